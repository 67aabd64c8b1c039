// This page is older than the server: it loads itself anew, once. Drawn by seat.tsx.
import { useEffect } from 'react'
import { EndScreen } from '../end-screen.tsx'
import { useSpeech } from '../use-words.tsx'

const mark = 'tafelronde.reloaded'

/** False the second time in this tab, and where nothing can be remembered: a page must not reload for ever. */
const isFirstTime = (): boolean => {
  try {
    const first = sessionStorage.getItem(mark) === null
    sessionStorage.setItem(mark, 'yes')
    return first
  } catch {
    return false
  }
}

/** What is drawn is for when loading anew did not help. */
export const OldPage = () => {
  const { t } = useSpeech()
  useEffect(() => {
    if (isFirstTime()) location.reload()
  }, [])
  return (
    <EndScreen
      title={t('phone.old.title')}
      text={t('phone.old.text')}
      button={{ word: t('phone.old.button'), onPress: () => location.reload() }}
    />
  )
}
