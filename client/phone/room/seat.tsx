// Someone's seat in the room: which of the three places is shown, following the moderator by itself. Drawn by room.tsx.
import { useEffect } from 'react'
import type { Frame, FrameLine } from '../../../shared/protocol/frame.ts'
import { BottomBar } from '../../../shared/ui/bottom-bar.tsx'
import { IconNote, IconNow, IconSilent } from '../../../shared/ui/icons-early.tsx'
import { LiveRegion } from '../../../shared/ui/live-region.tsx'
import { TopBar } from '../../../shared/ui/top-bar.tsx'
import { useClient, useConnection, useFrame, useKeep } from '../../store/use.ts'
import { useSelected } from '../../store/use-selected.ts'
import type { RoomProps } from '../app.tsx'
import { lazily } from '../../../shared/ui/lazily.tsx'
import { Page } from '../page.tsx'
import { useBack } from '../use-back.ts'
import { useSpeech } from '../use-words.tsx'
import { RoomBanner, useNews } from './banners.tsx'
import { Lobby } from './lobby.tsx'
import { StepScreen } from './step-screen.tsx'
import { useAnnounced, useFocusOnStep } from './use-step-change.ts'
import { usePick } from './use-pick.ts'
import { Waiting } from './waiting.tsx'

const Mine = lazily(async () => (await import('./mine.tsx')).Mine)
const GroupScreen = lazily(async () => (await import('./group-screen.tsx')).GroupScreen)
const OldPage = lazily(async () => (await import('./old-page.tsx')).OldPage)

type PlaceId = 'now' | 'beside' | 'mine'

/** What runs beside the room's step has a place of its own while it is open, or once this phone wrote there. */
const useBeside = (frame: Frame): FrameLine | null => {
  const { stores } = useClient()
  const { values } = stores.keep.getState()
  const isShown = ({ id, phase }: FrameLine) =>
    phase === 'open' || (phase !== 'prepared' && values[id] !== undefined)
  return frame.lines.find((line) => line.beside && line.id !== frame.current && isShown(line)) ?? null
}

interface SeatedProps extends RoomProps {
  readonly frame: Frame
}

const useBar = (beside: FrameLine | null, place: PlaceId, go: (place: PlaceId) => void) => {
  const { t } = useSpeech()
  const pick = usePick()
  const places = [
    { id: 'now', word: t('phone.place.now'), icon: <IconNow /> },
    ...(beside ? [{ id: 'beside', word: pick(beside.title), icon: <IconSilent /> }] : []),
    { id: 'mine', word: t('phone.place.mine'), icon: <IconNote /> },
  ]
  return (
    <BottomBar
      label={t('phone.places')}
      places={places}
      current={place}
      onGo={(id) => go(id === 'beside' || id === 'mine' ? id : 'now')}
    />
  )
}

/** Asked once, where the workshop has groups: also of who was in before it had them. */
const useGroupQuestion = ({ workshop }: Frame) => {
  const client = useClient()
  const told = useKeep('group')
  const group = useSelected(client.stores.mine, ({ mine }) => (mine ? (mine.group ?? null) : undefined))
  const onGroup = (chosen: string | null) => {
    told.write('asked', true)
    if (chosen) client.ask(null, { type: 'person.group', group: chosen })
  }
  return [workshop.groups[0] && group === null && !told.read('asked'), onGroup] as const
}

const Seated = ({ frame, onLanguage }: SeatedProps) => {
  const { t, language } = useSpeech()
  const [asked, go] = useBack<PlaceId>('place', frame.workshop.feedback ? 'mine' : 'now')
  const beside = useBeside(frame)
  const place = asked === 'beside' && !beside ? 'now' : asked
  const current = frame.lines.find(({ id }) => id === frame.current) ?? null
  const news = useNews(frame)
  const moved = useFocusOnStep(place === 'now' ? frame.current : place)
  const [asksGroup, onGroup] = useGroupQuestion(frame)
  const globe = { code: language.toUpperCase(), label: t('common.language'), onPress: onLanguage }
  const shell = {
    banner: news && <RoomBanner news={news} onMine={place === 'mine' ? null : () => go('mine')} />,
    foot: useBar(beside, place, go),
  }
  const line = place === 'beside' ? beside : current
  if (place !== 'mine' && line && !asksGroup)
    return <StepScreen key={line.id} frame={frame} line={line} shell={shell} globe={globe} moved={moved} />
  return (
    <Page
      {...shell}
      head={<TopBar title={frame.workshop.title} subtitle={frame.workshop.place} language={globe} />}
    >
      {asksGroup ? (
        <GroupScreen groups={frame.workshop.groups} onGroup={onGroup} />
      ) : place === 'mine' ? (
        <Mine frame={frame} onWrite={() => go('now')} />
      ) : (
        <Lobby frame={frame} />
      )}
    </Page>
  )
}

/** Says, politely, where the room is now and what can be done there. */
const Announcer = ({ frame }: { readonly frame: Frame }) => {
  const { t } = useSpeech()
  const pick = usePick()
  const line = frame.lines.find(({ id }) => id === frame.current)
  return (
    <LiveRegion
      message={useAnnounced(line ? `${pick(line.title)}. ${t(`phone.phase.${line.phase}`)}.` : '')}
    />
  )
}

/** Props: as the room. */
export const Seat = (props: RoomProps) => {
  const { onEnd, membership } = props
  const frame = useFrame((whole) => whole)
  const state = useConnection()
  const refused = state.type === 'refused' ? state.code : null
  useEffect(() => {
    if (refused === 'removed') onEnd('removed')
    if (refused === 'not-allowed') onEnd('lost')
  }, [refused, onEnd])
  if (refused === 'protocol') return <OldPage />
  if (!frame) return <Waiting title={membership.title} offline={state.type === 'offline'} />
  return (
    <>
      <Seated {...props} frame={frame} />
      <Announcer frame={frame} />
    </>
  )
}
