// What an address means, and what this phone remembers.
import { describe, expect, it } from 'vitest'
import { bestOf, choicesFor } from './languages.ts'
import { createMemory } from './remembered.ts'
import { toRoute } from './route.ts'

describe('[PH2] the address', () => {
  it('is a code to type where none stands in it', () => {
    for (const path of ['/', '/j', '/j/']) expect(toRoute(path)).toEqual({ type: 'typed', code: '' })
  })

  it('takes a code in lower case, with spaces and hyphens', () => {
    expect(toRoute('/j/k7m-4px')).toEqual({ type: 'typed', code: 'K7M4PX' })
    expect(toRoute('/J/K7M%204PX')).toEqual({ type: 'typed', code: 'K7M4PX' })
  })

  it('is a scan where a token follows the code', () => {
    expect(toRoute('/J/K7M4PX/TOKEN')).toEqual({ type: 'scanned', code: 'K7M4PX', token: 'TOKEN' })
  })

  it('never throws on a broken address', () => {
    expect(toRoute('/j/%E0%A4%A')).toEqual({ type: 'typed', code: '' })
  })
})

describe('[PH3] what this phone remembers', () => {
  const membership = { workshop: 'abcdefghijklmnopqrstuv', code: 'K7M4PX', title: 'Centrum' }

  it('is the workshop it is in, until it leaves', () => {
    localStorage.clear()
    const memory = createMemory(() => localStorage)
    expect(memory.membership()).toBeNull()
    memory.join(membership)
    expect(createMemory(() => localStorage).membership()).toEqual(membership)
    memory.leave()
    expect(memory.membership()).toBeNull()
  })

  it('is nothing where storage is forbidden or holds something else', () => {
    const forbidden = createMemory(() => {
      throw new Error('forbidden')
    })
    forbidden.join(membership)
    expect(forbidden.membership()).toBeNull()
    localStorage.setItem('tafelronde.workshop', '{"workshop":5')
    expect(createMemory(() => localStorage).membership()).toBeNull()
  })
})

describe('[PH4] languages', () => {
  it('are the best of what the phone wishes, and only those with words', () => {
    expect(bestOf(['xx', 'en-GB', 'nl'])).toBe('en')
    expect(bestOf(['xx'])).toBe('nl')
  })

  it("are offered with the workshop's own first", () => {
    expect(choicesFor(['en', 'nl'])).toEqual(['en', 'nl', 'fr', 'de', 'tr', 'ar'])
    expect(choicesFor([])).toEqual(['nl', 'fr', 'en', 'de', 'tr', 'ar'])
  })
})
