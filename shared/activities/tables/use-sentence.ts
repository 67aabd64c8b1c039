// A sentence that saves itself, and never loses what is being typed: not to a remote change, not to a reload. Called by host-fields.tsx.
import { useEffect, useState } from 'react'
import { lengthOf } from '../../text.ts'
import { useLatest } from '../../ui/use-latest.ts'

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
  const [own, setOwn] = useState<readonly string[]>([saved])
  const text = draft ?? saved
  const isTooLong = lengthOf(text) > limit
  const theirs = draft !== null && !own.includes(saved) && saved !== draft.trim() ? saved : null

  const save = () => {
    if (draft === null || isTooLong || theirs !== null || draft.trim() === saved) return
    setOwn([saved, draft.trim()])
    onSave(draft.trim())
  }
  const saveNow = useLatest(save)
  useEffect(() => {
    if (draft === null) return undefined
    const timer = setTimeout(() => saveNow.current(), pause)
    return () => clearTimeout(timer)
  }, [draft, saveNow])
  // A page that is left behind keeps what was typed on it.
  useEffect(() => () => saveNow.current(), [saveNow])

  return {
    text,
    isTooLong,
    theirs,
    change: (next) => {
      if (draft === null) setOwn([saved])
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
      setOwn([saved, mine])
      onSave(mine)
    },
  }
}
