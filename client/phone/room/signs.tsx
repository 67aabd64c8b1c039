// "I want to say something" and "I am ready": two quiet buttons at the end of a step. Fetched after the first paint;
// drawn by step-screen.tsx.
import type { Sign } from '../../../shared/workshop-facts.ts'
import { IconHand, IconReady } from '../../../shared/ui/icons-named.tsx'
import { useOwnSign } from '../../store/own.ts'
import { useClient } from '../../store/use.ts'
import { useSpeech } from '../use-words.tsx'
import css from './signs.module.css'

const icons = { hand: <IconHand />, ready: <IconReady /> }

/** Nothing until its words are there. */
export const Signs = () => {
  const { t, messages } = useSpeech()
  const client = useClient()
  const held = useOwnSign()
  if (!('room.hand' in messages)) return null
  const toggle = (sign: Sign) =>
    void client.ask(null, { type: 'person.sign', sign: held === sign ? null : sign })
  return (
    <div className={css.signs} role="group" aria-label={t('room.signs')}>
      {(['hand', 'ready'] as const).map((sign) => (
        <button
          key={sign}
          type="button"
          className={css.sign}
          aria-pressed={held === sign}
          onClick={() => toggle(sign)}
        >
          {icons[sign]}
          {t(held === sign ? `room.${sign}.up` : `room.${sign}`)}
        </button>
      ))}
    </div>
  )
}
