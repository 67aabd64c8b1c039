// Rules MA11 to MA13 at their hardest, MA22 to MA24: crowded cells, influence and interest, zoom, the names of sectors.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoteId, Slug } from '../../ids.ts'
import { cornerBoxes } from './canvas.ts'
import { layMap, type ChipModel } from './chips.ts'
import { aroundAt, touches, type Box } from './geometry.ts'
import { badgeIn, moreBox } from './layout.ts'
import type { MapConfig, Place } from './model.ts'
import { layQuadrant, planeField } from './quadrant.ts'
import { panned, showing, wholeMap, windowOf, zoomedAt, type Zoom } from './zoom.ts'

const canvas = { width: 1652, height: 990 }
const configOf = (sectors: number): MapConfig => ({
  question: { nl: 'Wie?' },
  rings: [{ nl: 'Hart' }, { nl: 'Dichtbij' }, { nl: 'Ver' }],
  sectors: Array.from({ length: sectors }, (_, n) => ({
    id: `s${n}` as Slug,
    title: { nl: `Sector ${n}` },
    icon: 'users',
  })),
  prompts: [{ id: 'q' as Slug, question: { nl: 'Wie?' }, label: { nl: 'Wie' }, icon: 'zap' }],
})
const names = (sectors: number) => ({
  rings: ['Hart van het project', 'Dichtbij', 'Verder weg'],
  sectors: Array.from(
    { length: sectors },
    (_, n) => ['Bewoners en gebruikers', 'Eigenaars', 'Zorg'][n % 3] ?? '',
  ),
})
const texts = ['Bib', 'Marktkramers', 'Wijkcomité Begijnenplein', 'Kring Handel Centrum', 'Taxi’s']
const chip = (n: number, place: Place, times = 1): ChipModel => ({
  id: `n${n}x`.padEnd(22, '0'),
  type: 'note',
  text: `${texts[n % texts.length]} ${n}`,
  times,
  prompt: 1,
  place,
  waiting: false,
  notes: [
    { id: `n${n}x`.padEnd(22, '0') as NoteId, prompt: 'q' as Slug, text: '', place, group: null, order: n },
  ],
})
const apart = (boxes: readonly Box[]) => {
  const byColumn = boxes.toSorted((a, b) => a.x - a.w / 2 - (b.x - b.w / 2))
  for (const [n, a] of byColumn.entries())
    for (const b of byColumn.slice(n + 1)) {
      if (b.x - b.w / 2 > a.x + a.w / 2) break
      if (touches(a, b)) throw new Error(`${JSON.stringify(a)} lies on ${JSON.stringify(b)}`)
    }
}
const boxesOf = ({ chips, more }: Pick<ReturnType<typeof layMap>, 'chips' | 'more'>): readonly Box[] => [
  ...chips.map(({ at, size }) => ({ ...at, w: size.w, h: size.h })),
  ...more.map(({ at }) => ({ ...at, ...moreBox })),
]
const counted = ({ chips, more }: Pick<ReturnType<typeof layMap>, 'chips' | 'more'>): number =>
  chips.length + more.reduce((sum, pill) => sum + pill.chips.length, 0)

const anyPlace = (sectors: number) =>
  fc.record({
    ring: fc.constantFrom(1 as const, 2 as const, 3 as const),
    sector: fc.nat(sectors - 1).map((n) => `s${n}` as Slug),
    angle: fc.double({ min: 0, max: 1, noNaN: true }),
    depth: fc.double({ min: 0, max: 1, noNaN: true }),
  })

describe('a crowded map', () => {
  it('[MA11] a hundred notes at one spot of one cell: none over another, each on the map or counted', () => {
    for (const ring of [1, 2, 3] as const) {
      const place: Place = { ring, sector: 's1' as Slug, angle: 0.5, depth: 0.5 }
      const laid = layMap(
        configOf(5),
        Array.from({ length: 100 }, (_, n) => chip(n, place)),
        canvas,
        names(5),
      )
      apart([...boxesOf(laid), ...cornerBoxes(canvas), ...laid.titles])
      expect(counted(laid)).toBe(100)
      expect(laid.chips.length).toBeGreaterThan(ring === 1 ? 3 : 6)
    }
  })

  it('[MA11] two to eight sectors, a hundred notes anywhere: no chip under a chip, a corner or a title', () => {
    const anyMap = fc
      .integer({ min: 2, max: 8 })
      .chain((n) => fc.tuple(fc.constant(n), fc.array(anyPlace(n), { maxLength: 100 })))
    fc.assert(
      fc.property(anyMap, fc.boolean(), ([sectors, places], tray) => {
        const chips = places.map((place, n) => chip(n, place, 1 + (n % 4)))
        const corners = cornerBoxes(canvas, tray)
        const laid = layMap(configOf(sectors), chips, canvas, names(sectors), corners)
        apart([...boxesOf(laid), ...corners])
        for (const box of boxesOf(laid))
          for (const title of laid.titles) expect(touches(box, title)).toBe(false)
        expect(counted(laid)).toBe(chips.length)
      }),
      { numRuns: 25 },
    )
  })

  it('[MA26] the heart is drawn wider when many are named there, and collapses only when the widest is full', () => {
    const laidWith = (amount: number) =>
      layMap(
        configOf(5),
        Array.from({ length: amount }, (_, n) =>
          chip(n, { ring: 1, sector: `s${n % 5}` as Slug, angle: 0.5, depth: 0.5 }),
        ),
        canvas,
        names(5),
      )
    const hearts = [4, 14, 18, 22].map((amount) => {
      const laid = laidWith(amount)
      expect(laid.more).toEqual([])
      return laid.oval.radii[0] ?? 0
    })
    expect(hearts).toEqual(hearts.toSorted((a, b) => a - b))
    expect(hearts[0]).toBe(0.45)
    expect(hearts.at(-1)).toBeGreaterThan(0.5)
    expect(laidWith(100).oval.radii[0]).toBe(0.64)
  })

  it('[MA12] two thousand notes: each on the map in its own cell, or counted under its pill', () => {
    const places = fc.sample(anyPlace(5), { numRuns: 2000, seed: 7 })
    const laid = layMap(
      configOf(5),
      places.map((place, n) => chip(n, place)),
      canvas,
      names(5),
    )
    apart(boxesOf(laid))
    expect(counted(laid)).toBe(2000)
    for (const { at, size, place } of laid.chips) {
      const cellAt = (x: number) => {
        const { ring, sector } = aroundAt(laid.oval, { x, y: at.y })
        return `${ring + 1} s${sector}`
      }
      expect([cellAt(at.x), cellAt(at.x - size.w / 2 + badgeIn)]).toContain(`${place.ring} ${place.sector}`)
    }
  })

  it('[MA24] the names of two to eight sectors stand on no corner and on no other name; from six on with a number', () => {
    for (let sectors = 2; sectors <= 8; sectors++) {
      const { titles } = layMap(configOf(sectors), [], canvas, names(sectors))
      apart([...titles, ...cornerBoxes(canvas)])
      expect(titles.map(({ number }) => number)).toEqual(titles.map((_, n) => (sectors >= 6 ? n + 1 : null)))
    }
  })
})

