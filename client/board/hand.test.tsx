// The moderator's hand on the board: undo in words, questions first, people, notices, keys.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PersonId } from '../../shared/ids.ts'
import type { PeopleAnswer, PersonLine } from '../../shared/protocol/people.ts'
import { frameOf, line, settle } from '../phone/phone.test-kit.tsx'
import { useFrame } from '../store/use.ts'
import { useActs } from './acts.ts'
import { drawBoard, t } from './board.test-kit.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { didInWords } from './did.ts'
import { namedGroups } from './groups-section.tsx'
import { NoticesOf } from './notices.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { guardLetters, onShortcut, setShortcuts } from './shortcuts.ts'
import { shownBy } from './shows.ts'
import { newSentences } from './use-bundled.ts'

const frame = frameOf([line('talk', 'tables'), line('quiet', 'silent')])
const pick = (text: { readonly nl?: string }) => text.nl ?? ''

const person = (number: number, more: Partial<PersonLine> = {}): PersonLine => ({
  id: String(number).padStart(22, '_') as PersonId,
  number,
  here: true,
  awaySince: null,
  removed: false,
  group: null,
  sign: null,
  seat: null,
  ...more,
})

const serve = (answer: PeopleAnswer) =>
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(
      url.endsWith('/people') ? new Response(JSON.stringify(answer)) : new Response('', { status: 404 }),
    ),
  )

beforeEach(() => serve({ people: [], groups: [] }))
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

describe('undo in words', () => {
  it('[BO10] says the act and the step, and something of every act', () => {
    const say = (type: string, step: string | null) =>
      didInWords({ type, step: step as never }, frame, t, pick)
    expect(say('step.open', 'talk')).toBe('Stap talk geopend')
    expect(say('person.remove', null)).toBe('iemand weggestuurd')
    expect(say('something.new', 'talk')).toBe('je laatste handeling in Stap talk')
    expect(say('something.new', null)).toBe('je laatste handeling')
    const own: typeof t = (key, holes) =>
      key === 'tables.did.round.next' ? 'ronde 2 gestart' : t(key, holes)
    expect(didInWords({ type: 'round.next', step: 'talk' as never }, frame, own, pick)).toBe(
      'ronde 2 gestart',
    )
  })

  it('[BO10] is shown when it happened here, and not when it was old news', async () => {
    const drawn = await drawBoard(frame, <NoticesOf frame={frame} step={null} />)
    const did = { step: null, type: 'screen.blank' }
    drawn.hand({ undo: null, redo: did, last: { way: 'undo', did, count: 3 } })
    expect(drawn.text()).toBe('')
    drawn.hand({ undo: did, redo: null, last: { way: 'redo', did, count: 4 } })
    expect(drawn.text()).toContain('Opnieuw gedaan: scherm leeg of aan gezet.')
    drawn.remove()
  })
})

const Asking = () => {
  const acts = useActs()
  const now = useFrame((whole) => whole)
  return (
    now && (
      <>
        <PeoplePanel frame={now} acts={acts} />
        <ConfirmDialog frame={now} acts={acts} />
        <button onClick={() => acts.act({ type: 'step.reveal', step: 'quiet' as never })}>reveal</button>
        <button onClick={() => acts.act({ type: 'step.close', step: 'quiet' as never })}>close</button>
      </>
    )
  )
}

describe('a question first', () => {
  it('[BO11] is for what shows something hidden only', () => {
    const ask = (intent: object) => shownBy(null, intent as never)
    expect(ask({ type: 'note.hide', note: 'a', hidden: false })).toBe('desk.confirm.note')
    expect(ask({ type: 'note.restore', note: 'a' })).toBe('desk.confirm.note')
    expect(ask({ type: 'note.hide', note: 'a', hidden: true })).toBeNull()
    expect(ask({ type: 'note.move', note: 'a' })).toBeNull()
    expect(shownBy({ shows: () => 'map.names' }, { type: 'functions.only' } as never)).toBe('map.names')
  })

  it('[BO11] says what becomes visible and to whom, and asks nothing before the yes', async () => {
    const drawn = await drawBoard(frame, <Asking />)
    await drawn.press('close')
    await settle(() => drawn.asked.length === 1)
    await drawn.press('reveal')
    expect(drawn.asked).toEqual([{ type: 'step.close', step: 'quiet' }])
    expect(drawn.text()).toContain(t('desk.confirm.step.silent'))
    expect(drawn.text()).toContain(t('desk.confirm.who'))
    await drawn.press(t('board.confirm.yes'))
    await settle(() => drawn.asked.length === 2)
    expect(drawn.asked[1]).toEqual({ type: 'step.reveal', step: 'quiet' })
    drawn.remove()
  })
})

