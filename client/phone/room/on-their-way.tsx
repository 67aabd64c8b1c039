// What waits or was refused in a step, with its words, where the face cannot show it itself: while its document loads,
// and for a kind without notes of one's own. Drawn by mine.tsx.
import type { Outgoing } from '../../../shared/activities/faces.ts'
import { Banner } from '../../../shared/ui/banner.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Note } from '../../../shared/ui/note.tsx'
import css from '../phone.module.css'
import type { AnyFaceProps } from './use-face-props.ts'

/** The words in an intent, if it has any. */
const textOf = (intent: unknown): string => {
  const text: unknown = typeof intent === 'object' && intent !== null && 'text' in intent ? intent.text : ''
  return typeof text === 'string' ? text : ''
}

const Refused = ({
  one,
  t,
  forget,
}: Pick<AnyFaceProps, 't' | 'forget'> & { readonly one: Outgoing<unknown> }) => {
  const text = textOf(one.intent)
  return (
    <Banner kind="error" title={t(`refusal.${one.refusal?.reason ?? 'malformed'}`)}>
      {text && <p dir="auto">{text}</p>}
      <Button kind="tertiary" onClick={() => forget(one.id)}>
        {t('room.mine.refused.forget')}
      </Button>
    </Banner>
  )
}

/** Props: the face's. Nothing on its way: nothing drawn. */
export const OnTheirWay = ({ outgoing, t, forget }: AnyFaceProps) => {
  const all: readonly Outgoing<unknown>[] = outgoing
  const waiting = all.filter(({ state, intent }) => state === 'waiting' && textOf(intent) !== '')
  const refused = all.filter(({ state }) => state === 'refused')
  return (
    <div className={css.group}>
      {refused.map((one) => (
        <Refused key={one.id} one={one} t={t} forget={forget} />
      ))}
      {waiting.map(({ id, intent }) => (
        <Note key={id} text={textOf(intent)} waiting={t('room.mine.waits')} />
      ))}
    </div>
  )
}
