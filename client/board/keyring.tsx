// The secret links: further ones for a second moderator or a lost one, each with a name; which live, who is inside, and how
// to end each. A link's secret is shown once, when it is made.
import { useState } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Field, SelectField } from '../../shared/ui/field.tsx'
import { IconKey } from '../../shared/ui/icons.tsx'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import { AnswersLink } from './answers-link.tsx'
import css from './keyring.module.css'
import { MadeLink } from './made-link.tsx'
import { tablesIn } from './tables-in.ts'
import { useKeys, type Key, type Seat } from './use-keys.ts'

type Keys = ReturnType<typeof useKeys>

/** A seat in words: its role, its table, and the name it was given. */
const useSeatName = (frame: Frame) => {
  const { t } = useDesk()
  const pick = usePick()
  return ({ role, table, name }: Seat): string => {
    const found = tablesIn(frame).find(({ id }) => id === table)
    const seat = t(`board.role.${role}`, { table: found ? pick(found.title) : (table ?? '') })
    return name === '' ? seat : t('desk.keys.named', { seat, name })
  }
}

const useDay = () => {
  const { language } = useDesk()
  return (at: number) =>
    new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(at)
}

/** Every seat that a link can be made for, as one value each. */
const seatsOf = (frame: Frame): readonly Seat[] => [
  ...['moderator', 'screen', 'officer'].map((role) => ({ role, table: null, name: '' })),
  ...tablesIn(frame).flatMap(({ id }) => ['host', 'tablet'].map((role) => ({ role, table: id, name: '' }))),
]

const NewLink = ({ frame, make }: { readonly frame: Frame; readonly make: Keys['make'] }) => {
  const { t } = useDesk()
  const nameOf = useSeatName(frame)
  const seats = seatsOf(frame)
  const [chosen, setChosen] = useState(0)
  const [name, setName] = useState('')
  const [made, setMade] = useState<{ readonly name: string; readonly address: string } | null>(null)
  const [failed, setFailed] = useState(false)
  const run = async () => {
    const seat = { ...(seats[chosen] ?? { role: 'moderator', table: null }), name: name.trim() }
    const address = await make(seat)
    setFailed(address === null)
    setMade(address === null ? null : { name: nameOf(seat), address })
    setName('')
  }
  return (
    <section>
      <h3>{t('desk.keys.new')}</h3>
      <p>{t('desk.keys.newText')}</p>
      <div className={css.new}>
        <SelectField
          label={t('desk.keys.for')}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {seats.map((seat, index) => (
            <option key={`${seat.role} ${seat.table ?? ''}`} value={index}>
              {nameOf(seat)}
            </option>
          ))}
        </SelectField>
        <Field
          label={t('desk.keys.name')}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button kind="primary" icon={<IconKey />} onClick={() => void run()}>
          {t('board.keys.make')}
        </Button>
      </div>
      <p role="status">{failed && t('desk.keys.failed')}</p>
      {made && <MadeLink key={made.address} {...made} />}
    </section>
  )
}

const Links = ({
  frame,
  links,
  end,
}: { readonly frame: Frame; readonly links: readonly Key[] } & Pick<Keys, 'end'>) => {
  const { t } = useDesk()
  const nameOf = useSeatName(frame)
  const dayOf = useDay()
  return (
    <section>
      <h3>{t('desk.keys.links')}</h3>
      <p>{t('desk.keys.linksText')}</p>
      <ul className={css.list}>
        {links.map((link) => (
          <li key={`${link.role} ${link.table ?? ''} ${link.name}`}>
            <span>{nameOf(link)}</span>
            <span className={css.day}>{dayOf(link.createdAt)}</span>
            <Button
              kind="destructive"
              aria-label={t('desk.keys.endOf', { name: nameOf(link) })}
              onClick={() => void end(link)}
            >
              {t('desk.keys.end')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Inside = ({
  frame,
  sessions,
  sendAway,
}: { readonly frame: Frame } & Pick<Keys, 'sessions' | 'sendAway'>) => {
  const { t } = useDesk()
  const nameOf = useSeatName(frame)
  const dayOf = useDay()
  return (
    <section>
      <h3>{t('board.keys.sessions')}</h3>
      <ul className={css.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <span>{nameOf(session)}</span>
            <span className={css.day}>{t('desk.keys.since', { time: dayOf(session.createdAt) })}</span>
            {session.current ? (
              <span>{t('board.keys.here')}</span>
            ) : (
              <Button
                kind="destructive"
                aria-label={t('desk.keys.awayOf', { name: nameOf(session) })}
                onClick={() => void sendAway(session.id)}
              >
                {t('board.keys.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const KeyringDialog = ({
  frame,
  onClose,
}: {
  readonly frame: Frame
  readonly onClose: () => void
}) => {
  const { t } = useDesk()
  const keys = useKeys()
  return (
    <Dialog open title={t('board.keys.title')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('desk.keys.warning')}</p>
      <NewLink frame={frame} make={keys.make} />
      <Links frame={frame} links={keys.links} end={keys.end} />
      <Inside frame={frame} sessions={keys.sessions} sendAway={keys.sendAway} />
      <AnswersLink />
    </Dialog>
  )
}
