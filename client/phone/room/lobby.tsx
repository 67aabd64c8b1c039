// Before the first step: you are in, and this is what we are going to do. Drawn by seat.tsx.
import type { Frame } from '../../../shared/protocol/frame.ts'
import css from '../phone.module.css'
import { useSpeech } from '../use-words.tsx'
import { usePick } from './use-pick.ts'

/** Props: `frame`. */
export const Lobby = ({ frame }: { readonly frame: Frame }) => {
  const { t } = useSpeech()
  const pick = usePick()
  const coming = frame.lines.filter(({ beside }) => !beside)
  return (
    <div className={css.stack}>
      <div>
        <h1 className={css.title} tabIndex={-1} data-heading="">
          {t('phone.lobby.title')}
        </h1>
        <p className={css.lead}>{t('phone.lobby.text')}</p>
      </div>
      {coming.length > 0 && (
        <section className={css.group}>
          <h2>{t('phone.lobby.coming')}</h2>
          <ol className={css.coming}>
            {coming.map(({ id, title, minutes }) => (
              <li key={id}>
                <span dir="auto">{pick(title)}</span>
                <span>{t('common.clock.minutes', { n: minutes })}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
