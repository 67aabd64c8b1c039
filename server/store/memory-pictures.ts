// Pictures in memory, inside their workshop. Part of `memory`; the twin is `sqlite-pictures`.
import type { MemoryData } from './memory-data.ts'
import type { Store } from './store.ts'

export const createMemoryPictures = (
  data: MemoryData,
): Pick<Store, 'putPicture' | 'picture' | 'pictureIds'> => ({
  putPicture: async (row) => {
    const workshop = data.workshops.get(row.workshop)
    if (!workshop) throw new Error('there is no such workshop')
    if (workshop.pictures.has(row.id)) return
    // Copies: nothing outside can reach into what was written.
    workshop.pictures.set(row.id, { ...row, large: row.large.slice(), small: row.small.slice() })
  },
  picture: async (workshop, id, size) =>
    data.workshops.get(workshop)?.pictures.get(id)?.[size].slice() ?? null,
  pictureIds: async (workshop) => [...(data.workshops.get(workshop)?.pictures.keys() ?? [])].toSorted(),
})
