// The bucketed map: a map like any other, and views of it that compare nothing that did not change.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changesBetween,
  derive,
  emptyTable,
  entries,
  get,
  has,
  remove,
  set,
  tableFrom,
  type Table,
} from './table.ts'

interface Entry {
  readonly n: number
}

const act = fc.record({
  id: fc.constantFrom(...'abcdefghij'),
  n: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
})
const acts = fc.array(act, { maxLength: 60 })

const run = (
  list: readonly { readonly id: string; readonly n: number | null }[],
  from = emptyTable<Entry>(),
) => list.reduce((table, { id, n }) => (n === null ? remove(table, id) : set(table, id, { n })), from)

const asMap = (table: Table<Entry>) => new Map(entries(table))

describe('a table', () => {
  it('[TB1] holds what a map would hold, and leaves the older version as it was', () => {
    fc.assert(
      fc.property(acts, acts, (first, second) => {
        const before = run(first)
        const kept = asMap(before)
        const after = run(second, before)
        const expected = new Map(kept)
        for (const { id, n } of second)
          if (n === null) expected.delete(id)
          else expected.set(id, { n })
        expect(asMap(after)).toEqual(expected)
        expect(after.size).toBe(expected.size)
        expect(asMap(before)).toEqual(kept)
        expect(asMap(tableFrom(expected))).toEqual(expected)
        for (const id of 'abcdefghij')
          expect([get(after, id), has(after, id)]).toEqual([expected.get(id), expected.has(id)])
      }),
    )
  })

  it('[TB2] the changes between two versions turn the one into the other, and name nothing that is alike', () => {
    fc.assert(
      fc.property(acts, acts, (first, second) => {
        const before = run(first)
        const after = run(second, before)
        const turned = asMap(before)
        for (const { id, entry } of changesBetween(before, after)) {
          expect(entry).not.toEqual(get(before, id) ?? null)
          if (entry === null) turned.delete(id)
          else turned.set(id, entry)
        }
        expect(turned).toEqual(asMap(after))
      }),
    )
  })

  it('[TB3] a view maps each entry once, however often its bucket changes', () => {
    let mapped = 0
    const view = derive((entry: Entry) => {
      mapped++
      return entry.n === 0 ? null : { shown: entry.n }
    })
    let table = emptyTable<Entry>()
    for (let n = 0; n < 2_000; n++) {
      table = set(table, `id-${n}`, { n })
      view(table)
    }
    expect(mapped).toBe(2_000)
    expect(view(table).size).toBe(1_999)
  })
})
