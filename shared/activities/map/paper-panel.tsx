// Notes from paper, fast: the question and the place stay, one note a line, Enter lays it down, a list can be pasted.
import { useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { IconFromPaper } from '../../ui/icons.tsx'
import { PromptTabs } from '../../ui/prompt-tabs.tsx'
import { useBoardLocal } from './board-local.ts'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import { toPlace } from './geometry.ts'
import { MapIcon } from './icons.tsx'

/** The notes in a typed or pasted text: one a line, empty lines left out, no longer than a note may be. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => [...line.trim()].slice(0, noteLimits.text).join(''))
    .filter(Boolean)

interface Laid {
  readonly n: number
  readonly text: string
}

/** What is chosen for the next notes, and how they are laid down. */
const usePaper = ({ config, ask, newId }: MapBoardProps) => {
  const [prompt, setPrompt] = useState(config.prompts[0]?.id)
  const [ring, setRing] = useState(1)
  const [sector, setSector] = useState(0)
  const [laid, setLaid] = useState<Laid>({ n: 0, text: '' })
  const lay = (text: string) => {
    const place = toPlace(config, { ring, sector, angle: 0.5, depth: 0.5 })
    const lines = linesOf(text)
    const last = lines.at(-1)
    if (!place || !prompt || last === undefined) return
    for (const line of lines)
      ask?.({ type: 'note.add', note: newId<NoteId>(), prompt, place, text: line, paper: true })
    setLaid({ n: laid.n + lines.length, text: last })
  }
  return { prompt, setPrompt, ring, setRing, sector, setSector, laid, lay }
}

const Where = ({
  config,
  t,
  pick,
  paper,
}: MapBoardProps & { readonly paper: ReturnType<typeof usePaper> }) => (
  <div className={css.row}>
    <SelectField
      label={t('map.paper-ring')}
      value={paper.ring}
      onChange={(event) => paper.setRing(Number(event.target.value))}
    >
      {config.rings.map((name, n) => (
        <option key={n} value={n}>
          {pick(name)}
        </option>
      ))}
    </SelectField>
    <SelectField
      label={t('map.paper-sector')}
      value={paper.sector}
      onChange={(event) => paper.setSector(Number(event.target.value))}
    >
      {config.sectors.map(({ id, title }, n) => (
        <option key={id} value={n}>
          {pick(title)}
        </option>
      ))}
    </SelectField>
  </div>
)

const PaperForm = (props: MapBoardProps) => {
  const { config, t, pick } = props
  const paper = usePaper(props)
  const [line, setLine] = useState('')
  const lay = () => {
    paper.lay(line)
    setLine('')
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        lay()
      }}
    >
      <PromptTabs
        label={t('map.question')}
        tabs={config.prompts.map(({ id, label, icon }, n) => ({
          id,
          prompt: n + 1,
          word: pick(label),
          glyph: <MapIcon name={icon} />,
        }))}
        chosen={paper.prompt ?? ''}
        onChoose={(id) => paper.setPrompt(config.prompts.find((prompt) => prompt.id === id)?.id)}
      />
      <Where {...props} paper={paper} />
      <Field
        label={t('map.paper-line')}
        hint={t('map.paper-list')}
        value={line}
        maxLength={noteLimits.text}
        autoComplete="off"
        onChange={(event) => setLine(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (!pasted.trim().includes('\n')) return
          event.preventDefault()
          paper.lay(pasted)
        }}
      />
      <p role="status">{paper.laid.n > 0 ? t('map.paper-laid', { ...paper.laid }) : ''}</p>
      <Button type="submit" kind="primary" icon={<IconFromPaper />}>
        {t('map.paper-add')}
      </Button>
    </form>
  )
}

/** Props: the face's. Closed: nothing drawn. */
export const PaperPanel = (props: MapBoardProps) => {
  const { local, change } = useBoardLocal(props.step.id)
  if (local.panel !== 'paper') return null
  return (
    <Dialog
      open
      title={props.t('map.paper')}
      closeLabel={props.t('map.close')}
      onClose={() => change({ panel: null })}
    >
      <PaperForm {...props} />
    </Dialog>
  )
}
