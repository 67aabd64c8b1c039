// The contract of the store, as a function that registers tests: one suite, every adapter. Called by `store-*.test.ts`.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IntentId, StepId, WorkshopId } from '../../shared/ids.ts'
import type { Append, Entry, NewEntry, Store, WorkshopRow } from '../../server/store/store.ts'
import { describeEndings } from './store-endings.ts'
import { describePictures } from './store-pictures.ts'

/** A place that keeps data between two openings. */
export interface StorePlace {
  open(): Promise<Store>
  remove(): Promise<void>
}

const padded = (name: string): string => `${name}${'_'.repeat(22 - name.length)}`
const workshopId = (name: string) => padded(name) as WorkshopId
const intentId = (name: string) => padded(name) as IntentId
const step = (name: string) => name as StepId
const rowOf = (name: string, code = `CODE${name.toUpperCase()}`): WorkshopRow => ({
  id: workshopId(name),
  code,
  joinToken: padded(`token-${name}`),
  createdAt: 1_000,
  title: `Workshop ${name}`,
  place: 'De Spinnerij',
  closed: false,
})

const entry = (seq: number, facts: NewEntry['facts'] = [], more: Partial<NewEntry> = {}): NewEntry => ({
  seq,
  intentId: intentId(`i${seq}`),
  at: 1_000 + seq,
  role: 'participant',
  versions: { map: seq },
  facts,
  ...more,
})

const note = (text: string, inStep = 'map') => ({
  step: step(inStep),
  fact: { type: 'note.added', text, nested: { list: [1, null, true] } },
})

const append = (
  name: string,
  expectedSeq: number,
  entries: readonly NewEntry[],
  strip: string[] = [],
): Append => ({
  workshop: workshopId(name),
  expectedSeq,
  entries,
  strip: strip.map(step),
})

const seqs = (entries: readonly Entry[]) => entries.map(({ seq }) => seq)
const types = (outcomes: readonly { readonly type: string }[]) => outcomes.map(({ type }) => type)

