// The moderator's side of a vote: preparing it, who may vote, what is counted by hand. Staff only; each part is a file.
import { useEffect, useState } from 'react'
import { useLatest } from '../../ui/use-latest.ts'
import type { BoardFaceProps } from '../faces.ts'
import { Heads, PaperChannel } from './drawer-count.tsx'
import { List } from './drawer-list.tsx'
import { Dots, Settings } from './drawer-settings.tsx'
import { Tickets, Voters } from './drawer-voters.tsx'
import { isSameList, preparedOf, restOf, toList, withIds, type Candidate, type Line } from './lines.ts'
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

interface Draft {
  readonly lines: readonly Line[]
  /** What stood there when it was asked. */
  readonly before: readonly Line[]
}

/**
 * The list as it was last asked here stands until the server's own is there: between the answer and the document there may be
 * a moment of neither, and a tap in it would be about another list.
 */
const useDraft = (whole: readonly Line[] | null, outgoing: Props['outgoing']) => {
  const asked = outgoing.filter(({ intent }) => intent.type === 'items.list')
  const isUnderWay = asked.some(({ state }) => state !== 'refused')
  const isRefused = !isUnderWay && asked.length > 0
  const [draft, setDraft] = useState<Draft | null>(null)
  const isOver =
    draft !== null &&
    whole !== null &&
    !isUnderWay &&
    (isRefused || isSameList(whole, draft.lines) || !isSameList(whole, draft.before))
  useEffect(() => {
    if (isOver) setDraft(null)
  }, [isOver])
  return [draft, setDraft] as const
}

const Preparing = (face: Props) => {
  const { t, pick, staff, config, candidates, ask, newId, outgoing } = face
  const list = useCandidates(candidates)
  const whole = list && preparedOf(staff?.['main'], { candidates: list, config, pick })
  const [draft, setDraft] = useDraft(whole && whole.lines, outgoing)
  // Nothing ticked means everything for the server; who starts from nothing sees nothing ticked.
  const [emptied, setEmptied] = useState(false)
  if (whole === null) return <p className={css.count}>{t('vote.loading')}</p>
  const lines = emptied ? [] : (draft?.lines ?? whole.lines)
  const prepared = { lines, rest: restOf([...whole.lines, ...whole.rest], lines) }
  const change = (wished: readonly Line[]) => {
    const next = withIds(wished, newId)
    setEmptied(next.length === 0)
    setDraft(next.length === 0 ? null : { lines: next, before: whole.lines })
    ask?.({ type: 'items.list', items: toList(next, newId) })
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
