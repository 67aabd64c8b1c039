// The phone from door to room: which screen is shown, in which language. Drawn by main.tsx, tested with a door of its own.
import { useState, type ComponentType, type ReactNode } from 'react'
import type { Language } from '../../shared/localized.ts'
import type { Door, FoundWorkshop } from './door.ts'
import { BrokenScreen } from './end-screen.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageScreen } from './language-screen.tsx'
import { bestOf } from './languages.ts'
import { lazily } from '../../shared/ui/lazily.tsx'
import type { Ending } from './own/ended.tsx'
import type { Membership, Memory } from './remembered.ts'
import { pathOf, type Route } from './route.ts'
import { ScannedScreen } from './scanned-screen.tsx'
import { useBack } from './use-back.ts'
import { SpeechProvider, useLoadedSpeech } from './use-words.tsx'

export type { Ending }

export interface RoomProps {
  readonly membership: Membership
  readonly onLanguage: () => void
  readonly onEnd: (ending: Ending) => void
}

export interface AppProps {
  readonly route: Route
  readonly door: Door
  readonly memory: Memory
  /** Languages of this phone, as browsers write them, the best first. */
  readonly wished: readonly string[]
  /** Everything behind the door. */
  readonly Room: ComponentType<RoomProps>
  readonly reload: () => void
}

/** Where someone was when they were sent out; no workshop: they never came in. */
type Out = Pick<Membership, 'code'> & Partial<Pick<Membership, 'workshop'>>

type Place =
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'scanned'; readonly code: string; readonly token: string }
  | { readonly type: 'room'; readonly membership: Membership }
  /** What this phone wrote there, without the room. */
  | { readonly type: 'own'; readonly workshop: string }
  | ({ readonly type: Ending } & Out)

/** A reload, or a second scan of the same QR, goes straight in. */
const firstPlace = (route: Route, membership: Membership | null): Place => {
  if (route.type === 'own') return route
  if (membership && route.code === membership.code) return { type: 'room', membership }
  return route.type === 'scanned' ? route : { type: 'code', code: route.code }
}

const CodeScreen = lazily(async () => (await import('./code-screen.tsx')).CodeScreen)

const Ended = lazily(async () => (await import('./own/ended.tsx')).Ended)
const OwnScreen = lazily(async () => (await import('./own/own-screen.tsx')).OwnScreen)

interface PlacesProps extends AppProps {
  readonly place: Place
  readonly setPlace: (place: Place) => void
  readonly speak: (language: Language) => void
  readonly onLanguage: () => void
}

const Places = (props: PlacesProps): ReactNode => {
  const { place, setPlace, memory, door } = props
  const onJoined = ({ workshop, title }: FoundWorkshop, code: string) => {
    const membership = { workshop, code, title }
    memory.join(membership)
    history.replaceState(null, '', pathOf(code))
    setPlace({ type: 'room', membership })
  }
  const out = (type: Ending, from: Out) => {
    memory.leave()
    setPlace({ ...from, type })
  }
  switch (place.type) {
    case 'code': {
      const membership = memory.membership()
      return (
        <CodeScreen
          key={place.code}
          door={door}
          initial={place.code}
          membership={membership}
          onJoined={onJoined}
          onRemoved={() => out('removed', place)}
          onReturn={() => {
            if (!membership) return
            history.replaceState(null, '', pathOf(membership.code))
            setPlace({ type: 'room', membership })
          }}
          onLanguage={props.onLanguage}
        />
      )
    }
    case 'scanned':
      return (
        <ScannedScreen
          {...place}
          door={door}
          onLanguage={props.speak}
          onJoined={onJoined}
          onRemoved={() => out('removed', place)}
          onUnknown={() => setPlace({ type: 'code', code: place.code })}
        />
      )
    case 'room':
      return (
        <props.Room
          membership={place.membership}
          onLanguage={props.onLanguage}
          onEnd={(ending) => out(ending, place.membership)}
        />
      )
    case 'own':
      return <OwnScreen {...place} onLanguage={props.onLanguage} />
    case 'removed':
    case 'lost':
      return <Ended {...place} onCode={() => setPlace({ type: 'code', code: place.code })} />
  }
}

/** Props: `route`, `door`, `memory`, `wished`, `Room`, `reload`. */
export const App = (props: AppProps) => {
  const { memory, wished, reload } = props
  const [language, setLanguage] = useState<Language>(() => bestOf([memory.language() ?? '', ...wished]))
  const [place, setPlace] = useState<Place>(() => firstPlace(props.route, memory.membership()))
  const [choosing, choose] = useBack<boolean>('language', false)
  const speech = useLoadedSpeech(language)
  const speak = (next: Language) => {
    memory.speak(next)
    setLanguage(next)
  }
  if (!speech) return null
  return (
    <SpeechProvider value={speech}>
      <ErrorBoundary fallback={<BrokenScreen reload={reload} />}>
        {choosing && <LanguageScreen ofWorkshop={[]} onChoose={speak} onGo={() => choose(false)} />}
        {/* Stays alive below, so that nothing typed is lost. */}
        <div hidden={choosing}>
          <Places
            {...props}
            place={place}
            setPlace={setPlace}
            speak={speak}
            onLanguage={() => choose(true)}
          />
        </div>
      </ErrorBoundary>
    </SpeechProvider>
  )
}
