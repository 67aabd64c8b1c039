// Notes that say the same, held together under a title; it opens in place. Used on boards and results pages.
import { useState, type ReactNode } from 'react'
import { Badge } from './badge.tsx'
import { paperOf } from './colours.ts'
import css from './note-group.module.css'

export interface NoteGroupProps {
  readonly title: string
  /** The count as words, such as "5 briefjes". */
  readonly count: string
  readonly prompt: number
  readonly glyph?: ReactNode
  /** The notes, shown when open. */
  readonly children: ReactNode
}

/** Props: `title`, `count` (words), `prompt`, `glyph?`, `children` (the notes). */
export const NoteGroup = ({ title, count, prompt, glyph, children }: NoteGroupProps) => {
  const [open, setOpen] = useState(false)
  return (
    <section className={css.group}>
      <button
        type="button"
        className={css.face}
        data-note=""
        data-paper={paperOf(prompt)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Badge prompt={prompt} glyph={glyph} />
        <span className={css.title} dir="auto">
          {title}
        </span>
        <span className={css.count}>{count}</span>
      </button>
      {open && <div className={css.notes}>{children}</div>}
    </section>
  )
}