describe('the list of people', () => {
  it('[BO13] has raised hands first, notes one, and sends somebody out after a yes', async () => {
    serve({
      people: [
        person(1),
        person(2, { sign: 'ready' }),
        person(3, { sign: 'hand' }),
        person(4, { here: false, awaySince: -120_000 }),
        person(5, { here: false, removed: true }),
      ],
      groups: [],
    })
    const drawn = await drawBoard(frame, <Asking />)
    await drawn.shows(t('desk.people.hand'))
    const numbers = [...drawn.box.querySelectorAll('li')].map((row) => row.firstElementChild?.textContent)
    expect(numbers).toEqual(['3', '1', '2', '4', '5'])
    expect(drawn.text()).toContain('Weg sinds 2 minuten')
    const pressLabel = (label: string) =>
      act(async () => drawn.box.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click())
    await pressLabel(t('desk.people.notedOf', { n: 3 }))
    await settle(() => drawn.asked.length === 1)
    await pressLabel(t('desk.people.removeOf', { n: 1 }))
    expect(drawn.text()).toContain(t('desk.remove.text'))
    expect(drawn.asked).toEqual([{ type: 'sign.clear', person: person(3).id }])
    await drawn.press(t('desk.remove.yes', { n: 1 }))
    await settle(() => drawn.asked.length === 2)
    await pressLabel(t('desk.people.readmitOf', { n: 5 }))
    await settle(() => drawn.asked.length === 3)
    expect(drawn.asked.slice(1)).toEqual([
      { type: 'person.remove', person: person(1).id },
      { type: 'person.readmit', person: person(5).id },
    ])
    drawn.remove()
  })
})

describe('notices', () => {
  it('[BO12] only what came up since is said', () => {
    expect(newSentences(new Set(['a']), ['a', 'b', ''])).toEqual(['b'])
    expect(newSentences(new Set(), [])).toEqual([])
  })

  it('[BO15] tells without a connection what waits here, and a refusal in the words of its cause', async () => {
    const drawn = await drawBoard(frame, <NoticesOf frame={frame} step={null} />, () => ({
      type: 'refused',
      refusal: { reason: 'not-possible', detail: { why: 'group-in-use' } },
    }))
    act(() => void drawn.client.ask(null, { type: 'workshop.change', groups: [] }))
    await drawn.shows(t('desk.why.group-in-use'))
    expect(drawn.text()).toContain(t('desk.why.group-in-use'))
    drawn.connection({ type: 'offline' })
    expect(drawn.text()).toContain(t('desk.offline.nothing'))
    act(() => void drawn.client.ask(null, { type: 'screen.blank', blank: true }))
    expect(await drawn.shows(t('desk.offline.waiting', { n: 1 }))).toBe(true)
    drawn.remove()
  })
})

describe('keys', () => {
  const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))

  it('[BO14] a letter with Shift is another one; none works in a field, under a dialog, or switched off', () => {
    const run: string[] = []
    const stop = onShortcut({
      u: () => run.push('undo'),
      'shift+u': () => run.push('redo'),
      '?': () => run.push('help'),
    })
    press('u')
    press('U', { shiftKey: true })
    press('?', { shiftKey: true })
    press('u', { ctrlKey: true })
    expect(run).toEqual(['undo', 'redo', 'help'])
    const field = document.body.appendChild(document.createElement('input'))
    press('u', {}, field)
    setShortcuts(false)
    press('u')
    setShortcuts(true)
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.setAttribute('open', '')
    press('u')
    expect(run).toEqual(['undo', 'redo', 'help'])
    stop()
  })
})

describe('letters switched off', () => {
  it('[BO14] reach no listener of a kind either, but the one on the note that has the focus', () => {
    const heard: string[] = []
    const hear = (event: KeyboardEvent) => heard.push(event.key)
    const stop = guardLetters()
    window.addEventListener('keydown', hear)
    const chip = document.body.appendChild(document.createElement('button'))
    const on = (target: EventTarget, key: string) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    on(document.body, 'x')
    setShortcuts(false)
    on(document.body, 'x')
    on(document.body, 'ArrowLeft')
    chip.dataset['chip'] = ''
    on(chip, 'v')
    setShortcuts(true)
    window.removeEventListener('keydown', hear)
    stop()
    expect(heard).toEqual(['x', 'ArrowLeft', 'v'])
  })
})

describe('groups', () => {
  it('[WS17] one without a name was not meant', () => {
    const groups = [
      { id: 'group-1' as never, title: { nl: 'Bewoners' } },
      { id: 'group-2' as never, title: { nl: '  ' } },
    ]
    expect(namedGroups(groups)).toEqual([groups[0]])
  })
})
