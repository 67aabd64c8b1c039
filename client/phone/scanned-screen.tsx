// After a scan: choose the language, read what is kept, and in. Nothing is typed. Used by app.tsx.
import { useEffect, useState } from 'react'
import type { Language } from '../../shared/localized.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import type { Door, FoundWorkshop } from './door.ts'
import { LanguageScreen } from './language-screen.tsx'
import { JoinNotice } from './notice.tsx'
import css from './phone.module.css'
import { useSpeech } from './use-words.tsx'

export interface ScannedScreenProps {
  readonly door: Door
  readonly code: string
  readonly token: string
  readonly onLanguage: (language: Language) => void
  readonly onJoined: (found: FoundWorkshop, code: string) => void
  readonly onRemoved: () => void
  /** The QR's token is not right (any more): the code screen says so. */
  readonly onUnknown: () => void
}

/** Props: `door`, `code`, `token`, `onLanguage`, `onJoined`, `onRemoved`, `onUnknown`. */
export const ScannedScreen = (props: ScannedScreenProps) => {
  const { door, code, token, onJoined, onRemoved, onUnknown } = props
  const { t } = useSpeech()
  const [found, setFound] = useState<FoundWorkshop | null>(null)
  const [stuck, setStuck] = useState(false)
  useEffect(() => {
    void door.lookUp(code).then((knock) => {
      if (knock.type === 'found') setFound(knock.found)
    })
  }, [door, code])
  const join = async () => {
    setStuck(false)
    const knock = await door.join(code, token)
    if (knock.type === 'found') return onJoined(knock.found, code)
    if (knock.type === 'removed') return onRemoved()
    if (knock.type === 'unknown') return onUnknown()
    setStuck(true)
  }
  return (
    <LanguageScreen
      ofWorkshop={found?.languages ?? []}
      onChoose={props.onLanguage}
      onGo={() => void join()}
      head={
        <p className={css.lead} dir="auto">
          {found?.title ?? '\u00a0'}
        </p>
      }
    >
      {stuck && <Banner kind="error" title={t('phone.code.unreachable')} />}
      <JoinNotice />
    </LanguageScreen>
  )
}
