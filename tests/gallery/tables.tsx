// The faces of the theme tables, for the eye: ?face=canvas|table|host|drawer|matrix|phone|mine &stage=gathering|moving|talking|closed
// &seating=choice|spread &theme=eve &lang=en &refused=1 &people=46
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import type { BoardFaceProps, PhoneFaceProps } from '../../shared/activities/faces.ts'
import { face as boardFace } from '../../shared/activities/tables/board.tsx'
import type { TablesConfig } from '../../shared/activities/tables/config.ts'
import type { TablesIntent } from '../../shared/activities/tables/model.ts'
import { face as phoneFace } from '../../shared/activities/tables/phone.tsx'
import { createTranslate, type Messages } from '../../shared/language/translate.ts'
import { pickText, type Language } from '../../shared/localized.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Countdown } from '../../shared/ui/countdown.tsx'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import { CLOCK_WORDS, PhonePage } from './phone-page.tsx'
import { play, views, type Stage } from './tables-evening.ts'

const wish = new URLSearchParams(location.search)
const which = wish.get('face') ?? 'canvas'
const language: Language = wish.get('lang') === 'en' ? 'en' : 'nl'
const onPhone = which === 'phone' || which === 'mine'
const html = document.documentElement
html.dataset['surface'] = onPhone ? 'phone' : 'board'
if (wish.get('theme')) html.dataset['theme'] = wish.get('theme') ?? ''
if (wish.get('text')) html.style.fontSize = wish.get('text') ?? ''
if (!onPhone) await import('../../shared/ui/fonts-desk.css')

const stages: readonly Stage[] = ['gathering', 'moving', 'talking', 'closed']
const stage = stages.find((one) => one === wish.get('stage')) ?? 'talking'
const seating = wish.get('seating') === 'choice' ? 'choice' : 'spread'
const { state, config } = play(stage, seating, Number(wish.get('people') ?? 46))
const { parts, staff, mine } = views(state)

const words = import.meta.glob<{ default: Messages }>(
  [
    '../../shared/language/*/common.json',
    '../../shared/language/*/refusal.json',
    '../../shared/activities/tables/language/*.json',
  ],
  { eager: true },
)
const messages = Object.entries(words)
  .filter(([path]) => path.includes(`/${language}/`) || path.endsWith(`/${language}.json`))
  .reduce<Messages>((all, [, module]) => ({ ...all, ...module.default }), {})
const t = createTranslate(language, messages)

const shared = {
  step: {
    id: 'tables' as BoardFaceProps<TablesConfig, TablesIntent>['step']['id'],
    kind: 'tables',
    title: { nl: 'Gesprekstafels', en: 'Theme tables' },
    phase: stage === 'closed' ? ('closed' as const) : ('open' as const),
    lead: 'Nadia',
  },
  config,
  parts,
  t,
  pick: (text: Parameters<typeof pickText>[0]) => pickText(text, language, 'nl').text,
  language,
  newId: <Id extends string>() => `new-${Math.random()}` as Id,
  outgoing: [],
  timer: { type: 'off' as const },
  now: () => Date.now(),
}

const say = (intent: TablesIntent) => console.log(JSON.stringify(intent))

const board: BoardFaceProps<TablesConfig, TablesIntent> = {
  ...shared,
  ask: say,
  staff,
  people: 46,
  hall: false,
  table: 'parking',
}

const Frame = () => {
  const primary = boardFace.primary?.(board)
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: '16.75rem minmax(0,1fr)',
        gridTemplateRows: 'minmax(0,1fr) 5rem',
        blockSize: '100vh',
      }}
    >
      <div
        style={{
          gridRow: '1 / 3',
          background: 'var(--sheet)',
          borderInlineEnd: '1px solid var(--line)',
          padding: '1rem',
        }}
      >
        {boardFace.status?.(board)}
      </div>
      <main style={{ position: 'relative', overflow: 'auto', minBlockSize: 0 }}>
        <boardFace.Canvas {...board} />
        <div
          style={{
            position: 'absolute',
            insetBlockStart: '1.5rem',
            insetInlineEnd: '2rem',
            inlineSize: '20rem',
          }}
        >
          <Countdown look="board" remaining={445_000} running={false} total={1_200_000} words={CLOCK_WORDS} />
        </div>
      </main>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: '0.5rem',
          padding: '0 1.5rem',
          background: 'var(--sheet)',
          borderBlockStart: '1px solid var(--line)',
        }}
      >
        {boardFace.Tools && <boardFace.Tools {...board} />}
        <span style={{ flex: 1 }} />
        {primary && <Button kind="primary">{primary.label}</Button>}
      </div>
    </div>
  )
}

const kept = new Map<string, unknown>()

const Phone = () => {
  const [, redraw] = useState(0)
  const props: PhoneFaceProps<TablesConfig, TablesIntent> = {
    ...shared,
    mine,
    outgoing: wish.get('refused')
      ? [
          {
            id: 'r' as never,
            intent: { type: 'seat.choose', table: 'parking' as never },
            state: 'refused',
            refusal: { reason: 'table-full', detail: { table: 'parking', offer: 'public-space' } },
          },
        ]
      : [],
    ask: say,
    forget: () => undefined,
    keyFor: () => 'key',
    keep: {
      read: (name) => kept.get(name),
      write: (name, value) => {
        kept.set(name, value)
        redraw((n) => n + 1)
      },
    },
    online: true,
  }
  const head = phoneFace.head?.(props)
  if (head?.bare) return <phoneFace.View {...props} />
  return (
    <PhonePage
      arabic={false}
      head={
        <TopBar
          title={head?.title ?? 'Gesprekstafels'}
          subtitle={head?.subtitle ?? 'Open: je kunt schrijven'}
          {...(head?.table === undefined ? {} : { table: head.table })}
          clock={<Countdown look="phone" remaining={660_000} running={false} words={CLOCK_WORDS} />}
          language={{ code: 'NL', label: 'Taal', onPress: () => undefined }}
        />
      }
    >
      {which === 'mine' && phoneFace.Mine ? <phoneFace.Mine {...props} /> : <phoneFace.View {...props} />}
    </PhonePage>
  )
}

const Page = () => {
  if (onPhone) return <Phone />
  if (which === 'host' && boardFace.Host) return <boardFace.Host {...board} />
  if (which === 'drawer' && boardFace.Drawer) return <boardFace.Drawer {...board} />
  return <Frame />
}

kept.set('note.mine-0-000000000000000', {
  prompt: 'missed',
  text: 'Een bord dat toont hoeveel plaatsen er vrij zijn aan de Molenkaai',
  place: { table: mine?.['table'], round: 2 },
})
const root = document.querySelector('#root')
if (root) createRoot(root).render(<Page />)
