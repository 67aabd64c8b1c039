// The faces of the silent table and the vote, for the eye:
// secret.html?kind=silent|vote&face=phone|board|drawer&phase=open|closed|revealed&theme=eve&most=1&lang=nl&dir=rtl
import { useState, type ComponentType, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import { BottomBar } from '../../shared/ui/bottom-bar.tsx'
import { IconNote, IconNow, IconSilent } from '../../shared/ui/icons.tsx'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import type { BoardFaceProps, PhoneFaceProps } from '../../shared/activities/faces.ts'
import { face as silentBoard } from '../../shared/activities/silent/board.tsx'
import { face as silentPhone } from '../../shared/activities/silent/phone.tsx'
import { face as voteBoard } from '../../shared/activities/vote/board.tsx'
import { face as votePhone } from '../../shared/activities/vote/phone.tsx'
import silentEn from '../../shared/activities/silent/language/en.json'
import silentEnBoard from '../../shared/activities/silent/language/en.board.json'
import silentNl from '../../shared/activities/silent/language/nl.json'
import silentNlBoard from '../../shared/activities/silent/language/nl.board.json'
import voteEn from '../../shared/activities/vote/language/en.json'
import voteEnBoard from '../../shared/activities/vote/language/en.board.json'
import voteNl from '../../shared/activities/vote/language/nl.json'
import voteNlBoard from '../../shared/activities/vote/language/nl.board.json'
import type { IntentId, StepId } from '../../shared/ids.ts'
import { createTranslate } from '../../shared/language/translate.ts'
import { pickText } from '../../shared/localized.ts'
import type { Phase } from '../../shared/protocol/phase.ts'
import {
  keyFor,
  noteId,
  silentConfig,
  silentWorld,
  voteConfig,
  voteTexts,
  voteWorld,
} from './secret-world.ts'

const wish = new URLSearchParams(location.search)
const asked = (name: string, otherwise: string): string => wish.get(name) ?? otherwise
const kind = asked('kind', 'silent')
const phase = asked('phase', 'open') as Phase
const language = asked('lang', 'nl') === 'en' ? 'en' : 'nl'
const most = Number(asked('most', '1'))
const onPhone = asked('face', 'phone') === 'phone'

const html = document.documentElement
html.dataset['surface'] = onPhone ? 'phone' : 'board'
if (wish.get('theme')) html.dataset['theme'] = asked('theme', '')
html.dir = asked('dir', 'ltr')
if (wish.get('text')) html.style.fontSize = asked('text', '')
if (!onPhone) await import('../../shared/ui/fonts-desk.css')

const words =
  language === 'en'
    ? { ...silentEn, ...silentEnBoard, ...voteEn, ...voteEnBoard }
    : { ...silentNl, ...silentNlBoard, ...voteNl, ...voteNlBoard }
const world = kind === 'silent' ? silentWorld(phase) : voteWorld(phase, most, phase === 'open' ? 31 : 43)

const kept: { readonly [name: string]: unknown } = {
  notes: [
    { id: noteId(9), text: 'De zone 30 is er wel, maar niemand houdt zich eraan.' },
    ...(wish.get('more') ? [{ id: noteId(40), text: 'De bus rijdt weg voor mijn neus.' }] : []),
  ],
  draft: 'Elke keer als de straat openligt, horen wij het als laatste. Dan staan de klanten voor een hek',
  ballot: most > 1 ? { [noteId(5)]: 2, [noteId(1)]: 1 } : { [noteId(5)]: 1, [noteId(1)]: 1, [noteId(0)]: 1 },
}

const useKeep = () => {
  const [store, setStore] = useState(kept)
  return {
    read: (name: string) => store[name],
    write: (name: string, value: unknown) => setStore((before) => ({ ...before, [name]: value })),
  }
}

const shared = {
  step: {
    id: 'stap' as StepId,
    kind,
    title: { nl: kind === 'silent' ? 'Stiltetafel' : 'Stippen plakken' },
    phase,
    lead: '',
  },
  config: kind === 'silent' ? silentConfig : { ...voteConfig, mostPerItem: most },
  parts: world.room,
  t: createTranslate(language, words),
  pick: (text: Parameters<typeof pickText>[0]) => pickText(text, language, 'nl').text,
  language,
  newId: <Id extends string>() => noteId(50 + (Math.floor(performance.now()) % 1000)) as string as Id,
  outgoing: wish.get('refused')
    ? [
        {
          id: 'x' as IntentId,
          intent: { type: 'note.add', note: noteId(40), text: 'De bus rijdt weg voor mijn neus.' },
          state: 'refused' as const,
          refusal: { reason: 'not-open' as const },
        },
      ]
    : [],
  timer: { type: 'off' as const },
  now: () => 0,
}

const Phone = () => {
  const keep = useKeep()
  // The gallery plays the shell, which does not look into a kind.
  const face = (kind === 'silent' ? silentPhone : votePhone) as unknown as {
    readonly View: ComponentType<object>
    readonly head?: (props: unknown) => { readonly title: string; readonly mark?: ReactNode }
  }
  const props = {
    ...shared,
    mine: null,
    ask: () => undefined,
    forget: () => undefined,
    keyFor,
    keep,
    online: wish.get('offline') === null,
  } as unknown as PhoneFaceProps<unknown, unknown>
  return (
    <div
      style={{
        minBlockSize: '100dvh',
        display: 'flex',
        flexDirection: 'column',
        ['--foot' as string]: '62px',
      }}
    >
      <TopBar
        {...face.head?.(props)}
        title={face.head?.(props)?.title ?? ''}
        language={{ code: 'NL', label: 'Taal', onPress: () => undefined }}
      />
      <main
        style={{
          flex: '1 0 auto',
          display: 'flex',
          flexDirection: 'column',
          padding: 'var(--space-3) var(--gutter) 0',
        }}
      >
        <face.View {...props} />
      </main>
      <div style={{ position: 'sticky', insetBlockEnd: 0, zIndex: 3 }}>
        <BottomBar
          label="Plaatsen"
          current={kind === 'silent' ? 'silent' : 'now'}
          onGo={() => undefined}
          places={[
            { id: 'now', word: 'Nu', icon: <IconNow /> },
            { id: 'silent', word: 'Stiltetafel', icon: <IconSilent /> },
            { id: 'mine', word: 'Mijn briefjes', icon: <IconNote /> },
          ]}
        />
      </div>
    </div>
  )
}

const Board = () => {
  const [parts, setParts] = useState(world.room)
  const face = (kind === 'silent' ? silentBoard : voteBoard) as unknown as {
    readonly Canvas: ComponentType<object>
    readonly Drawer: ComponentType<object>
    readonly expect: (part: unknown, intent: unknown, name: string) => never
  }
  const props = {
    ...shared,
    parts,
    ask: (intent: unknown) => setParts({ main: face.expect(parts['main'], intent, 'main') }),
    staff: world.staff,
    people: 46,
    hall: true,
    receiptsUrl: 'HTTPS://TAFELRONDE.EXAMPLE/J/K7M4PX',
    candidates: () =>
      Promise.resolve(
        [
          ...voteTexts,
          ['laden & lossen vóór 11 uur', 0] as const,
          ['Fietsenstalling', 0] as const,
          ['Bloembakken', 0] as const,
        ].map(([text], n) => ({
          step: 'tafels',
          id: noteId(n),
          type: n % 2 === 0 ? 'group' : 'note',
          text,
          size: n + 2,
        })),
      ),
  } as unknown as BoardFaceProps<unknown, unknown>
  return asked('face', '') === 'drawer' ? (
    <aside style={{ inlineSize: '30rem', padding: '1.5rem' }}>
      <face.Drawer {...props} />
    </aside>
  ) : (
    <main style={{ blockSize: '100vh', overflow: 'hidden' }}>
      <face.Canvas {...props} />
    </main>
  )
}

const root = document.querySelector('#root')
if (root) createRoot(root).render(onPhone ? <Phone /> : <Board />)