export const describeStore = (name: string, makePlace: () => Promise<StorePlace>): void => {
  describe(`store: ${name}`, () => {
    let place: StorePlace
    let store: Store

    beforeEach(async () => {
      place = await makePlace()
      store = await place.open()
      await store.createWorkshop(rowOf('a'), entry(1, [note('first')]))
      await store.createWorkshop(rowOf('b'), entry(1))
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    const reopen = async () => {
      await store.close()
      store = await place.open()
    }

    describeLedger(() => store)
    describeTakingOut(() => store)
    describeRegister(() => store)
    for (const describePart of [describePictures, describeEndings]) describePart(() => store)

    it('[ST12] opening again sees all: ledgers, secret intents, register', async () => {
      await store.append([append('a', 1, [entry(2, [note('second')]), secretEntry(3, 'hash-1', 7)])])
      await store.putLink(linkOf('l1'))
      await store.putSession(sessionOf('s1'))
      const before = await store.read(workshopId('a'), 0)
      await reopen()
      expect(await store.read(workshopId('a'), 0)).toEqual(before)
      expect(await store.secretIntents(workshopId('a'))).toEqual(new Map([['hash-1', 7]]))
      expect(await store.workshopByCode('CODEA')).toEqual(rowOf('a'))
      expect(await store.link('l1')).toEqual(linkOf('l1'))
      expect(await store.session('s1')).toEqual(sessionOf('s1'))
      expect(types(await store.append([append('a', 3, [entry(4)])]))).toEqual(['written'])
    })

    it('[ST13] what was written cannot be changed from outside', async () => {
      const mine = { step: step('map'), fact: { type: 'note.added', text: 'as written' } }
      await store.append([append('a', 1, [entry(2, [mine])])])
      mine.fact.text = 'changed afterwards'
      expect(await store.read(workshopId('a'), 1)).toEqual([
        entry(2, [{ step: step('map'), fact: { type: 'note.added', text: 'as written' } }]),
      ])
    })

    it('[ST14] check resolves on a healthy store, again and again', async () => {
      await store.check()
      await store.check()
      expect(seqs(await store.read(workshopId('a'), 0))).toEqual([1])
    })
  })
}

const secretEntry = (seq: number, hash: string, version: number | null): NewEntry =>
  entry(seq, [note('silent', 'silent')], { intentId: null, secretIntent: { hash, version } })

const linkOf = (hash: string) => ({
  hash,
  workshop: workshopId('a'),
  role: 'host' as const,
  table: 'parking',
  name: '',
  createdAt: 5,
  revoked: false,
})

const sessionOf = (hash: string) => ({
  hash,
  id: `id-${hash}`,
  workshop: workshopId('a'),
  role: 'participant' as const,
  table: null,
  name: 'Lieve',
  person: padded('person'),
  createdAt: 6,
  revoked: false,
})

const describeLedger = (store: () => Store): void => {
  it('[ST1] entries come back whole and in order, after the sequence asked for', async () => {
    const entries = [entry(2, [note('één 🚲')]), entry(3, [note('two'), { step: null, fact: { type: 'x' } }])]
    expect(types(await store().append([append('a', 1, entries)]))).toEqual(['written'])
    expect(await store().read(workshopId('a'), 1)).toEqual(entries)
    expect(seqs(await store().read(workshopId('a'), 2))).toEqual([3])
    expect(await store().read(workshopId('a'), 3)).toEqual([])
    expect(await store().read(workshopId('nobody'), 0)).toEqual([])
  })

  it('[ST2] an append that expects another sequence is behind and writes nothing', async () => {
    await store().append([append('a', 1, [entry(2)])])
    expect(
      types(await store().append([append('a', 1, [entry(2, [], { intentId: intentId('other') })])])),
    ).toEqual(['behind'])
    expect(types(await store().append([append('a', 5, [entry(6)])]))).toEqual(['behind'])
    expect(seqs(await store().read(workshopId('a'), 0))).toEqual([1, 2])
  })

  it('[ST3] an intent that is in the ledger is known, and its whole part stays out', async () => {
    const again = entry(3, [], { intentId: intentId('i1') })
    expect(types(await store().append([append('a', 1, [entry(2), again])]))).toEqual(['known'])
    expect(seqs(await store().read(workshopId('a'), 0))).toEqual([1])
  })

  it('[ST4] a secret intent is known by its hash, and none of its part is written', async () => {
    await store().append([append('a', 1, [secretEntry(2, 'hash-1', 4)])])
    const again = [entry(3, [], { intentId: intentId('x') }), secretEntry(4, 'hash-1', 5)]
    expect(types(await store().append([append('a', 2, again)]))).toEqual(['known'])
    expect(seqs(await store().read(workshopId('a'), 0))).toEqual([1, 2])
    expect(await store().secretIntents(workshopId('a'))).toEqual(new Map([['hash-1', 4]]))
    expect(await store().secretIntents(workshopId('b'))).toEqual(new Map())
  })

  it('[ST5] one workshop that is behind or known does not hold up the others of the commit', async () => {
    const outcomes = await store().append([
      append('a', 0, [entry(1)]),
      append('b', 1, [entry(2, [note('goes on')])]),
      append('a', 1, [entry(2), entry(3, [], { intentId: intentId('i1') })]),
    ])
    expect(types(outcomes)).toEqual(['behind', 'written', 'known'])
    expect(seqs(await store().read(workshopId('a'), 0))).toEqual([1])
    expect(seqs(await store().read(workshopId('b'), 0))).toEqual([1, 2])
  })

  it('[ST6] the same intent id may stand in two workshops', async () => {
    const outcomes = await store().append([append('a', 1, [entry(2)]), append('b', 1, [entry(2)])])
    expect(types(outcomes)).toEqual(['written', 'written'])
  })
}

const describeTakingOut = (store: () => Store): void => {
  it('[ST7] stirring takes the facts of a step out of every earlier entry, and only those', async () => {
    const mixed = entry(2, [note('secret one', 'silent'), note('stays')])
    await store().append([append('a', 1, [mixed, secretEntry(3, 'h', 1)])])
    const stirred = entry(4, [note('shuffled', 'silent')])
    await store().append([append('a', 3, [stirred], ['silent'])])
    const entries = await store().read(workshopId('a'), 0)
    expect(entries.map(({ facts }) => facts)).toEqual([
      [note('first')],
      [note('stays')],
      [],
      [note('shuffled', 'silent')],
    ])
    expect(entries[1]?.versions).toEqual(mixed.versions)
    expect(await store().secretIntents(workshopId('a'))).toEqual(new Map([['h', 1]]))
  })

  it('[ST8] a stirring that is behind or known takes nothing out', async () => {
    await store().append([append('a', 1, [secretEntry(2, 'h', 1)])])
    const again = entry(3, [], { intentId: intentId('i1') })
    const outcomes = await store().append([
      append('a', 1, [entry(2)], ['silent']),
      append('a', 2, [again], ['silent']),
    ])
    expect(types(outcomes)).toEqual(['behind', 'known'])
    expect((await store().read(workshopId('a'), 1))[0]?.facts).toEqual([note('silent', 'silent')])
  })

  it('[ST9] redact rewrites payloads and appends the fact that says so, together', async () => {
    await store().append([append('a', 1, [entry(2, [note('of Jan')]), entry(3, [note('of An')])])])
    const erased = entry(4, [{ step: null, fact: { type: 'erased' } }])
    const rewrites = [{ seq: 2, facts: [note('')] }]
    expect(await store().redact(workshopId('a'), 3, rewrites, erased)).toEqual({ type: 'written' })
    expect(await store().read(workshopId('a'), 1)).toEqual([
      entry(2, [note('')]),
      entry(3, [note('of An')]),
      erased,
    ])
  })

  it('[ST10] a redact that is behind or known rewrites nothing', async () => {
    const rewrites = [{ seq: 1, facts: [] }]
    expect(await store().redact(workshopId('a'), 7, rewrites, entry(8))).toEqual({ type: 'behind' })
    const again = entry(2, [], { intentId: intentId('i1') })
    expect(await store().redact(workshopId('a'), 1, rewrites, again)).toEqual({ type: 'known' })
    expect((await store().read(workshopId('a'), 0))[0]?.facts).toEqual([note('first')])
  })
}

const describeRegister = (store: () => Store): void => {
  it('[ST11] codes are unique; a taken one leaves neither workshop nor ledger', async () => {
    expect(await store().createWorkshop(rowOf('c', 'CODEA'), entry(1))).toBe(false)
    expect(await store().workshop(workshopId('c'))).toBeNull()
    expect(await store().read(workshopId('c'), 0)).toEqual([])
    expect(await store().createWorkshop(rowOf('c'), entry(1))).toBe(true)
    expect(await store().workshopByCode('CODEC')).toEqual(rowOf('c'))
    expect(await store().workshopByCode('NOBODY')).toBeNull()
    await expect(store().updateWorkshop({ ...rowOf('c'), code: 'CODEA' })).rejects.toThrow(/taken|UNIQUE/)
  })

  it('[ST15] a workshop takes a new title, place, code and closed door', async () => {
    const changed = { ...rowOf('a'), title: 'Nieuw', place: 'Elders', code: 'NEWONE', closed: true }
    await store().updateWorkshop(changed)
    expect(await store().workshop(workshopId('a'))).toEqual(changed)
    expect(await store().workshopByCode('CODEA')).toBeNull()
    expect(await store().workshopByCode('NEWONE')).toEqual(changed)
  })

  it('[ST31] a new code and token replace the old ones together, and a taken code changes nothing', async () => {
    expect(await store().createWorkshop(rowOf('c'), entry(1))).toBe(true)
    expect(await store().renewCode(workshopId('c'), 'CODEA', 'token')).toBe(false)
    expect(await store().workshop(workshopId('c'))).toEqual(rowOf('c'))
    expect(await store().renewCode(workshopId('c'), 'FRESH1', 'token')).toBe(true)
    expect(await store().workshop(workshopId('c'))).toEqual({
      ...rowOf('c'),
      code: 'FRESH1',
      joinToken: 'token',
    })
    expect(await store().renewCode(workshopId('nobody'), 'FRESH2', 'token')).toBe(false)
  })

  it('[ST16] links are found by hash, listed by workshop and revoked', async () => {
    await store().putLink(linkOf('l1'))
    await store().putLink({ ...linkOf('l2'), createdAt: 4 })
    await store().putLink({ ...linkOf('l1'), revoked: true })
    expect(await store().link('l1')).toEqual({ ...linkOf('l1'), revoked: true })
    expect(await store().link('nothing')).toBeNull()
    expect((await store().links(workshopId('a'))).map(({ hash }) => hash)).toEqual(['l2', 'l1'])
    expect(await store().links(workshopId('b'))).toEqual([])
  })

  it('[ST17] sessions are found by hash, listed by workshop and revoked', async () => {
    await store().putSession(sessionOf('s1'))
    await store().putSession({ ...sessionOf('s2'), createdAt: 4 })
    await store().putSession({ ...sessionOf('s1'), revoked: true })
    expect(await store().session('s1')).toEqual({ ...sessionOf('s1'), revoked: true })
    expect(await store().session('nothing')).toBeNull()
    expect((await store().sessions(workshopId('a'))).map(({ hash }) => hash)).toEqual(['s2', 's1'])
    expect(await store().sessions(workshopId('b'))).toEqual([])
  })

  it('[ST18] no link and no session of a workshop that does not exist', async () => {
    await expect(store().putLink({ ...linkOf('l'), workshop: workshopId('nobody') })).rejects.toThrow(
      /no such workshop|FOREIGN KEY/,
    )
    await expect(store().putSession({ ...sessionOf('s'), workshop: workshopId('nobody') })).rejects.toThrow(
      /no such workshop|FOREIGN KEY/,
    )
  })
}
