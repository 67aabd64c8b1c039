// The start page: fields, run sheets, templates, and making. Called by main.tsx with words, library and key.
import { useState } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { pickText, type Language } from '../../shared/localized.ts'
import { LiveRegion } from '../../shared/ui/live-region.tsx'
import { SkipLink } from '../../shared/ui/visually-hidden.tsx'
import { DeskHead, type LanguageChoice } from '../desk/desk-head.tsx'
import type { Library, Making } from './api.ts'
import { Archive, type ArchiveProps } from './archive.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Fields } from './fields.tsx'
import { OwnList } from './own-list.tsx'
import { addStep } from './own-steps.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import css from './page.module.css'
import { RememberedList } from './remembered-list.tsx'
import type { Remembered } from './remembered.ts'
import { RunSheets } from './run-sheets.tsx'
import { TemplateCards } from './template-cards.tsx'
import { missingIn, ownList, toNewWorkshop, type ChangeDraft, type Draft } from './use-draft.ts'

export interface StartPageProps {
  readonly t: Translate
  readonly language: Language
  readonly onLanguage: LanguageChoice['onLanguage']
  readonly library: Library
  readonly draft: Draft
  readonly onChange: ChangeDraft
  readonly remembered: readonly Remembered[]
  readonly onForget: (id: string) => void
  /** Asks the server; what was made is shown by the caller. */
  readonly onMake: (workshop: ReturnType<typeof toNewWorkshop>) => Promise<Making>
  readonly onLoad: ArchiveProps['onLoad']
}

const nothingWrong = { problem: '', places: [] as readonly string[] }

const problemOf = (making: Making, t: Translate): typeof nothingWrong => {
  if (making.type === 'refused') {
    return { problem: t(`refusal.${making.reason}`), places: making.places.slice(0, 3) }
  }
  return making.type === 'offline' ? { problem: t('start.offline'), places: [] } : nothingWrong
}

const useMaking = ({ t, library, draft, onMake }: StartPageProps) => {
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState(nothingWrong)
  const missing = missingIn(draft)
  const make = async () => {
    if (busy) return
    setTried(true)
    const [first] = missing
    if (first) {
      setProblem({ problem: t(`start.missing.${first}`), places: [] })
      if (first === 'title') document.querySelector<HTMLInputElement>('input[name="title"]')?.focus()
      return
    }
    setBusy(true)
    setProblem(problemOf(await onMake(toNewWorkshop(draft, library)), t))
    setBusy(false)
  }
  return { ...problem, busy, missing: tried ? missing : [], make, clear: () => setProblem(nothingWrong) }
}

/** Props: see `StartPageProps`. */
export const StartPage = (props: StartPageProps) => {
  const { t, language, onLanguage, library, draft, remembered, onForget } = props
  const [added, setAdded] = useState('')
  const { problem, places, busy, missing, make, clear } = useMaking(props)
  // What was said of the draft before it changed may not hold any more.
  const onChange: ChangeDraft = (change) => {
    clear()
    props.onChange(change)
  }
  return (
    <div className={css.page}>
      <SkipLink href="#sheets">{t('start.skip')}</SkipLink>
      <DeskHead t={t} choice={{ language, onLanguage }} />
      <main className={css.main}>
        {location.hash === '#erased' && <Banner kind="info" title={t('start.erased')} />}
        <h1>{t('start.heading')}</h1>
        <Fields t={t} language={language} draft={draft} missing={missing} onChange={onChange} />
        <div id="sheets" tabIndex={-1}>
          <RunSheets t={t} language={language} library={library} draft={draft} onChange={onChange} />
        </div>
        {draft.chosen === ownList && draft.own.length > 0 && (
          <OwnList
            t={t}
            language={language}
            library={library}
            steps={draft.own}
            onChange={(own) => onChange({ own, ...(own.length === 0 && { chosen: null }) })}
          />
        )}
        <TemplateCards
          t={t}
          language={language}
          library={library}
          onAdd={(template) => {
            onChange({ own: addStep(draft.own, template, library.templates), chosen: ownList })
            const title = pickText(template.title, language, 'nl').text
            setAdded(t('start.own.added', { title, n: draft.own.length + 1 }))
          }}
        />
        <LiveRegion message={added} />
        <Archive t={t} onLoad={props.onLoad} />
        <RememberedList t={t} workshops={remembered} onForget={onForget} />
      </main>
      <BottomBar t={t} problem={problem} places={places} busy={busy} onMake={() => void make()} />
    </div>
  )
}
