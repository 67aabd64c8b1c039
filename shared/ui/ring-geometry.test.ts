// The map's geometry: one spot, the same on circle and ellipse, there and back again.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boardShape,
  innerRadius,
  middleOf,
  nearestSpot,
  outerRadius,
  phoneShape,
  pointOf,
  spotOf,
  stepCell,
} from './ring-geometry.ts'
import { cellPath, cellsOf } from './ring-paths.ts'

const shapes = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), fc.boolean())
  .map(([sectors, rings, board]) =>
    board ? boardShape(sectors, 1620, 1000, rings) : phoneShape(sectors, rings),
  )
const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true })

describe('[UI1] ring geometry', () => {
  it('[UI1] gives back the spot from its point, on circle and ellipse', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), fc.nat(), inside, inside, (shape, r, s, angle, depth) => {
        const spot = { ring: r % shape.radii.length, sector: s % shape.sectors, angle, depth }
        const back = spotOf(shape, pointOf(shape, spot))
        expect(back).toMatchObject({ ring: spot.ring, sector: spot.sector })
        expect(back?.angle).toBeCloseTo(angle, 6)
        expect(back?.depth).toBeCloseTo(depth, 6)
      }),
    )
  })

  it('[UI1] keeps the same spot when a circle is redrawn as an ellipse', () => {
    const spot = { ring: 1, sector: 4, angle: 0.2, depth: 0.8 }
    const phone = spotOf(phoneShape(5), pointOf(phoneShape(5), spot))
    const board = spotOf(boardShape(5, 1620, 1000), pointOf(boardShape(5, 1620, 1000), spot))
    expect(board?.angle).toBeCloseTo(phone?.angle ?? -1, 9)
    expect(board?.depth).toBeCloseTo(phone?.depth ?? -1, 9)
  })

  it('[UI1] centres the first sector at the top and goes clockwise', () => {
    const shape = phoneShape(4)
    const top = pointOf(shape, middleOf({ ring: 2, sector: 0 }))
    const next = pointOf(shape, middleOf({ ring: 2, sector: 1 }))
    expect(top.x).toBeCloseTo(shape.cx)
    expect(top.y).toBeLessThan(shape.cy)
    expect(next.x).toBeGreaterThan(shape.cx)
    expect(next.y).toBeCloseTo(shape.cy)
  })

  it("[UI1] draws the phone's outer rings equally wide", () => {
    const shape = phoneShape(5)
    const width = (ring: number) => outerRadius(shape, ring) - innerRadius(shape, ring)
    expect(width(1)).toBeCloseTo(width(2), 9)
    expect(shape.radii.map((radius) => Number(radius.toFixed(3)))).toEqual([0.43, 0.715, 1])
    expect(boardShape(5, 100, 100).radii).toEqual([0.45, 0.75, 1])
  })

  it('[UI1] says null outside the map, and draws a near miss in to the edge', () => {
    const shape = boardShape(5, 1620, 1000)
    const outside = { x: shape.cx, y: shape.cy - shape.ry * 1.2 }
    expect(spotOf(shape, outside)).toBeNull()
    expect(nearestSpot(shape, outside)).toMatchObject({ ring: 2, sector: 0 })
    expect(nearestSpot(shape, outside).depth).toBeCloseTo(1)
  })

  it('[UI1] moves by arrows as the picture does', () => {
    const shape = phoneShape(5)
    expect(stepCell(shape, { ring: 1, sector: 4 }, 'ArrowRight')).toEqual({ ring: 1, sector: 0 })
    expect(stepCell(shape, { ring: 1, sector: 0 }, 'ArrowLeft')).toEqual({ ring: 1, sector: 4 })
    expect(stepCell(shape, { ring: 2, sector: 0 }, 'ArrowUp')).toEqual({ ring: 2, sector: 0 })
    expect(stepCell(shape, { ring: 2, sector: 0 }, 'ArrowDown')).toEqual({ ring: 1, sector: 0 })
    expect(stepCell(shape, { ring: 2, sector: 0 }, 'Tab')).toBeNull()
  })

  it('[UI1] has one closed path for every cell, also with a single sector', () => {
    const shape = phoneShape(1, 2)
    const paths = cellsOf(shape).map((cell) => cellPath(shape, cell))
    expect(paths).toHaveLength(2)
    for (const path of paths) expect(path).toMatch(/^M[^N]*Z$/)
  })
})
