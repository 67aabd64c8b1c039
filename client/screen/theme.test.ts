// Day or eve on the wall.
import { expect, it } from 'vitest'
import { themeFor } from './theme.ts'

it('[SC1] the silent table and a running vote are shown in eve, all else by day, unless the address settles it', () => {
  expect(themeFor('', 'silent', 'open')).toBe('eve')
  expect(themeFor('', 'vote', 'open')).toBe('eve')
  expect(themeFor('', 'vote', 'revealed')).toBe('day')
  expect(themeFor('', 'map', 'open')).toBe('day')
  expect(themeFor('?theme=eve', 'map', 'open')).toBe('eve')
  expect(themeFor('?theme=day', 'silent', 'open')).toBe('day')
})
