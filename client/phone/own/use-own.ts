// What this phone wrote in a workshop, and the answers to it: from its own storage at once, then as they were published.
// Called by the screens of own notes.
import { useEffect, useState } from 'react'
import { fetchAnswers, fetchTexts, keptAnswers, type OwnAnswers } from '../../store/own-answers.ts'
import { ownStorage, readOwnNotes, type OwnNote } from '../../store/own-notes.ts'
import { adopt, fromFragment } from '../../store/personal-link.ts'

export interface Own extends OwnAnswers {
  readonly notes: readonly OwnNote[]
}

/** What a personal link carries is taken over, and leaves the address. */
const takeOver = async (workshop: string): Promise<void> => {
  const carried = fromFragment(location.hash)
  if (!carried) return
  await adopt(await ownStorage(), workshop, carried)
  history.replaceState(history.state, '', location.pathname)
}

/** Null until storage was read. `edition`: when it moves, the answers are fetched anew. */
export const useOwn = (workshop: string, edition: number): Own | null => {
  const [own, setOwn] = useState<Own | null>(null)
  useEffect(() => {
    let wanted = true
    const show = (next: Own) => {
      if (wanted) setOwn(next)
    }
    const load = async () => {
      const storage = await ownStorage()
      await takeOver(workshop)
      const notes = await readOwnNotes(storage, workshop)
      show({ notes, ...(await keptAnswers(storage, workshop)) })
      const ask = (url: string) => fetch(url)
      const told = notes.some(({ text }) => text === '')
        ? await fetchTexts(ask, storage, workshop, notes)
        : notes
      show({ notes: told, ...(await fetchAnswers(ask, storage, workshop, told)) })
    }
    void load()
    return () => {
      wanted = false
    }
  }, [workshop, edition])
  return own
}
