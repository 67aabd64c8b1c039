// The one rule for what a stranger typed.
import { describe, expect, it } from 'vitest'
import { cleanText } from './text.ts'

describe('typed text', () => {
  it('[TX1] of which nothing can be seen is empty', () => {
    const blank = [
      '\u200d\u200d',
      '\u3164',
      '\u180e',
      '\u00ad\u00ad',
      '\u2800',
      '\u0301',
      '\u{e0041}',
      '\ufe0f',
    ]
    expect(blank.map(cleanText)).toEqual(blank.map(() => ''))
  })

  it('[TX1] keeps what can be seen, in every script and as a picture', () => {
    const seen = ['x', '?', '1', '€', '👍', '👩‍🚒', '✊🏾', '❤️', 'é', 'مرحبا', '中', 'ก็']
    expect(seen.map(cleanText)).toEqual(seen)
  })

  it('[TX2] is the same when it is cleaned again', () => {
    for (const text of [' a\t\tb\r\n\r\n\r\nc ', 'a\u202eb\u0000', '\ud800x', `e${'\u0301'.repeat(9)}`])
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
  })
})
