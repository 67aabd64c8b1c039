// "My notes" without a room: weeks later, when the session or the workshop is gone, and on another device by a personal link.
// All from what this device kept, and what everyone may read. Drawn by app.tsx.
import { useEffect, useState } from 'react'
import { TopBar } from '../../../shared/ui/top-bar.tsx'
import { ownStorage, readOwnWorkshops, type OwnWorkshop } from '../../store/own-notes.ts'
import { Page } from '../page.tsx'
import css from '../phone.module.css'
import { SpeechProvider, useLateSpeech, useSpeech } from '../use-words.tsx'
import { KeepLink } from './keep-link.tsx'
import { ReadAll } from './own-in-room.tsx'
import { OwnList } from './own-list.tsx'
import { useOwn, type Own } from './use-own.ts'

export interface OwnScreenProps {
  readonly workshop: string
  readonly onLanguage: () => void
}

/** What this device knows of the workshop; read again when something came in. */
const useAbout = (workshop: string, own: Own | null): OwnWorkshop | null => {
  const [about, setAbout] = useState<OwnWorkshop | null>(null)
  useEffect(() => {
    const load = async () => {
      const all = await readOwnWorkshops(await ownStorage())
      setAbout(all.find(({ id }) => id === workshop) ?? null)
    }
    void load()
  }, [workshop, own])
  return about
}

const Shown = ({ workshop, onLanguage }: OwnScreenProps) => {
  const { t, language } = useSpeech()
  const own = useOwn(workshop, 0)
  const about = useAbout(workshop, own)
  const globe = { code: language.toUpperCase(), label: t('common.language'), onPress: onLanguage }
  return (
    <Page
      head={<TopBar title={about?.title || t('common.product')} subtitle={about?.date} language={globe} />}
      foot={
        !own?.isGone && (
          <footer className={css.join}>
            <ReadAll workshop={workshop} />
          </footer>
        )
      }
    >
      <div className={css.stack}>
        <h1 className={css.title}>{t('room.mine.title')}</h1>
        {own?.isGone && <p className={css.lead}>{t('room.erased.title')}</p>}
        {own?.notes.length === 0 && <p className={css.lead}>{t('room.own.empty')}</p>}
        {own && own.notes.length > 0 && <OwnList own={own} />}
        {own && own.notes.length > 0 && <KeepLink workshop={workshop} />}
      </div>
    </Page>
  )
}

/** Props: `workshop`, `onLanguage`. Its words come with it. */
export const OwnScreen = (props: OwnScreenProps) => {
  const speech = useLateSpeech(useSpeech())
  if (!('room.own.all' in speech.messages)) return null
  return (
    <SpeechProvider value={speech}>
      <Shown {...props} />
    </SpeechProvider>
  )
}
