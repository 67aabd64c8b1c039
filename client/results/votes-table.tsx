// The ranking of a vote: its bars are its dots, so that anyone can count them; ties say so. Called by the step's section.
import { cx } from '../../shared/ui/cx.ts'
import type { Words } from './cells.ts'
import { modeOf, rankedOf } from './ranking.ts'
import css from './sheet.module.css'
import type { SheetTableProps } from './sheet-table.tsx'

/* In units of the picture: dots of 12, 15 apart, and room for at least forty. */
const pitch = 15
const least = 40

const Dots = ({ count, most }: { readonly count: number; readonly most: number }) => (
  <svg className={css.dots} viewBox={`0 0 ${Math.max(least, most) * pitch} 14`} aria-hidden="true">
    {Array.from({ length: count }, (_, dot) => (
      <circle key={dot} cx={dot * pitch + 7} cy={7} r={6} />
    ))}
  </svg>
)

const tiedWord = ({ t }: Words, rank: number): string =>
  rank <= 10 ? t(`vote.tied.${rank}`) : t('vote.tied', { n: rank })

/** Props: `words`, `sheet`, `step`. */
export const VotesTable = ({ words, sheet, step }: SheetTableProps) => {
  const { t } = words
  const ranked = rankedOf(sheet.rows, words)
  const inRounds = ranked.some(({ round }) => round > 0)
  const most = Math.max(0, ...ranked.map(({ dots }) => dots))
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption className="visually-hidden">
          {t('results.caption', { step, thing: t('thing.votes'), n: ranked.length })}
        </caption>
        <thead>
          <tr>
            {inRounds && (
              <th scope="col" className={css.number}>
                {t('column.round')}
              </th>
            )}
            <th scope="col" className={css.number}>
              {t('column.rank')}
            </th>
            <th scope="col">{t('column.item')}</th>
            <th scope="col" className={css.number}>
              {t('column.dots')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ round, rank, item, dots, tied }, at) => (
            <tr key={at} className={cx(css.vote, rank <= 3 && dots > 0 && css.top)}>
              {inRounds && <td className={css.number}>{round}</td>}
              <td className={css.number}>{rank}</td>
              <th scope="row">
                <span dir="auto">{item}</span>
                {/* The space keeps the words apart for who hears or copies them. */}{' '}
                {tied && <span className={css.tied}>{tiedWord(words, rank)}</span>}
                {dots > 0 && <Dots count={dots} most={most} />}
              </th>
              <td className={css.number}>{dots}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.under}>
        {modeOf(sheet.rows, words)}. {t('cover.indicative')}
      </p>
    </div>
  )
}
