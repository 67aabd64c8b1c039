// One page of the frame as both faces show it: a section, the house rules, or the rung of the ladder.
import type { Slug } from '../../ids.ts'
import type { Translate } from '../../language/translate.ts'
import type { Localized } from '../../localized.ts'
import { cx } from '../../ui/cx.ts'
import { ladderPage, rulesPage, rungs } from './limits.ts'
import type { FrameConfig } from './model.ts'
import css from './page.module.css'

export interface PageProps {
  readonly config: FrameConfig
  readonly page: Slug
  readonly t: Translate
  readonly pick: (text: Localized) => string
}

const Rules = ({ config, t, pick }: PageProps) => (
  <section className={css.page}>
    <h2 className={css.heading}>{t('frame.house-rules')}</h2>
    <ul className={css.rules}>
      {config.houseRules.map((rule, n) => (
        <li key={n}>{pick(rule)}</li>
      ))}
    </ul>
  </section>
)

/** All rungs, so that one sees where today stands; the word and the mark say it, not the colour alone. */
const Ladder = ({ config, t, pick }: PageProps) => (
  <section className={css.page}>
    <h2 className={css.heading}>{t('frame.ladder')}</h2>
    <ol className={css.ladder}>
      {rungs.map((rung) => {
        const today = rung === config.ladder.rung
        return (
          <li
            key={rung}
            className={cx(css.rung, today && css.today)}
            aria-current={today ? 'true' : undefined}
          >
            <span>{t(`frame.rung.${rung}`)}</span>
            {today && <span className={css.mark}>{t('frame.today')}</span>}
          </li>
        )
      })}
    </ol>
    <p className={css.text}>{pick(config.ladder.explanation)}</p>
  </section>
)

/** Props: `config`, `page`, `t`, `pick`. A page that is not there draws nothing. */
export const FramePage = (props: PageProps) => {
  const { config, page, pick } = props
  if (page === rulesPage) return <Rules {...props} />
  if (page === ladderPage) return <Ladder {...props} />
  const section = config.sections.find(({ id }) => id === page)
  if (!section) return null
  return (
    <section className={css.page}>
      <h2 className={css.heading}>{pick(section.heading)}</h2>
      <p className={css.text}>{pick(section.text)}</p>
    </section>
  )
}

/** What a page is called, for a button. */
export const pageTitle = ({ config, page, t, pick }: PageProps): string => {
  if (page === rulesPage) return t('frame.house-rules')
  if (page === ladderPage) return t('frame.ladder')
  return pick(config.sections.find(({ id }) => id === page)?.heading ?? {})
}
