// @vitest-environment happy-dom
// In the room: following the moderator, what waits, what was refused, and being sent out.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import first from '../words/nl.ts'
import late from '../words/late/nl.ts'
import { ClientProvider } from '../../store/use.ts'
import type { StepId } from '../../../shared/ids.ts'
import type { Answer } from '../../../shared/protocol/answer.ts'
import { createTestClient, draw, frameOf, line, settle, type, workshopId } from '../phone.test-kit.tsx'
import { SpeechProvider, toSpeech } from '../use-words.tsx'
import { Seat } from './seat.tsx'

const nl = { ...first, ...late }

const silentConfig = {
  prompt: { nl: 'Wat zit je dwars?' },
  promises: [{ nl: 'Niemand ziet het.' }, { nl: 'Niemand antwoordt.' }, { nl: 'Wij lezen alles.' }],
}
const silent = line('klacht', 'silent', { title: { nl: 'Stiltetafel' } })
const stepOf = (id: string) => ({
  id: id as StepId,
  config: silentConfig,
  documents: { main: `${workshopId}.${id}.main.room` },
  version: 0,
})

const sit = async (answer: () => Answer = () => ({ type: 'accepted', version: null })) => {
  const room = await createTestClient(answer)
  const onEnd = vi.fn<(ending: string) => void>()
  const phone = draw(
    <SpeechProvider value={toSpeech('nl', nl)}>
      <ClientProvider client={room.client}>
        <Seat
          membership={{ workshop: workshopId, code: 'K7M4PX', title: 'Centrum' }}
          onLanguage={() => undefined}
          onEnd={onEnd}
        />
      </ClientProvider>
    </SpeechProvider>,
  )
  return {
    ...room,
    onEnd,
    phone,
    ask: (text: string) =>
      act(
        () =>
          void room.client.ask('klacht' as StepId, { type: 'note.add', note: 'n', text } as { type: string }),
      ),
  }
}

beforeEach(() => history.replaceState(null, '', '/j/K7M4PX'))
afterEach(() => {
  document.body.innerHTML = ''
})

describe('[PH7] following the room', () => {
  it('waits in the lobby, then shows the step by itself with its phase in plain words', async () => {
    const { phone, frame, connection } = await sit()
    connection({ type: 'online' })
    frame(frameOf([silent]))
    expect(await phone.shows('We beginnen zo')).toBe(true)
    frame(frameOf([silent], { current: silent.id, steps: [stepOf('klacht')] }))
    expect(await phone.shows('Wat zit je dwars?')).toBe(true)
    expect(phone.text()).toContain('Open: je kunt schrijven')
  })

  it('gives a step beside a place of its own, only while it is open', async () => {
    const { phone, frame } = await sit()
    const beside = { ...silent, beside: true }
    frame(frameOf([beside], { steps: [stepOf('klacht')] }))
    await phone.shows('We beginnen zo')
    const places = () => [...phone.box.querySelectorAll('nav button')].map((one) => one.textContent)
    expect(places()).toEqual(['Nu', 'Stiltetafel', 'Mijn briefjes'])
    frame(frameOf([{ ...beside, phase: 'prepared' }], { steps: [] }))
    await settle(() => places().length === 2)
    expect(places()).toEqual(['Nu', 'Mijn briefjes'])
  })

  it('says so where a step cannot be shown, and keeps the bars', async () => {
    const { phone, frame } = await sit()
    const strange = line('x', 'not-a-kind')
    frame(frameOf([strange], { current: strange.id }))
    expect(await phone.shows('Dit onderdeel is nog niet te zien')).toBe(true)
    expect(phone.text()).toContain('Mijn briefjes')
  })
})

describe('[PH11] when the room moves on', () => {
  const other = line('ander', 'silent')
  const at = (current: StepId) =>
    frameOf([silent, other], { current, steps: [stepOf('klacht'), stepOf('ander')] })
  const heading = (box: HTMLElement) => box.querySelector('[data-heading]')

  it('focus goes to the heading of the new step', async () => {
    const { phone, frame } = await sit()
    frame(at(silent.id))
    await phone.shows('Wat zit je dwars?')
    frame(at(other.id))
    await settle(() => heading(phone.box)?.textContent === 'Stap ander')
    expect(document.activeElement).toBe(heading(phone.box))
  })

  it('focus stays away while someone types, and the words are there again later', async () => {
    const { phone, frame } = await sit()
    frame(at(silent.id))
    await phone.shows('Wat zit je dwars?')
    const field = phone.box.querySelector('textarea')
    if (field) type(field, 'Half getypt')
    frame(at(other.id))
    await settle(() => heading(phone.box)?.textContent === 'Stap ander')
    expect(document.activeElement).not.toBe(heading(phone.box))
    frame(at(silent.id))
    await settle(() => phone.box.querySelector('textarea')?.value === 'Half getypt')
    expect(phone.box.querySelector('textarea')?.value).toBe('Half getypt')
  })
})

describe('[PH8] without a connection', () => {
  it('says calmly that writing may go on and what waits, and that all is sent when it is', async () => {
    const { phone, frame, connection, ask } = await sit()
    frame(frameOf([silent]))
    connection({ type: 'offline' })
    ask('Een briefje')
    expect(await phone.shows('Geen verbinding')).toBe(true)
    expect(phone.text()).toContain('Je mag gewoon verder schrijven')
    expect(phone.text()).toContain('1 briefje wacht')
    connection({ type: 'online' })
    expect(await phone.shows('Alles is verstuurd')).toBe(true)
  })

  it('says that nothing can be added while the disk is full', async () => {
    const { phone, frame, connection } = await sit()
    connection({ type: 'online' })
    frame(frameOf([silent], { storage: 'full' }))
    expect(await phone.shows('Er kan nu niets bij')).toBe(true)
  })
})

describe('[PH9] a refused note', () => {
  it('stands under "Mijn briefjes" with the reason in words and its text', async () => {
    const { phone, frame, connection, ask } = await sit(() => ({
      type: 'refused',
      refusal: { reason: 'not-open' },
    }))
    // A kind whose face has no list of one's own: the shell itself keeps the words.
    const welcome = line('klacht', 'frame')
    connection({ type: 'online' })
    frame(frameOf([welcome], { steps: [stepOf('klacht')] }))
    ask('Mijn woorden blijven')
    await phone.press('Mijn briefjes')
    expect(await phone.shows('Mijn woorden blijven')).toBe(true)
    expect(phone.text()).toContain(nl['refusal.not-open'])
  })
})

describe('[PH10] being sent out', () => {
  it('tells the app why: removed, or a place that was lost', async () => {
    for (const [code, ending] of [
      ['removed', 'removed'],
      ['not-allowed', 'lost'],
    ] as const) {
      const { onEnd, connection } = await sit()
      connection({ type: 'refused', code })
      expect(onEnd).toHaveBeenCalledExactlyOnceWith(ending)
    }
  })

  it('says that the workshop is over, and lets people read', async () => {
    const { phone, frame, connection } = await sit()
    connection({ type: 'online' })
    const open = frameOf([silent])
    frame({ ...open, workshop: { ...open.workshop, closed: true } })
    expect(await phone.shows('De workshop is voorbij')).toBe(true)
  })
})
