// Choosing the first table on a phone: colour, number, theme and free places. A full table says so and offers another.
import type { Slug } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import type { ThemeTable } from './config.ts'
import { mineOf, type Props } from './phone-state.ts'
import { tableId, tableNumber, tableOf } from './questions.ts'
import css from './phone.module.css'

/** The last choice on its way, and the last one that was refused. */
const asked = ({ outgoing }: Props) => {
  const choices = outgoing.flatMap(({ intent, ...sent }) =>
    intent.type === 'seat.choose' ? [{ ...sent, table: intent.table }] : [],
  )
  return {
    waiting: choices.findLast(({ state }) => state === 'waiting')?.table ?? null,
    refused: choices.findLast(({ state }) => state === 'refused') ?? null,
  }
}

const choose = (props: Props, table: Slug): void => {
  const { refused } = asked(props)
  if (refused) props.forget(refused.id)
  props.ask({ type: 'seat.choose', table })
}

/** "Tafel 2 is vol. Aan tafel 4 is er plaats." */
const Refusal = (props: Props) => {
  const { config, t, pick } = props
  const { refused } = asked(props)
  if (!refused) return null
  const detail = refused.refusal?.detail
  const offer = tableId(config, typeof detail?.['offer'] === 'string' ? detail['offer'] : null)
  const isFull = refused.refusal?.reason === 'table-full' && offer !== null
  const sentence = isFull
    ? t('tables.fullOffer', { n: tableNumber(config, refused.table), offer: tableNumber(config, offer) })
    : t(`refusal.${refused.refusal?.reason ?? 'malformed'}`)
  return (
    <div className={css.full} role="alert">
      <p>{sentence}</p>
      {isFull && (
        <Button kind="secondary" wide onClick={() => choose(props, offer)}>
          {t('tables.takeOffer', {
            n: tableNumber(config, offer),
            title: pick(tableOf(config, offer)?.title ?? {}),
          })}
        </Button>
      )}
    </div>
  )
}

const placesWord = (props: Props, table: ThemeTable): string => {
  const { parts, t } = props
  const shown = parts['overview']?.['tables']?.[table.id]
  if (shown?.['open'] === false) return t('tables.tableClosed')
  const free = shown?.['free']
  if (typeof free === 'number') return free === 0 ? t('tables.full') : t('tables.free', { n: free })
  return t('tables.people', { n: Number(shown?.['people'] ?? 0) })
}

/** `again`: below the words of who has a table already, for a change of mind. */
export const ChooseTable = (props: Props & { readonly again?: boolean }) => {
  const { config, t, pick, again } = props
  const { waiting } = asked(props)
  const mine = mineOf(props.mine)
  return (
    <section className={again ? css.again : css.view}>
      {again ? (
        <h2 className={css.subhead}>{t('tables.other')}</h2>
      ) : (
        <>
          <h2 className="face-title">{t('tables.choose')}</h2>
          <p className={css.voice}>{t('tables.chooseHint')}</p>
        </>
      )}
      <Refusal {...props} />
      <ul className={css.choices}>
        {config.tables
          .filter(({ id }) => id !== mine.table)
          .map((table) => (
            <li key={table.id}>
              <button type="button" className={css.choice} onClick={() => choose(props, table.id)}>
                <TableDisc number={tableNumber(config, table.id)} size={3.25} />
                <span className={css.choiceWords}>
                  <span className="visually-hidden">
                    {t('tables.table', { n: tableNumber(config, table.id) })}
                  </span>
                  <strong>{pick(table.title)}</strong>
                  <span className={css.quiet}>
                    {waiting === table.id ? t('tables.asking') : placesWord(props, table)}
                  </span>
                </span>
              </button>
            </li>
          ))}
      </ul>
      <LiveRegion message={waiting === null ? '' : t('tables.asking')} />
    </section>
  )
}
