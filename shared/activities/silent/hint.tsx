// Below the field while somebody writes: there may be a name in this. Fetched after the screen, said once the hands rest;
// it holds nothing back.
import { useEffect, useState } from 'react'
import type { Translate } from '../../language/translate.ts'
import { clueTypesIn } from '../../notes/privacy.ts'
import css from './phone.module.css'

/** How long nobody types before it is said, ms. */
const rest = 900

const hintFor = (text: string): string => {
  const types = clueTypesIn(text)
  if (types.length === 0) return ''
  return types.includes('name') ? 'silent.hintName' : 'silent.hintNumber'
}

export interface HintProps {
  readonly text: string
  readonly t: Translate
}

export const Hint = ({ text, t }: HintProps) => {
  const [key, setKey] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setKey(hintFor(text)), rest)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className={css.hint} role="status">
      {key && t(key)}
    </p>
  )
}
