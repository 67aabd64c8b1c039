// The part of the store's contract that is about the end of workshops. Called by `store.ts`, with workshops `a` and `b` in it.
import { expect, it } from 'vitest'
import type { IntentId, WorkshopId } from '../../shared/ids.ts'
import type { LinkRow, NewEntry, Store, WorkshopRow } from '../../server/store/store.ts'

const workshopId = (name: string) => name.padEnd(22, '_') as WorkshopId

const rowOf = (name: string): WorkshopRow => ({
  id: workshopId(name),
  code: `CODE${name.toUpperCase()}`,
  joinToken: 'token',
  createdAt: 1,
  title: 'Titel',
  place: 'Plaats',
  closed: false,
})

const entry = (seq: number): NewEntry => ({
  seq,
  intentId: `first-${seq}`.padEnd(22, '_') as IntentId,
  at: 1,
  role: 'system',
  versions: {},
  facts: [],
})

const linkOf = (hash: string): LinkRow => ({
  hash,
  workshop: workshopId('a'),
  role: 'host',
  table: 'parking',
  name: 'Els',
  createdAt: 3,
  revoked: false,
})

export const describeEndings = (store: () => Store): void => {
  it('[RC9] an erased workshop leaves no row but the record, and other workshops as they were', async () => {
    const record = (act: 'erase' | 'strip', id: string) => ({
      workshop: workshopId(id),
      act,
      why: 'asked' as const,
      at: 5,
      madeAt: 1,
      until: '',
      entries: 1,
      people: 0,
      notes: 0,
      pictures: 0,
    })
    expect(await store().createWorkshop(rowOf('c'), entry(1))).toBe(true)
    await store().putLink({ ...linkOf('of-a'), workshop: workshopId('a') })
    await store().putLink({ ...linkOf('of-c'), workshop: workshopId('c') })
    expect(await store().eraseWorkshop(workshopId('a'), record('erase', 'a'))).toBe(true)
    expect(await store().eraseWorkshop(workshopId('a'), record('erase', 'a'))).toBe(false)
    expect(await store().workshop(workshopId('a'))).toBeNull()
    expect(await store().workshopByCode('CODEA')).toBeNull()
    expect(await store().read(workshopId('a'), 0)).toEqual([])
    expect(await store().link('of-a')).toBeNull()
    expect(await store().read(workshopId('c'), 0)).toEqual([entry(1)])
    expect((await store().link('of-c'))?.workshop).toBe(workshopId('c'))
    await store().forgetPeople(workshopId('c'), record('strip', 'c'))
    expect((await store().destroyed()).map(({ act, workshop }) => [act, workshop])).toEqual([
      ['erase', workshopId('a')],
      ['strip', workshopId('c')],
    ])
    await store().tidy()
  })

  it('[RC10] the keeper is told of workshops whose last day lies before a day, and of no other', async () => {
    const keep = (until: string) => ({ until, act: 'erase' as const })
    expect(await store().createWorkshop({ ...rowOf('c'), keep: keep('2027-03-31') }, entry(1))).toBe(true)
    expect(await store().createWorkshop({ ...rowOf('d'), keep: keep('2027-04-01') }, entry(1))).toBe(true)
    const before = async (day: string) => (await store().workshopsKeptBefore(day)).map(({ id }) => id)
    expect(await before('2027-03-31')).toEqual([])
    expect(await before('2027-04-01')).toEqual([workshopId('c')])
    await store().updateWorkshop({ ...rowOf('c'), keep: null })
    expect(await before('2027-04-02')).toEqual([workshopId('d')])
    expect(await store().workshop(workshopId('c'))).toEqual(rowOf('c'))
  })
}
