// A note: paper, badge, text, meta line. Phones show cards, the board chips and the spotlight.
import type { CSSProperties, ReactNode } from 'react'
import { Badge } from './badge.tsx'
import { IconButton } from './button.tsx'
import { isHatched, paperOf } from './colours.ts'
import { cx } from './cx.ts'
import { IconEdit } from './icons.tsx'
import { LongText } from './long-text.tsx'
import { NoteMeta, type NoteMetaProps } from './note-meta.tsx'
import css from './note.module.css'

export interface NoteTranslation {
  readonly text: string
  readonly lang: string
  /** Such as "vertaald door tafel 3". */
  readonly by?: string | undefined
}

export interface NoteProps extends NoteMetaProps {
  readonly text: string
  /** Language of the text, when known; its direction is taken from the letters. */
  readonly lang?: string | undefined
  /** The prompt's place, 1 to 8. Without one: white paper and no badge, as on the silent table. */
  readonly prompt?: number | undefined
  readonly glyph?: ReactNode
  /** On the prompt's paper, without its badge: where the prompt stands above already. */
  readonly bare?: boolean | undefined
  /** Name of the prompt for screen readers, and the head line of a spotlight. */
  readonly promptName?: string | undefined
  readonly size?: 'chip' | 'card' | 'spotlight' | undefined
  /** A second line in the writer's words, as "why" on the actor map. */
  readonly why?: string | undefined
  /** "4×" in a pill, and what is read for it. */
  readonly times?: { readonly text: string; readonly label: string } | undefined
  readonly translation?: NoteTranslation | undefined
  /** The pencil of one's own note. `word` stands beside it where there is room. */
  readonly edit?: { readonly label: string; readonly word?: string; readonly onEdit: () => void } | undefined
  /** Words for unfolding a long card; without them the text is not cut. */
  readonly unfold?: { readonly more: string; readonly less: string } | undefined
  /** In the spotlight on the map: an ink frame around the chip. */
  readonly chosen?: boolean | undefined
  /** Lands with a short fall; set it for notes that have just arrived. */
  readonly landing?: boolean | undefined
  readonly style?: CSSProperties | undefined
}

const Times = ({ times }: { readonly times: NonNullable<NoteProps['times']> }) => (
  <span className={css.times} role="img" aria-label={times.label}>
    {times.text}
  </span>
)

const Translation = ({ text, lang, by }: NoteTranslation) => (
  <div className={css.translation}>
    <p lang={lang} dir="auto">
      {text}
    </p>
    {by && <p className={css.by}>{by}</p>}
  </div>
)

const Pencil = ({ edit }: { readonly edit: NonNullable<NoteProps['edit']> }) =>
  edit.word ? (
    <button type="button" className={css.editWord} aria-label={edit.label} onClick={edit.onEdit}>
      <IconEdit />
      {edit.word}
    </button>
  ) : (
    <IconButton className={css.edit} label={edit.label} icon={<IconEdit />} onClick={edit.onEdit} />
  )

/**
 * Props: `text`, `lang?`, `prompt?`, `glyph?`, `promptName?`, `bare?`, `size?` (card), `why?`, `times?`, `translation?`,
 * `edit?`, `unfold?`, `chosen?`, `landing?`, and the meta line: `earlier?`, `waiting?`, `placed?`, `fromPaper?`, `meta?`.
 */
export const Note = (props: NoteProps) => {
  const { text, lang, prompt, glyph, size = 'card', why, times, translation, edit, unfold } = props
  const spot = size === 'spotlight'
  const badge = prompt !== undefined && !props.bare && (
    <Badge prompt={prompt} glyph={glyph} label={spot ? undefined : props.promptName} />
  )
  return (
    <article
      className={cx(
        css.note,
        css[size],
        prompt !== undefined && isHatched(prompt) && css.hatched,
        props.earlier && css.earlier,
        props.waiting && css.waiting,
        props.chosen && css.chosen,
        props.landing && css.landing,
      )}
      data-note=""
      data-paper={prompt === undefined ? 4 : paperOf(prompt)}
      style={props.style}
    >
      {spot && (
        <header className={css.head}>
          {badge}
          <span className={css.promptName}>{props.promptName}</span>
          {times && <span>{times.label}</span>}
        </header>
      )}
      <div className={css.line}>
        {!spot && badge}
        <LongText
          className={css.text}
          text={text}
          lang={lang}
          lines={size === 'chip' ? 2 : 5}
          unfold={unfold}
          cut={size === 'chip'}
        />
        {!spot && times && <Times times={times} />}
        {edit && !edit.word && <Pencil edit={edit} />}
      </div>
      {why && (
        <p className={css.why} lang={lang} dir="auto">
          {why}
        </p>
      )}
      {translation && <Translation {...translation} />}
      <NoteMeta {...props}>{edit?.word && <Pencil edit={edit} />}</NoteMeta>
    </article>
  )
}
