// "Made before": the workshops of this laptop, quietly, each with the way back to its board.
import type { Translate } from '../../shared/language/translate.ts'
import { IconButton } from '../../shared/ui/button.tsx'
import { IconDiscard } from '../../shared/ui/icons.tsx'
import css from './page.module.css'
import type { Remembered } from './remembered.ts'

export interface RememberedListProps {
  readonly t: Translate
  readonly workshops: readonly Remembered[]
  readonly onForget: (id: string) => void
}

/** Props: `t`, `workshops`, `onForget`. Nothing while there are none. */
export const RememberedList = ({ t, workshops, onForget }: RememberedListProps) => {
  if (workshops.length === 0) return null
  return (
    <section className={css.remembered} aria-labelledby="made-heading">
      <h2 id="made-heading">{t('start.before')}</h2>
      <p className={css.quiet}>{t('start.before.note')}</p>
      <ul>
        {workshops.map(({ id, title, date, link }) => (
          <li key={id}>
            <a href={link}>{title}</a>
            <span className={css.quiet}>{date}</span>
            <IconButton
              icon={<IconDiscard />}
              label={t('start.before.forget', { title })}
              onClick={() => onForget(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
