// The secret links: one can be made anew for each role (it is shown once), and browsers that came in can be sent away.
import { useCallback, useEffect, useState } from 'react'
import type { Localized } from '../../shared/localized.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { IconCopy, IconKey } from '../../shared/ui/icons.tsx'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import css from './workshop-dialog.module.css'

interface Seat {
  readonly role: string
  readonly table: string | null
  readonly name: string
}

interface Session {
  readonly id: string
  readonly role: string
  readonly table: string | null
  readonly current: boolean
}

interface TableConfig {
  readonly id: string
  readonly title: Localized
}

/** Any configuration with tables of its own has a host for each. */
const tablesIn = (frame: Frame): readonly TableConfig[] =>
  frame.steps.flatMap(({ config }) => {
    const tables =
      config !== null && typeof config === 'object' && 'tables' in config ? config.tables : undefined
    return Array.isArray(tables) ? (tables as unknown as TableConfig[]) : []
  })

const MakeLink = ({ seat }: { readonly seat: Seat }) => {
  const { t, door } = useDesk()
  const { workshop } = useClient()
  const [made, setMade] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const make = async () => {
    const answer = await fetch(`/api/workshops/${workshop}/links`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ role: seat.role, table: seat.table }),
    }).catch(() => null)
    if (!answer?.ok) return
    const { link } = (await answer.json()) as { readonly link: string }
    // A link is for another device: this laptop may itself be at `localhost`.
    setMade((door?.base ?? location.origin) + link)
  }
  const copy = async () => {
    await navigator.clipboard?.writeText(made ?? '')
    setCopied(true)
  }
  return (
    <li>
      <span>{seat.name}</span>
      {made === null ? (
        <Button icon={<IconKey />} onClick={() => void make()}>
          {t('board.keys.make')}
        </Button>
      ) : (
        <Button icon={<IconCopy />} onClick={() => void copy()}>
          {t(copied ? 'common.copied' : 'common.copy')}
        </Button>
      )}
      {made !== null && <output className={css.made}>{made}</output>}
    </li>
  )
}

const useSessions = () => {
  const { workshop } = useClient()
  const [sessions, setSessions] = useState<readonly Session[]>([])
  const load = useCallback(async () => {
    const answer = await fetch(`/api/workshops/${workshop}/links`).catch(() => null)
    if (answer?.ok) setSessions(((await answer.json()) as { sessions: Session[] }).sessions)
  }, [workshop])
  useEffect(() => void load(), [load])
  const end = async (id: string) => {
    await fetch(`/api/workshops/${workshop}/sessions/${id}`, { method: 'DELETE' }).catch(() => null)
    await load()
  }
  return { sessions, end }
}

export const Keyring = ({ frame }: { readonly frame: Frame }) => {
  const { t } = useDesk()
  const pick = usePick()
  const { sessions, end } = useSessions()
  const tables = tablesIn(frame)
  const titleOf = (id: string | null) => {
    const table = tables.find((one) => one.id === id)
    return table ? pick(table.title) : (id ?? '')
  }
  const seats: readonly Seat[] = [
    ...(['moderator', 'screen', 'officer'] as const).map((role) => ({
      role,
      table: null,
      name: t(`board.role.${role}`),
    })),
    ...tables.flatMap(({ id, title }) =>
      (['host', 'tablet'] as const).map((role) => ({
        role,
        table: id,
        name: t(`board.role.${role}`, { table: pick(title) }),
      })),
    ),
  ]
  return (
    <section>
      <h3>{t('board.keys.title')}</h3>
      <p>{t('board.keys.text')}</p>
      <ul className={css.links}>
        {seats.map((seat) => (
          <MakeLink key={`${seat.role}-${seat.table ?? ''}`} seat={seat} />
        ))}
      </ul>
      <h3>{t('board.keys.sessions')}</h3>
      <ul className={css.links}>
        {sessions.map((session) => (
          <li key={session.id}>
            <span>{t(`board.role.${session.role}`, { table: titleOf(session.table) })}</span>
            {session.current ? (
              <span>{t('board.keys.here')}</span>
            ) : (
              <Button kind="destructive" onClick={() => void end(session.id)}>
                {t('board.keys.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
