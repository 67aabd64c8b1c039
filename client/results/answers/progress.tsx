// How far the answers are: a tick for each point, so that anyone can count them; one bar where there are too many to count.
// Called by the answers page.
import type { Words } from '../cells.ts'
import type { Progress as Count } from './filters.ts'
import css from './head.module.css'

/** More ticks than this are no picture any more. */
const mostTicks = 60

const Ticks = ({ given, of }: Count) => (
  <span className={css.ticks} aria-hidden="true">
    {Array.from({ length: of }, (_, tick) => (
      <span key={tick} className={tick < given ? css.done : undefined} />
    ))}
  </span>
)

const Bar = ({ given, of }: Count) => (
  <span className={css.bar} aria-hidden="true">
    <span style={{ inlineSize: `${(100 * given) / of}%` }} />
  </span>
)

/** Props: `words`, `progress`. */
export const Progress = ({ words, progress }: { readonly words: Words; readonly progress: Count }) => {
  const { given, of } = progress
  return (
    <div className={css.progress}>
      <p>{words.t('answering.progress', { n: given, of })}</p>
      {of > mostTicks ? <Bar {...progress} /> : <Ticks {...progress} />}
    </div>
  )
}
