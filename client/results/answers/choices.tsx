// Which notes are shown, and the search. Called by the answers page.
import { pickText } from '../../../shared/localized.ts'
import type { StepPoints } from '../../../shared/points.ts'
import { IconSearch } from '../../../shared/ui/icons.tsx'
import { VisuallyHidden } from '../../../shared/ui/visually-hidden.tsx'
import type { Words } from '../cells.ts'
import page from '../page.module.css'
import type { Choice } from './filters.ts'
import type { ListActs, ListState } from './use-list.ts'

export interface ChoicesProps {
  readonly words: Words
  readonly steps: readonly StepPoints[]
  readonly list: ListState
  readonly acts: ListActs
}

const nameOf = (choice: Choice, { steps, words }: ChoicesProps) => {
  const step = steps.find((one) => choice === `step/${one.step}`)
  if (step) return pickText(step.title, words.language, 'nl')
  return { text: words.t(`answering.choice.${choice}`), language: words.language }
}

/** Props: `words`, `steps`, `list`, `acts`. */
export const Choices = (props: ChoicesProps) => {
  const { words, list, acts } = props
  const { t } = words
  return (
    <div className={page.filters}>
      <div className={page.pills} role="group" aria-label={t('answering.choices')}>
        {list.counts.map(({ choice, count }) => {
          const { text, language } = nameOf(choice, props)
          return (
            <button
              key={choice}
              type="button"
              className={page.pill}
              aria-pressed={list.choice === choice}
              onClick={() => acts.choose(choice)}
            >
              <span dir="auto" lang={language}>
                {text}
              </span>{' '}
              <span className={page.pillCount}>{count}</span>
            </button>
          )
        })}
      </div>
      <label className={page.search}>
        <IconSearch />
        <VisuallyHidden>{t('answering.search')}</VisuallyHidden>
        <input
          type="search"
          dir="auto"
          placeholder={t('answering.search')}
          value={list.search}
          onChange={(event) => acts.find(event.target.value)}
        />
      </label>
    </div>
  )
}
