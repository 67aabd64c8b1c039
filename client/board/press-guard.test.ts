// The filled button under a nervous hand.
import { expect, it } from 'vitest'
import { createPressGuard } from './press-guard.ts'

it('[BO9] a double click presses once; the next press counts again when there was time to read', () => {
  const counts = createPressGuard()
  expect([1_000, 1_150, 1_300, 1_800, 2_000, 2_600].map(counts)).toEqual([
    true,
    false,
    false,
    true,
    false,
    true,
  ])
})
