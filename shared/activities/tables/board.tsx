// The theme tables on the wall and with the moderator: who sits where in counts, the moves, the balance, one table closer by.
import { useEffect, useState } from 'react'
import type { BoardFace } from '../faces.ts'
import { Drawer } from './board-drawer.tsx'
import { Host } from './board-host.tsx'
import { Overview } from './board-overview.tsx'
import { roundOf, type Props } from './board-state.ts'
import { TableView } from './board-table.tsx'
import { Tools } from './board-tools.tsx'
import type { TablesConfig } from './config.ts'
import { expect } from './expect.ts'
import type { TablesIntent } from './model.ts'
import { tableOf } from './questions.ts'

/** The overview, or the table that was opened; Escape goes back. */
const Canvas = (props: Props) => {
  const [opened, open] = useState<string | null>(null)
  useEffect(() => {
    if (opened === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') open(null)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [opened])
  const table = tableOf(props.config, opened)
  return table ? (
    <TableView {...props} shown={table} onClose={() => open(null)} />
  ) : (
    <Overview {...props} onOpen={open} />
  )
}

export const face: BoardFace<TablesConfig, TablesIntent> = {
  parts: (config) => ['overview', ...config.tables.map(({ id }) => id)],
  Canvas,
  Tools,
  Drawer,
  Host,
  primary: (props) => {
    const { round, until } = roundOf(props)
    const { config, t, step, now } = props
    if (step.phase !== 'open') return null
    // While everyone walks, the next round is not the next thing.
    if (until !== null && now() < until)
      return { label: t('tables.allSit'), intents: [{ type: 'round.arrived' }] }
    if (round >= config.rounds) return null
    return {
      label: t('tables.start', { n: round + 1 }),
      intents: [{ type: 'round.next', round: round + 1 }],
      minutes: config.minutesPerRound,
    }
  },
  status: (props) => {
    const { round, rounds } = roundOf(props)
    return round === 0 ? null : props.t('tables.round', { n: round, of: rounds })
  },
  expect,
}
