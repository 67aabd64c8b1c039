// Below the notes on a phone: one's number, what one asked, and a button that opens the rest. What it opens is loaded then.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconTogether } from '../../ui/icons.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { mineOf, type Props } from './phone-state.ts'
import { tableNumber } from './questions.ts'
import css from './phone.module.css'

const Asking = lazily(async () => (await import('./phone-asking.tsx')).Asking)

/** What waits or was answered, and with how many one stays; said by itself when it changes. */
const Told = ({ config, t, mine: view }: Props) => {
  const { request, together, fixed } = mineOf(view)
  const n = request ? tableNumber(config, request.table) : 0
  const answer = request && (request.granted === null ? 'waits' : request.granted ? 'granted' : 'declined')
  return (
    <div role="status" className={css.told}>
      {together > 0 && <p>{t('tables.together', { n: together })}</p>}
      {fixed && <p>{t('tables.staysHere')}</p>}
      {request && (
        <p>
          {t(`tables.asked.${request.want}`, { n })} {t(`tables.asked.${answer}`)}
        </p>
      )}
    </div>
  )
}

export const SeatWishes = (props: Props) => {
  const { t, step } = props
  const [open, setOpen] = useState(false)
  const { number } = mineOf(props.mine)
  return (
    <section className={css.wishes}>
      {number !== null && <p className={css.quiet}>{t('tables.number', { n: number })}</p>}
      <Told {...props} />
      {step.phase === 'open' && (
        <Button icon={<IconTogether />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('tables.wishes')}
        </Button>
      )}
      {open && step.phase === 'open' && <Asking {...props} />}
    </section>
  )
}
