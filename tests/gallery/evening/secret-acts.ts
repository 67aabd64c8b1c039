// What is written in silence and what is laid in secret. Called by `pictures.ts`.
import type { NoteId } from '../../../shared/ids.ts'
import { until } from '../../kit/phone-client.ts'
import { steps, type Hall } from './hall.ts'
import { complaints, voted } from './texts.ts'

export const complain = async ({ phones, settled }: Hall): Promise<void> => {
  complaints.forEach((text, n) => {
    const phone = phones[n]
    if (!phone) return
    const note = phone.newId<NoteId>()
    const intent = { type: 'note.add', note, text } as { type: string }
    phone.ask(steps.silent, intent, phone.keyFor('silent', `note:${note}`))
  })
  await settled()
}

/** Each dot goes to the next voter in turn, so the sums are those of the list and everyone lays five. */
const ballots = (ids: readonly string[], voters: number): readonly { readonly [item: string]: number }[] => {
  const list = Array.from({ length: voters }, () => ({}) as { [item: string]: number })
  let turn = 0
  voted.forEach(([, dots], item) => {
    for (let dot = 0; dot < dots; dot++) {
      const ballot = list[turn++ % voters]
      if (ballot) ballot[ids[item] ?? ''] = 1
    }
  })
  return list
}

/** Opens the vote. Resolves to the items' ids, in the order of the list. */
export const openVote = async (hall: Hall): Promise<readonly string[]> => {
  const { moderator, act } = hall
  const line = () => moderator.stores.frame.getState().frame?.steps.find(({ id }) => id === steps.vote)
  await act({ type: 'step.go', step: steps.vote })
  const typed = voted.map(([text], n) => ({ id: `item-${n + 1}`, text: { nl: text } }))
  const config = { ...(line()?.config as object), typed }
  await act({ type: 'step.configure', step: steps.vote, config }, { type: 'step.open', step: steps.vote })
  const name = line()?.documents['main'] ?? ''
  moderator.want(name)
  const items = () =>
    Object.entries(
      moderator.stores.documents.getState().open[name]?.part?.['items'] ?? {},
    ) as readonly (readonly [string, { readonly text?: string }])[]
  await until('the items are there', () => items().length > 0)
  return voted.map(([text]) => items().find(([, item]) => item.text === text)?.[0] ?? '')
}

const castBy = (hall: Hall, ids: readonly string[], from: number, to: number): void =>
  ballots(ids, 43).forEach((dots, n) => {
    const phone = hall.phones[n]
    if (phone && n >= from && n < to)
      phone.ask(steps.vote, { type: 'ballot.cast', dots } as { type: string }, phone.keyFor('vote', 'ballot'))
  })

/** `from` up to `to` of the headless phones lay their dots. */
export const cast = async (hall: Hall, ids: readonly string[], from: number, to: number): Promise<void> => {
  castBy(hall, ids, from, to)
  await hall.settled()
}
