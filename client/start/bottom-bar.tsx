// The bar that stays in reach: what stands in the way, the word about secret links, and the one filled button.
import type { Translate } from '../../shared/language/translate.ts'
import { Button } from '../../shared/ui/button.tsx'
import { IconAlert, IconKey, IconNext } from '../../shared/ui/icons.tsx'
import css from './page.module.css'

export interface BottomBarProps {
  readonly t: Translate
  /** Why it was not made; spoken at once. */
  readonly problem: string
  /** Places in a template that the server did not take, for who wrote it. */
  readonly places: readonly string[]
  readonly busy: boolean
  readonly onMake: () => void
}

/** Props: `t`, `problem`, `places`, `busy`, `onMake`. */
export const BottomBar = ({ t, problem, places, busy, onMake }: BottomBarProps) => (
  <footer className={css.bottom}>
    <div role="alert" className={problem ? css.problem : 'visually-hidden'}>
      {problem && <IconAlert />}
      <span>
        {problem}
        {places.map((place) => (
          <bdi key={place} dir="ltr" className={css.place}>
            {place}
          </bdi>
        ))}
      </span>
    </div>
    <p className={css.secret}>
      <IconKey />
      <span>{t('start.secret')}</span>
    </p>
    <Button kind="primary" iconEnd={<IconNext />} aria-disabled={busy} onClick={onMake}>
      {t(busy ? 'common.wait' : 'start.make')}
    </Button>
  </footer>
)
