// @vitest-environment happy-dom
// The door: typing a code, scanning one, a wrong one, and coming back.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App, type RoomProps } from './app.tsx'
import type { Door, Knock } from './door.ts'
import { draw, settle, type, workshopId } from './phone.test-kit.tsx'
import { createMemory } from './remembered.ts'
import { toRoute } from './route.ts'

const found: Knock = {
  type: 'found',
  found: {
    workshop: workshopId,
    title: 'Centrum in beweging',
    place: 'De Spinnerij',
    date: '12 november, 19 uur',
    languages: ['nl', 'en'],
  },
}
const unknown: Knock = { type: 'unknown' }

const createDoor = (code: string) => ({
  lookUp: vi.fn<Door['lookUp']>(async (asked) => (asked === code ? found : unknown)),
  join: vi.fn<Door['join']>(async (asked) => (asked === code ? found : unknown)),
})

const Room = ({ membership }: RoomProps) => <p>In de zaal van {membership.title}</p>

const open = (path: string, door: Door) =>
  draw(
    <App
      route={toRoute(path)}
      door={door}
      memory={createMemory(() => localStorage)}
      wished={['nl-BE']}
      Room={Room}
      reload={() => undefined}
    />,
  )

const codeField = async (box: HTMLElement): Promise<HTMLInputElement> => {
  await settle(() => box.querySelector('input') !== null)
  const field = box.querySelector('input')
  if (!field) throw new Error('no code field')
  return field
}

const submit = (box: HTMLElement) =>
  act(async () => {
    box.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/')
})
afterEach(() => {
  document.body.innerHTML = ''
})

describe('[PH5] the code field', () => {
  it('shows title and place as soon as six signs match, in whatever form they are pasted', async () => {
    const door = createDoor('K7M4PX')
    const phone = open('/', door)
    type(await codeField(phone.box), 'k7m - 4px')
    expect(await phone.shows('Centrum in beweging')).toBe(true)
    expect(phone.text()).toContain('De Spinnerij')
    expect(phone.text()).toContain('12 november')
    expect(door.lookUp).toHaveBeenCalledExactlyOnceWith('K7M4PX')
  })

  it('says one and the same sentence for a code that is wrong and one that cannot be', async () => {
    const door = createDoor('K7M4PX')
    const phone = open('/', door)
    const field = await codeField(phone.box)
    type(field, 'K7M4PZ')
    expect(await phone.shows('We kennen deze code niet')).toBe(true)
    type(field, 'K7M4P')
    expect(phone.text()).not.toContain('We kennen deze code niet')
    type(field, '000000')
    expect(await phone.shows('We kennen deze code niet')).toBe(true)
    expect(door.lookUp).toHaveBeenCalledTimes(1)
  })

  it('says what is kept before anyone joins, and joins on the button', async () => {
    const door = createDoor('K7M4PX')
    const phone = open('/', door)
    type(await codeField(phone.box), 'K7M4PX')
    expect(await phone.shows('Je hebt geen account nodig')).toBe(true)
    await submit(phone.box)
    expect(await phone.shows('In de zaal van Centrum in beweging')).toBe(true)
    expect(location.pathname).toBe('/j/K7M4PX')
  })

  it('says what is missing when the button is pressed too early', async () => {
    const phone = open('/', createDoor('K7M4PX'))
    await codeField(phone.box)
    await submit(phone.box)
    expect(await phone.shows('De code heeft zes tekens')).toBe(true)
  })
})

describe('[PH6] coming in', () => {
  it('by the QR skips the code field and keeps the token out of the address', async () => {
    const door = createDoor('K7M4PX')
    const phone = open('/J/K7M4PX/TOKEN', door)
    expect(await phone.shows('Kies je taal')).toBe(true)
    expect(phone.box.querySelector('input[type="text"], form')).toBeNull()
    await phone.press('Verder in het Nederlands')
    expect(await phone.shows('In de zaal')).toBe(true)
    expect(door.join).toHaveBeenCalledExactlyOnceWith('K7M4PX', 'TOKEN')
    expect(location.pathname).toBe('/j/K7M4PX')
  })

  it('speaks another language at once when it is chosen', async () => {
    const phone = open('/J/K7M4PX/TOKEN', createDoor('K7M4PX'))
    await phone.shows('Kies je taal')
    act(() => phone.box.querySelector<HTMLInputElement>('input[value="en"]')?.click())
    expect(await phone.shows('Go on in English')).toBe(true)
    expect(document.documentElement.lang).toBe('en')
  })

  it('again after a reload goes straight to the room', async () => {
    createMemory(() => localStorage).join({ workshop: workshopId, code: 'K7M4PX', title: 'Centrum' })
    const door = createDoor('K7M4PX')
    const phone = open('/j/K7M4PX', door)
    expect(await phone.shows('In de zaal van Centrum')).toBe(true)
    expect(door.join).not.toHaveBeenCalled()
  })

  it('with a token that is no longer right falls back to the code field', async () => {
    const phone = open('/J/K7M4PX/OLD', createDoor('ABCDEF'))
    await phone.shows('Kies je taal')
    await phone.press('Verder in het Nederlands')
    expect(await phone.shows('We kennen deze code niet')).toBe(true)
  })
})
