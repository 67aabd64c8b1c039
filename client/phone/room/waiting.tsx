// The moment before the room is known: nothing at first, then a word, or that there is no connection. Drawn by seat.tsx.
import { useEffect, useState } from 'react'
import { Banner } from '../../../shared/ui/banner.tsx'
import { TopBar } from '../../../shared/ui/top-bar.tsx'
import { Page } from '../page.tsx'
import css from '../phone.module.css'
import { useSpeech } from '../use-words.tsx'

/** Shorter than this nobody wonders. */
const calmMs = 400

/** Props: `title`, `offline`. */
export const Waiting = ({ title, offline }: { readonly title: string; readonly offline: boolean }) => {
  const { t } = useSpeech()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), calmMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Page
      head={<TopBar title={title} />}
      banner={offline && <Banner kind="offline" title={t('phone.offline.title')} />}
    >
      <p role="status" className={css.quiet}>
        {long ? t('common.wait') : ''}
      </p>
    </Page>
  )
}
