// The register in memory: workshops, links, sessions. The other half of `memory`; the twin is `sqlite-register`.
import type { MemoryData } from './memory-data.ts'
import type { Store } from './store.ts'

type Register = Pick<
  Store,
  | 'workshop'
  | 'workshopByCode'
  | 'updateWorkshop'
  | 'renewCode'
  | 'putLink'
  | 'link'
  | 'links'
  | 'putSession'
  | 'session'
  | 'sessions'
>

const isOf =
  (workshop: string) =>
  (row: { readonly workshop: string }): boolean =>
    row.workshop === workshop

const byAge = (
  a: { readonly createdAt: number; readonly hash: string },
  b: { readonly createdAt: number; readonly hash: string },
): number => a.createdAt - b.createdAt || (a.hash < b.hash ? -1 : 1)

export const createMemoryRegister = (data: MemoryData): Register => {
  const withCode = (code: string) => [...data.workshops.values()].find(({ row }) => row.code === code)
  const mustExist = (workshop: string) => {
    if (!data.workshops.has(workshop)) throw new Error('there is no such workshop')
  }
  return {
    workshop: async (id) => data.workshops.get(id)?.row ?? null,
    workshopByCode: async (code) => withCode(code)?.row ?? null,
    updateWorkshop: async (row) => {
      const other = withCode(row.code)
      if (other && other.row.id !== row.id) throw new Error('the code is taken')
      const workshop = data.workshops.get(row.id)
      if (!workshop) return
      const { keep, ...rest } = row
      workshop.row = { ...rest, createdAt: workshop.row.createdAt, ...(keep ? { keep } : {}) }
    },
    renewCode: async (id, code, joinToken) => {
      const other = withCode(code)
      if (other && other.row.id !== id) return false
      const workshop = data.workshops.get(id)
      if (workshop) workshop.row = { ...workshop.row, code, joinToken }
      return workshop !== undefined
    },
    putLink: async (row) => {
      mustExist(row.workshop)
      const before = data.links.get(row.hash)
      data.links.set(row.hash, before ? { ...before, revoked: row.revoked } : row)
    },
    link: async (hash) => data.links.get(hash) ?? null,
    links: async (workshop) => [...data.links.values()].filter(isOf(workshop)).toSorted(byAge),
    putSession: async (row) => {
      mustExist(row.workshop)
      const before = data.sessions.get(row.hash)
      data.sessions.set(row.hash, before ? { ...before, revoked: row.revoked } : row)
    },
    session: async (hash) => data.sessions.get(hash) ?? null,
    sessions: async (workshop) => [...data.sessions.values()].filter(isOf(workshop)).toSorted(byAge),
  }
}
