// Day or eve on the wall.
import { expect, it } from 'vitest'
import { themeFor } from './theme.ts'

it('[SC1] the silent table and a running vote are shown in eve, all else by day, unless the address settles it', () => {
  expect(themeFor('', undefined, { kind: 'silent', phase: 'open' })).toBe('eve')
  expect(themeFor('', undefined, { kind: 'vote', phase: 'open' })).toBe('eve')
  expect(themeFor('', undefined, { kind: 'vote', phase: 'revealed' })).toBe('day')
  expect(themeFor('', undefined, { kind: 'map', phase: 'open' })).toBe('day')
  expect(themeFor('', undefined, null)).toBe('day')
  expect(themeFor('?theme=eve', 'day', { kind: 'map', phase: 'open' })).toBe('eve')
  expect(themeFor('?theme=day', 'eve', { kind: 'silent', phase: 'open' })).toBe('day')
})

it('[SC2] what the moderator chose holds on every screen of the evening, the lobby too', () => {
  const screens = [
    null,
    { kind: 'map', phase: 'open' },
    { kind: 'silent', phase: 'revealed' },
    { kind: 'vote', phase: 'open' },
  ] as const
  for (const theme of ['day', 'eve'] as const)
    for (const screen of screens) expect(themeFor('', theme, screen)).toBe(theme)
})
