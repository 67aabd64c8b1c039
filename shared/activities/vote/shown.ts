// Reading the room view of a vote; used by both faces. The entries are written by `view.ts` of this kind.
import type { ClientPart } from '../../notes/expect.ts'
import type { Localized } from '../../localized.ts'
import type { Mode } from './limits.ts'
import type { Config } from './model.ts'
import type { GroupEntry, ReceiptEntry, ResultEntry, Settings, ShownItem, Summary } from './view.ts'
import { sumOf, type Dots } from './tally.ts'

export interface Item extends ShownItem {
  readonly id: string
}

type Part = ClientPart | undefined

/** The document holds plain JSON of the shape that this kind's own `roomView` wrote. */
const collection = <Entry>(part: Part, name: string): readonly (readonly [string, Entry])[] =>
  Object.entries(part?.[name] ?? {}) as unknown as readonly (readonly [string, Entry])[]

export const itemsOf = (part: Part): readonly Item[] =>
  collection<ShownItem>(part, 'items')
    .map(([id, item]) => ({ ...item, id }))
    .sort((a, b) => a.order - b.order)

export const titleOf = (item: Item | undefined, pick: (text: Localized) => string): string =>
  item?.local ? pick(item.local) : (item?.text ?? '')

export const settingsOf = (part: Part): Settings | null =>
  (part?.['vote']?.['settings'] as Settings | undefined) ?? null

/** What "one person" is here: as it was set since, else as the run sheet has it. */
export const modeOf = (part: Part, config: Config): Mode =>
  (settingsOf(part)?.mode as Mode | undefined) ?? config.mode

export const summaryOf = (part: Part): Summary | null =>
  (part?.['vote']?.['summary'] as Summary | undefined) ?? null

export interface Group extends GroupEntry {
  readonly id: string
}

/** The participant groups that may be shown, in their order. */
export const groupsOf = (part: Part): readonly Group[] =>
  collection<GroupEntry>(part, 'groups')
    .map(([id, group]) => ({ ...group, id }))
    .sort((a, b) => a.order - b.order)

export const votedOf = (part: Part): number => Number(part?.['vote']?.['turnout']?.['voted'] ?? 0)

export interface Standing extends ResultEntry {
  readonly item: Item
}

/** The ranking, most dots first; ties in the sources' order. Empty until it may be seen. */
export const standingsOf = (part: Part): readonly Standing[] => {
  const items = new Map(itemsOf(part).map((item) => [item.id, item]))
  return collection<ResultEntry>(part, 'result')
    .flatMap(([id, entry]) => {
      const item = items.get(id)
      return item ? [{ ...entry, item }] : []
    })
    .sort((a, b) => a.rank - b.rank || a.item.order - b.item.order)
}

export const receiptsOf = (part: Part): readonly (readonly [string, Dots])[] =>
  collection<ReceiptEntry>(part, 'receipts')
    .map(([receipt, { dots }]) => [receipt, dots] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))

export const isRevealed = (part: Part): boolean => part?.['vote']?.['summary'] !== undefined

/** What anyone can check: as many receipts as voters, and their dots are the result's own, item by item, but for those on paper. */
export const sumIsRight = (part: Part): boolean => {
  const receipts = receiptsOf(part)
  return (
    receipts.length === votedOf(part) &&
    standingsOf(part).every(
      ({ item, dots, paper = 0 }) =>
        receipts.reduce((sum, [, ballot]) => sum + (ballot[item.id] ?? 0), 0) === dots - paper,
    )
  )
}

export const dotsCounted = (part: Part): number =>
  receiptsOf(part).reduce((sum, [, ballot]) => sum + sumOf(ballot), 0)
