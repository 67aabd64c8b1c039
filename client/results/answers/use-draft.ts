// What stands in the panel: the answer there is, or what was typed and not given. Kept on this device after every sign, so that
// neither a reload nor another choice loses it. Called by the answers page.
import { useCallback, useMemo, useState } from 'react'
import type { Answer } from '../../../shared/answers.ts'
import type { Client } from '../../store/index.ts'
import { carried, draftName, draftsPlace, freshDraft, hasWords, readDraft, type Draft } from './drafts.ts'
import type { Known } from './lines.ts'
import type { Target } from './target.ts'

export interface Drafting {
  readonly draft: Draft
  /** Something was typed that is not given yet. */
  readonly isTyped: boolean
  readonly change: (change: Partial<Omit<Draft, 'was'>>) => void
  /** Forgets what was typed for these notes. */
  readonly drop: () => void
  /** What the others answered has been read: only what comes after it is new. */
  readonly seen: () => void
}

/** The choice that was worked on last, so that a reload finds it again. */
export const lastName = 'last'

interface Typed {
  readonly name: string
  readonly notes: readonly string[]
  readonly draft: Draft
}

const overlaps = (a: readonly string[], b: readonly string[]): boolean => {
  const has = new Set(a)
  return b.some((note) => has.has(note))
}

/** `isCarried`: more or fewer notes were chosen while typing; the text stays with them. */
const draftFor = (typed: Typed | null, target: Target, name: string, kept: Draft | null, known: Known) => {
  if (typed?.name === name) return typed.draft
  if (kept) return kept
  return typed && overlaps(typed.notes, target.notes) ? carried(typed.draft, target.notes, known) : null
}

const answerIn = ({ answer }: Target): Answer | null => (answer.type === 'one' ? answer.answer : null)

export const useDraft = (client: Client | null, target: Target | null, known: Known): Drafting | null => {
  const [typed, setTyped] = useState<Typed | null>(null)
  // What the device keeps is read anew after it was wiped.
  const [, setWiped] = useState(0)
  const keep = useMemo(() => client?.keep(draftsPlace), [client])
  const name = target ? draftName(target.notes) : ''
  const forget = useCallback(
    (gone: string) => {
      keep?.write(gone, undefined)
      keep?.write(lastName, undefined)
    },
    [keep],
  )
  if (!target) return null
  const kept = keep && typed?.name !== name ? readDraft(keep, name) : null
  const mine = draftFor(typed, target, name, kept, known)
  const draft = mine ?? freshDraft(target.notes, answerIn(target), known)
  const write = (next: Draft): void => {
    if (typed && typed.name !== name && overlaps(typed.notes, target.notes)) forget(typed.name)
    setTyped({ name, notes: target.notes, draft: next })
    keep?.write(name, next)
    keep?.write(lastName, target.notes)
  }
  return {
    draft,
    isTyped: mine !== null && hasWords(mine),
    change: (change) => write({ ...draft, ...change }),
    drop: () => {
      setTyped(null)
      setWiped((count) => count + 1)
      if (typed) forget(typed.name)
      forget(name)
    },
    seen: () => write({ ...draft, was: freshDraft(target.notes, null, known).was }),
  }
}
