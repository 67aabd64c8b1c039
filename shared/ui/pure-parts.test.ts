// The small pure rules behind the parts: seats, clock words, papers and table colours.
import { describe, expect, it } from 'vitest'
import { clockText, secondsLeft, spokenMinute, wholeMinutes } from './clock-text.ts'
import { isHatched, isRinged, paperOf, tableColourOf } from './colours.ts'
import { cx } from './cx.ts'
import { seatPoints } from './seat-geometry.ts'

describe('[UI1] pure rules of the parts', () => {
  it('[UI1] sets seats at equal distances, the first at the top', () => {
    const seats = seatPoints(46, { cx: 0, cy: 0, rx: 560, ry: 254 })
    expect(seats[0]).toMatchObject({ x: 0, y: -254 })
    const gaps = seats.map((seat, place) => {
      const next = seats[(place + 1) % seats.length] ?? seat
      return Math.hypot(next.x - seat.x, next.y - seat.y)
    })
    expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.05)
    expect(seatPoints(0, { cx: 0, cy: 0, rx: 1, ry: 1 })).toEqual([])
  })

  it('[UI1] shows whole minutes until two are left', () => {
    expect(wholeMinutes(secondsLeft(760_000))).toBe(13)
    expect(wholeMinutes(121)).toBe(3)
    expect(wholeMinutes(120)).toBeNull()
    expect(clockText(100)).toBe('1:40')
    expect(clockText(-80)).toBe('1:20')
  })

  it('[UI1] speaks at five, two and one minute, once, and not after a leap', () => {
    expect(spokenMinute(301, 300)).toBe(5)
    expect(spokenMinute(300, 299)).toBeNull()
    expect(spokenMinute(121, 119)).toBe(2)
    expect(spokenMinute(61, 60)).toBe(1)
    expect(spokenMinute(400, 30)).toBe(1)
    expect(spokenMinute(10, 0)).toBeNull()
  })

  it('[UI1] reuses four papers and four table colours, and marks the second turn', () => {
    expect([1, 2, 3, 4, 5, 8].map(paperOf)).toEqual([1, 2, 3, 4, 1, 4])
    expect([4, 5].map(isHatched)).toEqual([false, true])
    expect([1, 5, 8].map(tableColourOf)).toEqual([1, 1, 4])
    expect([4, 5].map(isRinged)).toEqual([false, true])
    expect(cx('a', false, undefined, 'b')).toBe('a b')
  })
})
