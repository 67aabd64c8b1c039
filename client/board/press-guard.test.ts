// The filled button under a nervous hand.
import { expect, it } from 'vitest'
import { isFirstPress } from './press-guard.ts'

it('[BO9] a double click presses once, a key and a single click count', () => {
  expect([0, 1, 2, 3].map((detail) => isFirstPress({ detail }))).toEqual([true, true, false, false])
})
