// What a phone says of a refusal while its own words are still on their way.
import { expect, it } from 'vitest'
import refusal from '../../shared/language/nl/refusal.json'
import { toSpeech } from './use-words.tsx'
import nl from './words/nl.ts'

it('says a refusal in general until its words are there, and then in its own', () => {
  expect(toSpeech('nl', nl).t('refusal.not-open')).toBe(nl['phone.code.unreachable'])
  expect(toSpeech('nl', { ...nl, ...refusal }).t('refusal.not-open')).toBe(refusal['refusal.not-open'])
})
