// What is the matter with a text before it is put down. Called by every field of the phone's silent table.
import type { Translate } from '../../language/translate.ts'
import { lengthOf } from '../../text.ts'
import { silentLimits } from './limits.ts'

/** In words; empty when nothing is. */
export const faultOf = (t: Translate, text: string): string => {
  if (text.trim() === '') return t('silent.empty')
  return lengthOf(text) > silentLimits.text ? t('silent.tooLong', { n: silentLimits.text }) : ''
}
