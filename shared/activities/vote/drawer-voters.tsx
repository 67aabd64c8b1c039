// Who may vote, for the moderator: the list of names in a named vote, and the printed tickets. Called by the drawer.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconPrint, IconTaken, IconToCome } from '../../ui/icons.tsx'
import type { BoardFaceProps } from '../faces.ts'
import { deskOf } from './drawer-count.tsx'
import { voteLimits } from './limits.ts'
import type { Config, Intent } from './model.ts'
import { ticketCode, ticketHash } from './ticket.ts'
import { TicketSheets } from './ticket-sheets.tsx'
import type { VoterEntry } from './view.ts'
import css from './drawer.module.css'

type Props = BoardFaceProps<Config, Intent>

const votersOf = ({ staff }: Props): readonly (VoterEntry & { readonly id: string })[] =>
  // Written by this kind's own staff view.
  (Object.entries(staff?.['main']?.['voters'] ?? {}) as unknown as readonly (readonly [string, VoterEntry])[])
    .map(([id, voter]) => ({ ...voter, id }))
    .sort((a, b) => a.name.localeCompare(b.name))

/** Who voted is seen here and nowhere else; what they voted, nowhere. */
export const Voters = ({ face }: { readonly face: Props }) => {
  const { t, ask, step } = face
  const voters = votersOf(face)
  return (
    <section className={css.section}>
      <h3>{t('vote.voters')}</h3>
      <p className={css.hint}>{t('vote.votersHint')}</p>
      <p className={css.count}>
        {t('vote.votersCount', { n: voters.length, voted: voters.filter(({ voted }) => voted).length })}
      </p>
      <ul className={css.choices}>
        {voters.map(({ id, name, voted }) => (
          <li key={id} className={css.voter}>
            {voted ? <IconTaken /> : <IconToCome />}
            <span>
              <bdi>{name}</bdi> <small>{t(voted ? 'vote.hasVoted' : 'vote.hasNotVoted')}</small>
            </span>
            {step.phase === 'open' && (
              <Button
                kind="tertiary"
                aria-label={t('vote.strikeThis', { name })}
                onClick={() => ask?.({ type: 'name.strike', named: id })}
              >
                {t('vote.strike')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As many codes as asked, each made here and known to the server by its hash alone. */
const make = ({ ask, newId, step }: Props, count: number): readonly string[] => {
  const codes = Array.from({ length: count }, () => ticketCode(newId()))
  for (let at = 0; at < codes.length; at += voteLimits.ticketsAtOnce)
    ask?.({
      type: 'tickets.make',
      tickets: codes.slice(at, at + voteLimits.ticketsAtOnce).map((code) => ticketHash(step.id, code)),
    })
  return codes
}

export const Tickets = ({ face }: { readonly face: Props }) => {
  const { t, people } = face
  const tickets = deskOf(face)?.tickets ?? { made: 0, used: 0 }
  const [count, setCount] = useState(String(Math.max(20, Math.ceil(people / 10) * 10)))
  const [codes, setCodes] = useState<readonly string[]>([])
  const most = Math.min(400, voteLimits.tickets - tickets.made)
  const wished = Math.min(most, Math.max(1, Math.round(Number(count) || 1)))
  return (
    <section className={css.section}>
      <h3>{t('vote.tickets')}</h3>
      <p className={css.hint}>{t('vote.ticketsHint')}</p>
      <p className={tickets.made === 0 ? css.warn : css.count}>
        {tickets.made === 0
          ? t('vote.ticketsNone')
          : t('vote.ticketsMade', { n: tickets.made, used: tickets.used })}
      </p>
      <form
        className={css.inline}
        onSubmit={(event) => {
          event.preventDefault()
          setCodes(make(face, wished))
        }}
      >
        <Field
          label={t('vote.ticketsField')}
          type="number"
          min={1}
          max={most}
          inputMode="numeric"
          value={count}
          onChange={(event) => setCount(event.target.value)}
        />
        <Button type="submit" icon={<IconPrint />}>
          {t('vote.ticketsMake')}
        </Button>
      </form>
      {codes.length > 0 && <TicketSheets face={face} codes={codes} onClose={() => setCodes([])} />}
    </section>
  )
}
