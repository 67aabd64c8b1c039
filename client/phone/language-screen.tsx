// Names of languages in their own tongue: the first screen after a scan, later behind the globe. Used by app.tsx.
import type { ReactNode } from 'react'
import { directionOf, isLanguage, type Language } from '../../shared/localized.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ChoiceList } from '../../shared/ui/choice-list.tsx'
import { IconTranslate, IconWrite } from '../../shared/ui/icons-early.tsx'
import { choicesFor, ownNames } from './languages.ts'
import { Page } from './page.tsx'
import css from './phone.module.css'
import { useSpeech } from './use-words.tsx'

export interface LanguageScreenProps {
  /** The workshop's languages, shown first. */
  readonly ofWorkshop: readonly Language[]
  /** Speaks at once, so that the button below is understood. */
  readonly onChoose: (language: Language) => void
  readonly onGo: () => void
  /** Above the list: what was scanned. */
  readonly head?: ReactNode
  /** At the end, above the button: what is kept, or what went wrong. */
  readonly children?: ReactNode
}

/** Props: `ofWorkshop`, `onChoose`, `onGo`, `head?`, `children?` (above the button). */
export const LanguageScreen = ({ ofWorkshop, onChoose, onGo, head, children }: LanguageScreenProps) => {
  const { t, language } = useSpeech()
  return (
    <Page
      foot={
        <footer className={css.join}>
          <Button kind="primary" wide onClick={onGo}>
            {t('phone.language.button')}
          </Button>
        </footer>
      }
    >
      <div className={css.stack}>
        {head}
        <div className={css.languageHead}>
          <span className={css.round}>
            <IconTranslate />
          </span>
          <h1 className={css.title}>{t('phone.language.title')}</h1>
        </div>
        <ChoiceList
          label={t('phone.language.title')}
          labelHidden
          chosen={language}
          onChoose={(chosen) => {
            if (isLanguage(chosen)) onChoose(chosen)
          }}
          choices={choicesFor(ofWorkshop).map((id) => ({
            id,
            title: ownNames[id][0],
            aside: ownNames[id][1],
            lang: id,
            dir: directionOf(id),
          }))}
        />
        <p className={css.fact}>
          <IconWrite />
          <span>{t('phone.language.note')}</span>
        </p>
        {children && <div className={css.end}>{children}</div>}
      </div>
    </Page>
  )
}
