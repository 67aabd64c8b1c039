// Gallery of the actor map and the frame: ?view=moderator|projector|phone|mine|closed|frame|frame-phone &n=… &text=…
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import { face as frameBoard } from '../../shared/activities/frame/board.tsx'
import frameWords from '../../shared/activities/frame/language/nl.json'
import frameWordsBoard from '../../shared/activities/frame/language/nl.board.json'
import type { FrameConfig, FrameIntent } from '../../shared/activities/frame/model.ts'
import { face as framePhone } from '../../shared/activities/frame/phone.tsx'
import { face as mapBoard } from '../../shared/activities/map/board.tsx'
import mapWords from '../../shared/activities/map/language/nl.json'
import type { MapConfig, MapIntent } from '../../shared/activities/map/model.ts'
import type { PhoneIntent } from '../../shared/activities/map/phone-props.ts'
import { face as mapPhone } from '../../shared/activities/map/phone.tsx'
import type { StepId } from '../../shared/ids.ts'
import { createTranslate } from '../../shared/language/translate.ts'
import type { Localized } from '../../shared/localized.ts'
import type { ClientPart } from '../../shared/notes/expect.ts'
import type { Phase } from '../../shared/protocol/phase.ts'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import actorMap from '../../templates/actor-map.json'
import welcome from '../../templates/welcome.json'
import { galleryGroups, galleryNotes, litNote } from './map-notes.ts'
import { PhonePage } from './phone-page.tsx'

const wish = new URLSearchParams(location.search)
const view = wish.get('view') ?? 'moderator'
const html = document.documentElement
const onPhone = ['phone', 'mine', 'closed', 'frame-phone'].includes(view)
html.dataset['surface'] = onPhone ? 'phone' : view === 'projector' ? 'screen' : 'board'
if (wish.get('theme')) html.dataset['theme'] = wish.get('theme') ?? ''
if (wish.get('text')) html.style.fontSize = wish.get('text') ?? ''
html.dir = wish.get('dir') ?? 'ltr'
if (!onPhone) await import('../../shared/ui/fonts-desk.css')

let count = 0
const newId = <Id extends string>() => `new${++count}`.padEnd(22, '0') as Id
const refusals = { 'refusal.not-open': 'Dit is nog niet open.' }
const shared = {
  t: createTranslate('nl', { ...mapWords, ...frameWords, ...frameWordsBoard, ...refusals }),
  pick: (text: Localized) => text.nl ?? '',
  language: 'nl' as const,
  newId,
  outgoing: [],
  timer: { type: 'off' } as const,
  now: () => 0,
}
const stepOf = (title: Localized, phase: Phase = 'open') => ({
  id: 'step' as StepId,
  kind: 'map',
  title,
  phase,
  lead: '',
})
const config = actorMap.config as unknown as MapConfig
const frameConfig = welcome.config as unknown as FrameConfig
const start: ClientPart = { notes: galleryNotes, groups: galleryGroups, light: { now: { note: litNote } } }

const Board = () => {
  const [part, setPart] = useState<ClientPart>(wish.has('empty') ? { notes: {} } : start)
  const ask = (intent: MapIntent) => setPart((old) => mapBoard.expect(old, intent, 'main'))
  const moderator = view === 'moderator'
  const props = {
    ...shared,
    step: stepOf(actorMap.title),
    config,
    parts: { main: part },
    ask: moderator ? ask : null,
    staff: null,
    people: 46,
    hall: !moderator,
  }
  const { Canvas, Tools } = mapBoard
  return moderator ? (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: '16.75rem 1fr',
        gridTemplateRows: '1fr 5rem',
        blockSize: '100vh',
      }}
    >
      <div style={{ background: 'var(--sheet)', gridRow: '1 / 3' }} />
      <Canvas {...props} />
      <div style={{ background: 'var(--sheet)', display: 'flex', gap: '1rem', alignItems: 'center' }}>
        {Tools && <Tools {...props} />}
      </div>
    </div>
  ) : (
    <div style={{ blockSize: '100vh' }}>
      <Canvas {...props} />
    </div>
  )
}

const Phone = () => {
  const [part, setPart] = useState<ClientPart>(start)
  const [kept, setKept] = useState<Readonly<Record<string, unknown>>>(
    wish.has('blank')
      ? {}
      : {
          draft: {
            prompt: 'active',
            text: 'Fietsersgroep',
            more: wish.has('more'),
            place: { ring: 2, sector: 'residents-users', angle: 0.5, depth: 0.5 },
          },
        },
  )
  const keep = {
    read: (name: string) => kept[name],
    write: (name: string, value: unknown) => setKept((old) => ({ ...old, [name]: value })),
  }
  const props = {
    ...shared,
    step: stepOf(actorMap.title, view === 'closed' ? 'closed' : 'open'),
    config,
    parts: { main: part },
    mine: { notes: Object.keys(galleryNotes).slice(-3) },
    ask: (intent: PhoneIntent) => setPart((old) => mapPhone.expect(old, intent, 'main')),
    forget: () => undefined,
    keyFor: () => '',
    keep,
    online: false,
  }
  const { View, Mine } = mapPhone
  return (
    <PhonePage arabic={false} head={<TopBar title="Actorenkaart" subtitle="Open: je kunt schrijven" />}>
      {view === 'mine' ? Mine && <Mine {...props} /> : <View {...props} />}
    </PhonePage>
  )
}

const Frame = () => {
  const [part, setPart] = useState<ClientPart>({})
  const props = { ...shared, step: stepOf(welcome.title), config: frameConfig, parts: { main: part } }
  const ask = (intent: FrameIntent) => setPart((old) => frameBoard.expect(old, intent, 'main'))
  const { Canvas, Tools } = frameBoard
  if (view === 'frame-phone')
    return (
      <PhonePage arabic={false} head={<TopBar title="Welkom en kader" />}>
        <framePhone.View
          {...props}
          mine={null}
          ask={ask}
          forget={() => undefined}
          keyFor={() => ''}
          keep={{ read: () => undefined, write: () => undefined }}
          online
        />
      </PhonePage>
    )
  const board = { ...props, ask, staff: null, people: 46, hall: false }
  return (
    <div style={{ display: 'grid', gridTemplateRows: '1fr 5rem', blockSize: '100vh' }}>
      <Canvas {...board} />
      <div style={{ background: 'var(--sheet)', display: 'flex', gap: '1rem', alignItems: 'center' }}>
        {Tools && <Tools {...board} />}
      </div>
    </div>
  )
}

const Page = view.startsWith('frame') ? Frame : onPhone ? Phone : Board
const root = document.querySelector('#root')
if (root) createRoot(root).render(<Page />)
