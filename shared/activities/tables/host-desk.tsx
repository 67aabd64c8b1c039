// The host's page in full: the plan beside the questions, the handover minute, and what tidies this table alone. Called by board-host.tsx.
import { useEffect, useRef, useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { IconCheck } from '../../ui/icons.tsx'
import { GroundSide } from './board-ground-side.tsx'
import { roundOf, type Props } from './board-state.ts'
import { Handovers, TableHead } from './board-table.tsx'
import type { Prompt, ThemeTable } from './config.ts'
import { groundOf } from './ground.ts'
import { PaperEntry } from './host-fields.tsx'
import { NotesButton } from '../../notes/panel/panel.tsx'
import { useTableNotes } from './board-notes.tsx'
import { AsideHere } from './host-aside.tsx'
import { HostFoot } from './host-foot.tsx'
import { Handover } from './host-handover.tsx'
import { HostQuestion } from './host-question.tsx'
import type { Pin } from './model-ground.ts'
import { promptsAt } from './questions.ts'
import { notesOf, type TableNote } from './shown-notes.ts'
import css from './host.module.css'

type DeskProps = Props & { readonly at: ThemeTable }

/** Which question is open: the one chosen last on this device, or that of the note chosen on the plan. */
const useOpenQuestion = ({ config, at, keep }: DeskProps) => {
  const prompts = promptsAt(config, at.id)
  const kept = keep?.read('question')
  const [own, setOwn] = useState(typeof kept === 'string' ? kept : null)
  const open = (prompts.find(({ id }) => id === own) ?? prompts[0])?.id ?? null
  const choose = (id: string) => {
    setOwn(id)
    keep?.write('question', id)
  }
  return { prompts, open, choose }
}

interface Spot {
  readonly note: string
  readonly pin: Pin
}

/** A note on its way to a spot, and what is done when it arrives. */
const usePlacing = ({ ask, t }: DeskProps, notes: readonly TableNote[]) => {
  const [spot, setSpot] = useState<Spot | null>(null)
  // Ids in a view are the server's own.
  const move = (note: string, pin: Pin) => ask?.({ type: 'pin.set', note: note as NoteId, pin })
  const put = (pin: Pin) => {
    if (spot) move(spot.note, pin)
    setSpot(null)
  }
  const begin = (note: string) =>
    setSpot({ note, pin: notes.find(({ id }) => id === note)?.pin ?? { x: 0.5, y: 0.5 } })
  const placing = spot && {
    pin: spot.pin,
    onShift: (pin: Pin) => setSpot({ ...spot, pin }),
    onPut: put,
    onCancel: () => setSpot(null),
  }
  const bar = spot && (
    <div className={css.placing} role="status">
      <p>{t('tables.pinHow')}</p>
      <Button kind="primary" icon={<IconCheck />} onClick={() => put(spot.pin)}>
        {t('tables.pinHere')}
      </Button>
      <Button onClick={() => setSpot(null)}>{t('common.cancel')}</Button>
    </div>
  )
  return { placing, bar, begin, move }
}

/** Notes picked for a group; null while nobody gathers. */
const useGathering = () => {
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const gather = (gathering: boolean) => setPicked(gathering ? new Set() : null)
  const pick = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  return { picked, gather, pick }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog') !== null

/** S: to the summary. N: a note from paper. */
const useKeys = (page: { readonly current: HTMLElement | null }, onPaper: () => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 's' && key !== 'n') return
      event.preventDefault()
      if (key === 'n') onPaper()
      else page.current?.querySelector<HTMLInputElement>('input[name="summary"]')?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}

const Questions = (
  props: DeskProps & {
    readonly prompts: readonly Prompt[]
    readonly open: string | null
    readonly onOpen: (id: string) => void
    readonly notes: readonly TableNote[]
    readonly chosen: string | null
    readonly onChoose: (id: string | null) => void
    readonly picked: ReadonlySet<string> | null
    readonly onPick: (id: string) => void
    readonly onPlace: ((id: string) => void) | null
  },
) =>
  props.prompts.map((prompt) => (
    <HostQuestion
      key={prompt.id}
      {...props}
      prompt={prompt}
      notes={props.notes.filter((note) => note.prompt === prompt.id)}
      open={props.open === prompt.id}
      onOpen={() => props.onOpen(prompt.id)}
    />
  ))

export const HostDesk = (props: DeskProps) => {
  const { parts, step, at } = props
  const page = useRef<HTMLDivElement>(null)
  const notes = notesOf(parts[at.id])
  const { prompts, open, choose } = useOpenQuestion(props)
  const [chosen, setChosen] = useState<string | null>(null)
  const { picked, gather, pick } = useGathering()
  const [paper, setPaper] = useState(false)
  const { placing, bar, begin, move } = usePlacing(props, notes)
  const { round } = roundOf(props)
  const mayWrite = step.phase === 'open' && round > 0
  useKeys(page, () => mayWrite && setPaper(true))
  const panel = useTableNotes(props, at.id)
  const hasGround = groundOf(parts[at.id]) !== null
  const prompt = prompts.find(({ id }) => id === open)
  const chooseNote = (id: string | null) => {
    setChosen(id)
    const note = notes.find((one) => one.id === id)
    if (note) choose(note.prompt)
  }
  return (
    <div ref={page} className={css.page}>
      <TableHead {...props} shown={at} />
      <div className={css.body} data-ground={hasGround || undefined}>
        <GroundSide
          {...props}
          shown={at}
          chosen={chosen}
          onChoose={chooseNote}
          onMove={move}
          placing={placing}
        />
        <div className={css.side}>
          <Handover {...props} />
          {paper && prompt && mayWrite && <PaperEntry {...props} at={at.id} round={round} prompt={prompt} />}
          <Questions
            {...props}
            {...{ prompts, open, notes, chosen, picked }}
            onOpen={choose}
            onChoose={chooseNote}
            onPick={pick}
            onPlace={hasGround ? begin : null}
          />
          <Handovers {...props} shown={at} />
          <AsideHere {...props} />
        </div>
      </div>
      <HostFoot
        {...props}
        bar={bar}
        picked={picked}
        onGather={gather}
        onPaper={mayWrite ? () => setPaper(!paper) : null}
        paperOpen={paper}
      >
        <NotesButton {...panel} />
      </HostFoot>
    </div>
  )
}
