// What the moderator is told in words: which rules had to yield now and at the next move, and what is good to know before.
import type { Props } from './board-state.ts'
import { adviceWords } from './advice-words.ts'
import { hintsFor } from './hint-words.ts'
import type { ShownAdvice } from './shown.ts'
import css from './drawer.module.css'

const adviceIn = ({ staff }: Props, collection: 'advice' | 'nextAdvice'): readonly ShownAdvice[] =>
  Object.values(staff?.['overview']?.[collection] ?? {}).map((one) => one as unknown as ShownAdvice)

const List = (props: Props & { readonly title: string; readonly advice: readonly ShownAdvice[] }) =>
  props.advice.length === 0 ? null : (
    <>
      <h2>{props.title}</h2>
      <ul>
        {props.advice.map((one, i) => (
          <li key={i}>{adviceWords(props, one)}</li>
        ))}
      </ul>
    </>
  )

export const Yielded = (props: Props) => {
  const { t } = props
  const now = adviceIn(props, 'advice')
  const next = adviceIn(props, 'nextAdvice')
  if (now.length + next.length === 0) return null
  return (
    <section className={css.advice}>
      <List {...props} title={t('tables.advice')} advice={now} />
      <List {...props} title={t('tables.adviceNext')} advice={next} />
    </section>
  )
}

export const Hints = (props: Props) => {
  const hints = hintsFor(props)
  if (hints.length === 0) return null
  return (
    <section>
      <h2>{props.t('tables.goodToKnow')}</h2>
      <ul className={css.hints}>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  )
}

/** Whether participant groups are spread over the tables; from the next move on. */
export const Mixing = ({ t, staff, ask }: Props) => {
  const on = staff?.['overview']?.['settings']?.['settings']?.['mix'] !== false
  return (
    <label className={css.mix}>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => ask?.({ type: 'mix.set', on: event.target.checked })}
      />
      {t('tables.mix')}
    </label>
  )
}
