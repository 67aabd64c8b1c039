// The end of workshops in memory: erasing, forgetting people, and the records of both. Part of `memory`; the twin is
// `sqlite-endings`.
import type { MemoryData } from './memory-data.ts'
import { staysWithout, type Store } from './store.ts'

type Endings = Pick<Store, 'eraseWorkshop' | 'forgetPeople' | 'destroyed' | 'workshopsKeptBefore' | 'tidy'>

export const createMemoryEndings = (data: MemoryData): Endings => ({
  eraseWorkshop: async (id, record) => {
    if (!data.workshops.delete(id)) return false
    for (const rows of [data.links, data.sessions])
      for (const [hash, row] of rows) if (row.workshop === id) rows.delete(hash)
    data.destroyed.push({ ...record })
    return true
  },
  forgetPeople: async (id, record) => {
    for (const [hash, row] of data.links)
      if (row.workshop === id) {
        if (staysWithout(row.role)) data.links.set(hash, { ...row, name: '' })
        else data.links.delete(hash)
      }
    for (const [hash, row] of data.sessions)
      if (row.workshop === id) {
        if (staysWithout(row.role)) data.sessions.set(hash, { ...row, name: '' })
        else data.sessions.delete(hash)
      }
    data.destroyed.push({ ...record })
  },
  destroyed: async () => [...data.destroyed],
  workshopsKeptBefore: async (day) =>
    [...data.workshops.values()].flatMap(({ row }) => (row.keep && row.keep.until < day ? [row] : [])),
  tidy: async () => {},
})
