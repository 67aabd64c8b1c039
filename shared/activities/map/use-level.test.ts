// The level of a map under a hand that zooms: changed seldom on the way, whichever way it goes.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { levelNow } from './use-level.ts'
import { levels, mostZoom } from './zoom.ts'

it('[MA29] a level that was taken on the way will do at that zoom, so that the map is not laid out again for it', () => {
  const by = fc.double({ min: 1, max: mostZoom, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...levels), by, (level, zoom) => {
      const taken = levelNow(level, zoom)
      expect(levels).toContain(taken)
      expect(levelNow(taken, zoom)).toBe(taken)
    }),
  )
})

it('[MA29] all the way in and out again takes at most six layouts', () => {
  const way = Array.from({ length: 60 }, (_, n) => mostZoom ** (n / 59))
  const taken: number[] = [1]
  for (const by of [...way, ...way.toReversed()]) {
    const next = levelNow(taken.at(-1) ?? 1, by)
    if (next !== taken.at(-1)) taken.push(next)
  }
  expect(taken.length - 1).toBeLessThanOrEqual(6)
})
