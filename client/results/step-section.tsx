// One step of the workshop with its sheets. Called by the page.
import type { Words } from './cells.ts'
import css from './sheet.module.css'
import { SheetTable } from './sheet-table.tsx'
import type { ShownStep } from './shown.ts'
import { VotesTable } from './votes-table.tsx'

/** Props: `words`, `step`. */
export const StepSection = ({ words, step }: { readonly words: Words; readonly step: ShownStep }) => {
  const { t } = words
  return (
    <section className={css.step} aria-labelledby={`step-${step.id}`}>
      <h2 id={`step-${step.id}`} lang={step.titleLanguage} dir="auto">
        {step.title}
      </h2>
      {step.sheets.map((sheet) => (
        <div key={sheet.thing} className={css.sheet}>
          <h3>
            {t(`thing.${sheet.thing}`)}{' '}
            <span className={css.count}>
              {sheet.rows.length === sheet.total
                ? sheet.total
                : t('results.found', { n: sheet.rows.length, total: sheet.total })}
            </span>
          </h3>
          {sheet.thing === 'votes' ? (
            <VotesTable words={words} sheet={sheet} step={step.title} />
          ) : (
            <SheetTable words={words} sheet={sheet} step={step.title} />
          )}
        </div>
      ))}
    </section>
  )
}
