// What a kind needs to play along in a rehearsal: what one simulated participant sees, and what it then asks. Each kind's
// `rehearse.ts` says what people do at its step; `server/rehearsal` decides who does it and when.
import type { JsonObject } from '../json.ts'
import { pickText, type Language, type Localized } from '../localized.ts'
import type { View } from './contract.ts'

/** No more than a phone sees: the room's view, one's own, and chance. */
export interface Scene<Config> {
  readonly config: Config
  readonly room: View
  readonly mine: JsonObject | null
  /** The workshop's first language. */
  readonly language: Language
  /** How often this participant acted in this step before, from 0. */
  readonly acts: number
  /** Chance in [0, 1). */
  readonly random: () => number
  readonly newId: () => string
  /** A key that only this participant can make: the same for the same purpose, as on a phone. */
  readonly keyFor: (purpose: string) => string
}

export interface SceneAct<Intent> {
  readonly intent: Intent
  /** Proves "mine" in a step without persons. */
  readonly key?: string
}

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
