// The meta line of a note: where it is from and how it stands; each fact with its own icon. Called by Note.
import type { ReactNode } from 'react'
import { IconArrived, IconEarlier, IconFromPaper, IconWaiting } from './icons.tsx'
import css from './note.module.css'

export interface NoteMetaProps {
  /** "Uit ronde 1": the note is of an earlier round and lies flat. */
  readonly earlier?: string | undefined
  /** "Wacht sinds 20:12": not yet sent, dashed. */
  readonly waiting?: string | undefined
  /** "Ligt op tafel": it has arrived. */
  readonly placed?: string | undefined
  /** "Van papier". */
  readonly fromPaper?: string | undefined
  /** Anything else: initials, "Ronde 2". */
  readonly meta?: string | undefined
}

const Fact = ({
  icon,
  words,
  strong,
}: {
  readonly icon?: ReactNode
  readonly words: string
  readonly strong?: boolean
}) => (
  <span className={strong ? css.factStrong : css.fact}>
    {icon}
    {words}
  </span>
)

/** Props: `earlier?`, `waiting?`, `placed?`, `fromPaper?`, `meta?`, `children?` (at the end). Nothing to say: nothing drawn. */
export const NoteMeta = (props: NoteMetaProps & { readonly children?: ReactNode }) => {
  const { earlier, waiting, placed, fromPaper, meta, children } = props
  if (!earlier && !waiting && !placed && !fromPaper && !meta && !children) return null
  return (
    <div className={css.meta}>
      {waiting && <Fact icon={<IconWaiting />} words={waiting} strong />}
      {placed && <Fact icon={<IconArrived />} words={placed} strong />}
      {earlier && <Fact icon={<IconEarlier />} words={earlier} />}
      {fromPaper && <Fact icon={<IconFromPaper />} words={fromPaper} />}
      {meta && <Fact words={meta} />}
      {children}
    </div>
  )
}
