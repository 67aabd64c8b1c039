// Which of the start page's faces is shown: a sentence, the form, or the links of what was made. Called by main.tsx.
import { useEffect, useState } from 'react'
import { LiveRegion } from '../../shared/ui/live-region.tsx'
import { Plain } from '../desk/plain.tsx'
import type { PageWords } from '../desk/use-words.ts'
import type { LanguageChoice } from '../desk/desk-head.tsx'
import { forgetAdminKey } from './admin-key.ts'
import { fetchLibrary, makeWorkshop, type Library, type Made, type Making, type NewWorkshop } from './api.ts'
import { loadArchive, type Loading } from './load-archive.ts'
import { MadePage } from './made.tsx'
import { StartPage } from './page.tsx'
import { forget, readRemembered, remember } from './remembered.ts'
import { dateInWords } from './texts.ts'
import { useDraft } from './use-draft.ts'

export interface StartProps extends PageWords {
  readonly onLanguage: LanguageChoice['onLanguage']
  readonly adminKey: string | null
}

/** Undefined while it loads, null when the server cannot be reached. */
const useLibrary = (): Library | null | undefined => {
  const [library, setLibrary] = useState<Library | null>()
  useEffect(() => {
    let gone = false
    void fetchLibrary().then((found) => gone || setLibrary(found))
    return () => {
      gone = true
    }
  }, [])
  return library
}

const useMade = (adminKey: string) => {
  const [made, setMade] = useState<{ readonly title: string; readonly made: Made } | null>(null)
  const [stranger, setStranger] = useState(false)
  const [remembered, setRemembered] = useState(readRemembered)
  const turnAway = () => {
    forgetAdminKey()
    setStranger(true)
  }
  const show = (title: string, date: string, one: Made) => {
    setMade({ title, made: one })
    setRemembered(remember({ id: one.id, title, date, link: one.links.moderator }))
    window.scrollTo?.(0, 0)
  }
  const make = async (workshop: NewWorkshop): Promise<Making> => {
    const making = await makeWorkshop(adminKey, workshop)
    if (making.type === 'stranger') turnAway()
    if (making.type === 'made') show(workshop.title, workshop.date, making.made)
    return making
  }
  const load = async (file: File): Promise<Loading> => {
    const loading = await loadArchive(adminKey, file)
    if (loading.type === 'stranger') turnAway()
    if (loading.type === 'made') show(loading.title, '', loading.made)
    return loading
  }
  const onForget = (id: string) => setRemembered(forget(id))
  return { made, stranger, make, load, remembered, onForget, setMade }
}

const WithKey = ({ t, language, onLanguage, adminKey }: StartProps & { readonly adminKey: string }) => {
  const library = useLibrary()
  const { made, stranger, make, load, remembered, onForget, setMade } = useMade(adminKey)
  const { draft, change } = useDraft(() => dateInWords(new Date(), language))
  const first = library?.runSheets[0]?.id
  useEffect(() => {
    if (first !== undefined) change({ chosen: first })
  }, [first, change])
  if (stranger) return <Plain title={t('start.key.strange')} text={t('start.key.how')} />
  if (library === null) return <Plain title={t('start.offline.title')} text={t('start.offline')} />
  if (library === undefined) return <LiveRegion message={t('common.wait')} />
  if (made) {
    const onAgain = () => {
      change({ title: '' })
      setMade(null)
    }
    return <MadePage t={t} language={language} onLanguage={onLanguage} {...made} onAgain={onAgain} />
  }
  return (
    <StartPage
      {...{ t, language, onLanguage, library, draft, remembered, onForget }}
      onChange={change}
      onMake={make}
      onLoad={load}
    />
  )
}

/** Props: `t`, `language`, `onLanguage`, `adminKey`. */
export const StartApp = (props: StartProps) => {
  const { t, adminKey } = props
  useEffect(() => {
    document.title = `${t('start.heading')} – ${t('common.product')}`
  }, [t])
  if (adminKey === null) return <Plain title={t('start.key.none')} text={t('start.key.how')} />
  return <WithKey {...props} adminKey={adminKey} />
}
