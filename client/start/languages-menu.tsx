// In which languages phones offer the workshop: a button that opens a list of boxes. Called by the fields.
import { useEffect, useId, useRef, useState } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import type { Language } from '../../shared/localized.ts'
import { IconAlert, IconDown } from '../../shared/ui/icons.tsx'
import { deskLanguages } from '../desk/words.ts'
import css from './languages-menu.module.css'

const nameOf = (language: Language, inLanguage: Language): string =>
  new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language

/** In the order of the product, so that Dutch stays first: the first is what others fall back to. */
export const toggled = (chosen: readonly Language[], language: Language): readonly Language[] =>
  deskLanguages.filter((one) => (one === language ? !chosen.includes(one) : chosen.includes(one)))

export interface LanguagesMenuProps {
  readonly t: Translate
  readonly language: Language
  readonly chosen: readonly Language[]
  readonly error?: string | undefined
  readonly onChange: (chosen: readonly Language[]) => void
}

/** Closes on Escape, and when the focus or a press goes elsewhere. */
const useOpen = () => {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [open])
  return { open, setOpen, box }
}

/** Props: `t`, `language` (of the page), `chosen`, `error?`, `onChange`. */
export const LanguagesMenu = ({ t, language, chosen, error, onChange }: LanguagesMenuProps) => {
  const { open, setOpen, box } = useOpen()
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const onKey = (key: string) => {
    if (key !== 'Escape' || !open) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className={css.frame} ref={box} onKeyDown={(event) => onKey(event.key)} role="presentation">
      <span id={`${id}-label`} className={css.label}>
        {t('start.field.languages')}
      </span>
      <button
        ref={button}
        type="button"
        className={css.button}
        aria-expanded={open}
        aria-controls={`${id}-menu`}
        aria-labelledby={`${id}-label ${id}-chosen`}
        aria-describedby={`${id}-error`}
        onClick={() => setOpen(!open)}
      >
        <span id={`${id}-chosen`} className={css.chosen}>
          {chosen.map((one) => (
            <span key={one}>{one.toUpperCase()} </span>
          ))}
        </span>
        <IconDown />
      </button>
      {open && (
        <fieldset className={css.menu} id={`${id}-menu`} aria-labelledby={`${id}-label`}>
          {deskLanguages.map((one) => (
            <label key={one} className={css.option}>
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={() => onChange(toggled(chosen, one))}
              />
              {nameOf(one, language)}
            </label>
          ))}
          <p className={css.note}>{t('start.field.languages.note')}</p>
        </fieldset>
      )}
      <p id={`${id}-error`} role="status" className={error ? css.error : 'visually-hidden'}>
        {error && <IconAlert />}
        <span>{error}</span>
      </p>
    </div>
  )
}
