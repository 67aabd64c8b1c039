// What a phone on a bad network must fetch before its first note, held to a limit. Reads the finished build.
import { expect, it } from 'vitest'
import { measurePhone, mostBytes } from '../../scripts/phone-size.mjs'

it('[PH1] the scripts before the first note on a phone stay under their limit', () => {
  const { total, scripts } = measurePhone()
  const list = scripts.map(({ key, bytes }) => `${bytes} ${key}`).join('\n')
  expect(total, `more than ${mostBytes} bytes of brotli:\n${list}`).toBeLessThanOrEqual(mostBytes)
  expect(list, 'Yjs waits until the first screen is painted').not.toContain('net/document')
})
