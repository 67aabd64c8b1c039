// The page's one store of answers, as hooks. Called by the answers page.
import { useEffect, useState } from 'react'
import type { Client } from '../../store/index.ts'
import { useSelected } from '../../store/use-selected.ts'
import { fetchAnswers } from '../api.ts'
import { createAnswersStore, type AnswersState, type AnswersStore } from './answers-store.ts'

/** Made once for a client, read at once, and again with every change. */
export const useAnswersStore = (workshop: string, client: Client | null): AnswersStore => {
  const [answers] = useState(() =>
    createAnswersStore({ client, fetchSince: (after) => fetchAnswers(workshop, after) }),
  )
  useEffect(() => {
    void answers.refresh()
  }, [answers])
  return answers
}

export const useAnswers = ({ store }: AnswersStore): AnswersState => useSelected(store, (state) => state)
