// A sentence that saves itself, and never loses what is being typed: not to a remote change, not to a reload. Called by host-fields.tsx.
import { useEffect, useRef, useState } from 'react'
import { lengthOf } from '../../text.ts'

/** A pause in typing after which it is saved, in ms: long enough not to save every word. */
const pause = 1_200

export interface Sentence {
  readonly text: string
  readonly isTooLong: boolean
  /** What somebody else wrote meanwhile; null while there is nothing to settle. */
  readonly theirs: string | null
  readonly change: (text: string) => void
  readonly save: () => void
  readonly leave: () => void
  readonly takeTheirs: () => void
  readonly keepMine: () => void
}

export const useSentence = (saved: string, limit: number, onSave: (text: string) => void): Sentence => {
  const [draft, setDraft] = useState<string | null>(null)
  // What stood there when typing began, and what was saved from here last: neither is somebody else's.
  const own = useRef<readonly string[]>([saved])
  const text = draft ?? saved
  const isTooLong = lengthOf(text) > limit
  const theirs = draft !== null && !own.current.includes(saved) && saved !== draft.trim() ? saved : null

  const save = () => {
    if (draft === null || isTooLong || theirs !== null || draft.trim() === saved) return
    own.current = [saved, draft.trim()]
    onSave(draft.trim())
  }
  const saveNow = useRef(save)
  saveNow.current = save
  useEffect(() => {
    if (draft === null) return undefined
    const timer = setTimeout(() => saveNow.current(), pause)
    return () => clearTimeout(timer)
  }, [draft])
  // A page that is left behind keeps what was typed on it.
  useEffect(() => () => saveNow.current(), [])

  return {
    text,
    isTooLong,
    theirs,
    change: (next) => {
      if (draft === null) own.current = [saved]
      setDraft(next)
    },
    save,
    leave: () => {
      save()
      if (!isTooLong && theirs === null) setDraft(null)
    },
    takeTheirs: () => setDraft(null),
    keepMine: () => {
      const mine = (draft ?? '').trim()
      own.current = [saved, mine]
      onSave(mine)
    },
  }
}
