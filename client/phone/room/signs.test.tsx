// @vitest-environment happy-dom
// Raising a hand, being ready, and the one question about a participant group.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import welcome from '../../../templates/welcome.json'
import type { StepId } from '../../../shared/ids.ts'
import type { Envelope } from '../../../shared/protocol/intent.ts'
import type { PeopleGroup } from '../../../shared/workshop-facts.ts'
import { ClientProvider } from '../../store/use.ts'
import { createTestClient, draw, frameOf, line, settle, workshopId } from '../phone.test-kit.tsx'
import { SpeechProvider, toSpeech } from '../use-words.tsx'
import first from '../words/nl.ts'
import late from '../words/late/nl.ts'
import { Seat } from './seat.tsx'

const pages = line('kader', 'frame')
const silent = line('klacht', 'silent')
const configs: { readonly [id: string]: object } = {
  kader: welcome.config,
  klacht: { prompt: { nl: 'Wat zit je dwars?' }, promises: [{ nl: 'a' }, { nl: 'b' }, { nl: 'c' }] },
}
const stepOf = (id: string) => ({
  id: id as StepId,
  config: configs[id] as never,
  documents: { main: `${workshopId}.${id}.main.room` },
  version: 0,
})
const at = (current: StepId, more: object = {}) =>
  frameOf([pages, silent], { current, steps: [stepOf('kader'), stepOf('klacht')], ...more })

const groups = [{ id: 'shops', title: { nl: 'Handelaars' } }] as unknown as readonly PeopleGroup[]
const withGroups = (frame: ReturnType<typeof frameOf>) => ({
  ...frame,
  workshop: { ...frame.workshop, groups },
})

const sit = async () => {
  const asked: Envelope['intent'][] = []
  const room = await createTestClient(({ intent }) => {
    asked.push(intent)
    return { type: 'accepted', version: null }
  })
  const phone = draw(
    <SpeechProvider value={toSpeech('nl', { ...first, ...late })}>
      <ClientProvider client={room.client}>
        <Seat
          membership={{ workshop: workshopId, code: 'K7M4PX', title: 'Centrum' }}
          onLanguage={() => undefined}
          onEnd={() => undefined}
        />
      </ClientProvider>
    </SpeechProvider>,
  )
  room.connection({ type: 'online' })
  return { ...room, phone, asked }
}

beforeEach(() => history.replaceState(null, '', '/j/K7M4PX'))
afterEach(() => {
  document.body.innerHTML = ''
})

describe('[PH12] what a phone holds up', () => {
  it('is asked with one press, shown as pressed, and taken back with the next', async () => {
    const { phone, frame, mine, asked } = await sit()
    frame(at(pages.id))
    expect(await phone.shows('Ik ben klaar')).toBe(true)
    await phone.press('Ik ben klaar')
    expect(asked).toEqual([{ type: 'person.sign', sign: 'ready' }])
    mine({ person: 'p', sign: 'ready', steps: {} })
    expect(await phone.shows('Je bent klaar')).toBe(true)
    await phone.press('Je bent klaar')
    expect(asked.at(-1)).toEqual({ type: 'person.sign', sign: null })
  })

  it('is not offered at the silent table, nor while a step is shut', async () => {
    const { phone, frame } = await sit()
    frame(at(silent.id))
    expect(await phone.shows('Wat zit je dwars?')).toBe(true)
    await settle(() => phone.text().includes('Ik ben klaar'))
    expect(phone.text()).not.toContain('Ik ben klaar')
    frame(frameOf([{ ...pages, phase: 'closed' }], { current: pages.id, steps: [stepOf('kader')] }))
    await settle(() => phone.text().includes('Ik ben klaar'))
    expect(phone.text()).not.toContain('Ik ben klaar')
  })
})

describe('[PH13] a participant group', () => {
  it('is asked once where the workshop has groups, and the answer is told', async () => {
    const { phone, frame, mine, asked } = await sit()
    mine({ person: 'p', steps: {} })
    frame(withGroups(at(pages.id)))
    expect(await phone.shows('Waar hoor je bij?')).toBe(true)
    const radio = phone.box.querySelector<HTMLInputElement>('input[value=shops]')
    await act(async () => radio?.click())
    await phone.press('Verder')
    expect(asked).toEqual([{ type: 'person.group', group: 'shops' }])
    expect(phone.text()).not.toContain('Waar hoor je bij?')
  })

  it('may be left unsaid, and is then not asked again', async () => {
    const { phone, frame, mine, asked } = await sit()
    mine({ person: 'p', steps: {} })
    frame(withGroups(at(pages.id)))
    await phone.shows('Waar hoor je bij?')
    await phone.press('Verder')
    frame(withGroups(at(silent.id)))
    await phone.shows('Wat zit je dwars?')
    expect(phone.text()).not.toContain('Waar hoor je bij?')
    expect(asked).toEqual([])
  })
})
