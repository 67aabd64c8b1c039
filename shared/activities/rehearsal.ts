// What the kinds' `rehearse.ts` share: choosing by chance, and writing in a language. `server/rehearsal` decides who acts when.
import { pickText, type Language, type Localized } from '../localized.ts'
import type { Scene } from './contract.ts'

/** One of a list; undefined when it is empty. */
export const oneOf = <Value>(list: readonly Value[], random: () => number): Value | undefined =>
  list[Math.floor(random() * list.length)]

/** Three in four write in the workshop's language, the others in whichever they like, as halls do. */
export const spokenText = (
  text: Localized,
  { language, random }: Pick<Scene<unknown>, 'language' | 'random'>,
) => {
  const wished =
    random() < 0.75 ? language : (oneOf(['nl', 'fr', 'en', 'de', 'tr', 'ar'], random) ?? language)
  return pickText(text, wished as Language, language).text
}
