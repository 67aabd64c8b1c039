// The moderator's side of a vote: preparing it, who may vote, what is counted by hand. Staff only; each part is a file.
import { useEffect, useState } from 'react'
import { useLatest } from '../../ui/use-latest.ts'
import type { BoardFaceProps } from '../faces.ts'
import { Heads, PaperChannel } from './drawer-count.tsx'
import { List } from './drawer-list.tsx'
import { Dots, Settings } from './drawer-settings.tsx'
import { Tickets, Voters } from './drawer-voters.tsx'
import { preparedOf, toList, type Candidate, type Line } from './lines.ts'
import type { Config, Intent } from './model.ts'
import { isRevealed, itemsOf, modeOf, titleOf } from './shown.ts'
import css from './drawer.module.css'

type Props = BoardFaceProps<Config, Intent>

/** What the sources hold now; null while it is fetched. */
const useCandidates = (fetchThem: Props['candidates']): readonly Candidate[] | null => {
  const [list, setList] = useState<readonly Candidate[] | null>(null)
  const latest = useLatest(fetchThem)
  useEffect(() => {
    let here = true
    void (latest.current?.() ?? Promise.resolve([])).then((found) => {
      if (here) setList(found)
    })
    return () => {
      here = false
    }
    // Once for each opening of the drawer: what is chosen is checked again on the server.
  }, [latest])
  return list
}

const Preparing = (face: Props) => {
  const { t, pick, staff, config, candidates, ask, newId } = face
  const list = useCandidates(candidates)
  // Nothing ticked means everything for the server; who starts from nothing sees nothing ticked.
  const [emptied, setEmptied] = useState(false)
  if (list === null) return <p className={css.count}>{t('vote.loading')}</p>
  const whole = preparedOf(staff?.['main'], { candidates: list, config, pick })
  const prepared = emptied ? { lines: [], rest: [...whole.lines, ...whole.rest] } : whole
  const change = (lines: readonly Line[]) => {
    setEmptied(lines.length === 0)
    ask?.({ type: 'items.list', items: toList(lines, newId) })
  }
  return (
    <>
      <Dots face={face} items={prepared.lines.length} />
      <Settings face={face} />
      {modeOf(face.parts['main'], config) === 'ticket' && <Tickets face={face} />}
      <List t={t} prepared={prepared} onChange={change} />
      <Heads face={face} />
    </>
  )
}

const Frozen = ({ t, pick, parts }: Props) => (
  <section className={css.section}>
    <p className={css.hint}>{t('vote.frozen')}</p>
    <ol className={css.typed}>
      {itemsOf(parts['main']).map((item) => (
        <li key={item.id}>{titleOf(item, pick)}</li>
      ))}
    </ol>
  </section>
)

const Running = (face: Props) => {
  const { parts, config, step, staff } = face
  const mode = modeOf(parts['main'], config)
  const counts = (step.phase === 'open' || step.phase === 'closed') && !isRevealed(parts['main'])
  return (
    <>
      {mode === 'ticket' && step.phase === 'open' && <Tickets face={face} />}
      {mode === 'named' && <Voters face={face} />}
      {counts && staff?.['main'] && <Heads face={face} />}
      {counts && staff?.['main'] && <PaperChannel face={face} />}
      <Frozen {...face} />
    </>
  )
}

export const Drawer = (props: Props) => (
  <div className={css.drawer}>
    <h2>{props.t(props.step.phase === 'prepared' ? 'vote.prepare' : 'vote.desk')}</h2>
    {props.step.phase === 'prepared' ? <Preparing {...props} /> : <Running {...props} />}
  </div>
)