describe('influence and interest', () => {
  const squares = { squares: ['Werk samen', 'Veel invloed', 'Veel belang', 'Volg'] }
  const stance = fc.record({
    influence: fc.double({ min: 0, max: 1, noNaN: true }),
    interest: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('[MA22] every chip lies in the square of its stance, or waits beside it, and none over another', () => {
    const place: Place = { ring: 1, sector: 's0' as Slug, angle: 0.5, depth: 0.5 }
    fc.assert(
      fc.property(fc.array(fc.option(stance), { maxLength: 80 }), (list) => {
        const chips = list.map((_, n) => chip(n, place))
        const stances = Object.fromEntries(
          list.flatMap((each, n) => (each ? [[chips[n]?.id ?? '', each]] : [])),
        )
        const laid = layQuadrant(chips, stances, canvas, squares)
        apart([...boxesOf(laid), ...cornerBoxes(canvas), ...laid.headings])
        expect(counted(laid)).toBe(chips.length)
        expect(laid.waiting).toBe(list.filter((each) => each === null).length)
        const { cellAt } = planeField(laid.plane)
        for (const { id, at, size } of laid.chips) {
          const own = stances[id]
          const wished = own ? (own.influence >= 0.5 ? 0 : 2) + (own.interest >= 0.5 ? 0 : 1) : 4
          const badge = { x: at.x - size.w / 2 + badgeIn, y: at.y }
          expect([cellAt(at), cellAt(badge)]).toContain(wished)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('pan and zoom', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const anyZoom: fc.Arbitrary<Zoom> = fc
    .tuple(fc.double({ min: 1, max: 8, noNaN: true }), share, share)
    .map(([by, x, y]) => panned({ by, x, y }, 0, 0))
  const isFilled = ({ by, x, y }: Zoom) => {
    expect(by).toBeGreaterThanOrEqual(1)
    for (const middle of [x, y]) {
      expect(middle - 0.5 / by).toBeGreaterThanOrEqual(-1e-9)
      expect(middle + 0.5 / by).toBeLessThanOrEqual(1 + 1e-9)
    }
  }

  it('[MA23] the window is filled by the map at every zoom, and what is pointed at stays where it is', () => {
    const factor = fc.double({ min: 0.2, max: 5, noNaN: true })
    fc.assert(
      fc.property(anyZoom, factor, share, share, (zoom, by, u, v) => {
        const next = zoomedAt(zoom, by, u, v)
        isFilled(next)
        isFilled(panned(zoom, u * 4 - 2, v * 4 - 2))
        const under = (now: Zoom) => now.x + (u - 0.5) / now.by
        const held = by >= 1 ? Math.abs(under(next) - under(zoom)) : 0
        expect(held).toBeLessThan(1e-9)
      }),
    )
    expect(zoomedAt({ by: 3, x: 0.2, y: 0.8 }, 0.01, 0.5, 0.5)).toEqual(wholeMap)
  })

  it('[MA23] what has the focus is brought into the window, and what can be seen is drawn', () => {
    fc.assert(
      fc.property(anyZoom, share, share, (zoom, x, y) => {
        const next = showing(zoom, x, y)
        isFilled(next)
        expect(Math.abs(next.x - x)).toBeLessThanOrEqual(0.5 / next.by + 1e-9)
        const drawn = windowOf(next)
        expect(drawn.left).toBeLessThanOrEqual(next.x - 0.5 / next.by)
        expect(drawn.right).toBeGreaterThanOrEqual(next.x + 0.5 / next.by)
        expect(drawn.left).toBeLessThanOrEqual(x)
        expect(drawn.bottom).toBeGreaterThanOrEqual(y)
      }),
    )
  })
})
