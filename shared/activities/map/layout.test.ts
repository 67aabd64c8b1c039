// Rules MA11 to MA13: chips on the board never hide one another, and stay in their cells.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chipLook, chipSize, cutTo, widthOf, wrap } from './chip-size.ts'
import { aroundAt, ovalOf, polar, sectorAngle, touches, type Box } from './geometry.ts'
import { ovalField } from './field.ts'
import { badgeIn, layout, moreBox, type Piece } from './layout.ts'

const oval = ovalOf(5, 1652, 1000)
const field = ovalField(oval)
const blocked: readonly Box[] = [{ x: 826, y: 700, w: 240, h: 32 }]

const piece = (n: number, cell: number, angle: number, depth: number, text: string, times: number): Piece => {
  const ring = Math.floor(cell / 5)
  const inner = ring === 0 ? 0 : (oval.radii[ring - 1] ?? 0)
  const radius = inner + ((oval.radii[ring] ?? 1) - inner) * depth
  const { w, h } = chipSize({ text, times })
  return { id: `n${n}`, cell, times, w, h, ...polar(oval, sectorAngle(5, cell % 5, angle), radius) }
}
const anyPiece = fc.tuple(
  fc.integer({ min: 0, max: 14 }),
  fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  fc.constantFrom(
    'Bib',
    'Marktkramers',
    'Wijkcomité Begijnenplein',
    'Een heel lange naam van een vereniging uit de buurt',
  ),
  fc.integer({ min: 1, max: 6 }),
)
const anyPieces = (most: number) =>
  fc.array(anyPiece, { maxLength: most }).map((list) => list.map((each, n) => piece(n, ...each)))
const boxes = (pieces: readonly Piece[], { at, more }: ReturnType<typeof layout>): readonly Box[] => [
  ...pieces.flatMap(({ id, w, h }) => {
    const spot = at.get(id)
    return spot ? [{ ...spot, w, h }] : []
  }),
  ...more.map((pill) => ({ ...pill.at, ...moreBox })),
]

describe('the layout of chips', () => {
  it('[MA11] no chip hides another, a ring name or a pill, however full the map is', () => {
    fc.assert(
      fc.property(anyPieces(110), (pieces) => {
        const laid = [...blocked, ...boxes(pieces, layout(field, pieces, blocked))]
        for (const [n, a] of laid.entries())
          for (const b of laid.slice(n + 1)) expect(touches(a, b)).toBe(false)
      }),
      { numRuns: 15 },
    )
  })

  it('[MA12] every chip lies in its own cell, by its middle or its badge, or is counted under its pill', () => {
    fc.assert(
      fc.property(anyPieces(90), (pieces) => {
        const { at, more } = layout(field, pieces, blocked)
        const gathered = new Set(more.flatMap(({ ids }) => ids))
        for (const { id, cell, w } of pieces) {
          const spot = at.get(id)
          expect([id, spot === undefined]).toEqual([id, gathered.has(id)])
          if (!spot) continue
          const cellAt = (x: number) => {
            const { ring, sector } = aroundAt(oval, { x, y: spot.y })
            return ring * 5 + sector
          }
          expect([cellAt(spot.x), cellAt(spot.x - w / 2 + badgeIn)]).toContain(cell)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('[MA13] a note that comes later moves no other, while there is room', () => {
    fc.assert(
      fc.property(anyPieces(30), (pieces) => {
        const before = layout(field, pieces.slice(0, -1), blocked)
        const after = layout(field, pieces, blocked)
        if (after.more.length > 0) return
        for (const [id, spot] of before.at) expect(after.at.get(id)).toEqual(spot)
      }),
      { numRuns: 15 },
    )
  })

  it('[MA14] text stays within its chip: at most two lines, each no wider than its share', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 280 }),
        fc.integer({ min: 1, max: 99 }),
        (text, times) => {
          const { lines, w, h } = chipSize({ text, times })
          expect(lines.length).toBeLessThanOrEqual(2)
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(w)
          expect(h).toBeLessThanOrEqual(chipLook.padDown * 2 + chipLook.line * 2)
        },
      ),
    )
    expect(cutTo('Bib', 200)).toBe('Bib')
    expect(wrap('een twee drie', 60, 3)).toEqual(['een', 'twee', 'drie'])
  })
})
