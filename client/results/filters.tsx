// Which step is shown, and the search. Called by the page.
import { pickText } from '../../shared/localized.ts'
import type { Report } from '../../shared/report.ts'
import { IconSearch } from '../../shared/ui/icons.tsx'
import { VisuallyHidden } from '../../shared/ui/visually-hidden.tsx'
import type { Words } from './cells.ts'
import css from './page.module.css'
import { countIn } from './shown.ts'

export interface Filter {
  /** A step's id, or null for all. */
  readonly step: string | null
  readonly search: string
}

export interface FiltersProps {
  readonly words: Words
  readonly report: Report
  readonly filter: Filter
  /** Rows found, said after a search. */
  readonly found: number
  readonly onFilter: (filter: Filter) => void
}

/** Props: `words`, `report`, `filter`, `found`, `onFilter`. */
export const Filters = ({ words, report, filter, found, onFilter }: FiltersProps) => {
  const { t, language } = words
  const steps = report.steps.map((step) => ({
    id: step.id as string,
    title: pickText(step.title, language, 'nl').text,
    count: countIn(step),
  }))
  const choices = [{ id: null, title: t('results.all'), count: null }, ...steps]
  return (
    <div className={css.filters}>
      <div className={css.pills} role="group" aria-label={t('results.steps')}>
        {choices.map(({ id, title, count }) => (
          <button
            key={id ?? ''}
            type="button"
            className={css.pill}
            aria-pressed={filter.step === id}
            onClick={() => onFilter({ ...filter, step: id })}
          >
            <span dir="auto">{title}</span>
            {count !== null && <span className={css.pillCount}>{count}</span>}
          </button>
        ))}
      </div>
      <label className={css.search}>
        <IconSearch />
        <VisuallyHidden>{t('results.search')}</VisuallyHidden>
        <input
          type="search"
          dir="auto"
          placeholder={t('results.search')}
          value={filter.search}
          onChange={(event) => onFilter({ ...filter, search: event.target.value })}
        />
      </label>
      <p className="visually-hidden" role="status">
        {filter.search.trim() !== '' && t('results.hits', { n: found })}
      </p>
    </div>
  )
}
