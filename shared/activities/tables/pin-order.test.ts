// Rule TA48 of the theme tables: the order of pins on a plan, and the way between them by arrow keys.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inReadingOrder, nearestPin, shifted, type Placed } from './pin-order.ts'

const fraction = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const pins = fc
  .array(fc.record({ x: fraction, y: fraction }), { minLength: 1, maxLength: 30 })
  .map((all) => all.map((pin, i): Placed => ({ id: `n${i}`, pin })))
const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

const along = (key: (typeof arrows)[number], from: Placed, to: Placed): number => {
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return (to.pin.x - from.pin.x) * (key === 'ArrowRight' ? 1 : -1)
  return (to.pin.y - from.pin.y) * (key === 'ArrowDown' ? 1 : -1)
}

describe('the way between pins', () => {
  it('[TA48] an arrow finds a pin in its direction whenever there is one, and never another', () => {
    fc.assert(
      fc.property(pins, fc.constantFrom(...arrows), (all, key) => {
        for (const from of all) {
          const found = all.find(({ id }) => id === nearestPin(all, from.id, key))
          const ahead = all.filter((one) => along(key, from, one) > 0)
          if (ahead.length === 0) expect(found).toBeUndefined()
          else expect(ahead).toContain(found)
        }
      }),
    )
  })

  it('[TA48] of two pins the nearer is taken, and what lies straight ahead before what lies beside', () => {
    const at = (id: string, x: number, y: number): Placed => ({ id, pin: { x, y } })
    const all = [at('from', 0.5, 0.5), at('far', 0.9, 0.5), at('near', 0.7, 0.5), at('aside', 0.6, 0.7)]
    expect(nearestPin(all, 'from', 'ArrowRight')).toBe('near')
    expect(nearestPin(all, 'from', 'Enter')).toBeNull()
    expect(nearestPin(all, 'nobody', 'ArrowRight')).toBeNull()
  })

  it('[TA48] the reading order holds every pin once, row by row, whatever order they came in', () => {
    fc.assert(
      fc.property(pins, (all) => {
        const order = inReadingOrder(all)
        expect(new Set(order.map(({ id }) => id)).size).toBe(all.length)
        expect(inReadingOrder([...all].reverse())).toEqual(order)
        const rows = order.map(({ pin }) => Math.floor(pin.y * 10))
        expect(rows).toEqual([...rows].sort((a, b) => a - b))
      }),
    )
  })

  it('[TA48] a pin that is shifted stays on the plan, and moves on every arrow until the edge', () => {
    fc.assert(
      fc.property(fraction, fraction, fc.constantFrom(...arrows, 'x'), (x, y, key) => {
        const next = shifted({ x, y }, key, 0.02)
        for (const value of [next.x, next.y]) expect(value >= 0 && value <= 1).toBe(true)
        if (key === 'x') expect(next).toEqual({ x, y })
      }),
    )
    expect(shifted({ x: 1, y: 0 }, 'ArrowRight', 0.5)).toEqual({ x: 1, y: 0 })
    expect(shifted({ x: 0.5, y: 0.5 }, 'ArrowUp', 0.25)).toEqual({ x: 0.5, y: 0.25 })
  })
})
