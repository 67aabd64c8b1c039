// The bar on top of the laptop pages (start and results): the mark, and what the page puts at its end.
import type { ReactNode } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import type { Language } from '../../shared/localized.ts'
import { IconLanguage } from '../../shared/ui/icons.tsx'
import { Logo } from '../../shared/ui/logo.tsx'
import { VisuallyHidden } from '../../shared/ui/visually-hidden.tsx'
import css from './desk-head.module.css'
import { deskLanguages } from './words.ts'

export interface LanguageChoice {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}

const nameOf = (language: Language): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** The globe; every language by its own name. */
const LanguageSelect = ({ t, language, onLanguage }: LanguageChoice & { readonly t: Translate }) => (
  <label className={css.language}>
    <IconLanguage />
    <VisuallyHidden>{t('common.language')}</VisuallyHidden>
    <select
      value={language}
      onChange={(event) => {
        const chosen = deskLanguages.find((one) => one === event.target.value)
        if (chosen) onLanguage(chosen)
      }}
    >
      {deskLanguages.map((one) => (
        <option key={one} value={one} lang={one}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  </label>
)

/** Props: `t`, `choice?` (the page's language), `children?` (words at the end of the bar). */
export const DeskHead = ({
  t,
  choice,
  children,
}: {
  readonly t: Translate
  readonly choice?: LanguageChoice | undefined
  readonly children?: ReactNode
}) => (
  <header className={css.head}>
    <Logo size={2} />
    <span className={css.product}>{t('common.product')}</span>
    {children}
    {choice && <LanguageSelect t={t} {...choice} />}
  </header>
)
