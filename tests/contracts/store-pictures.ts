// The part of the store's contract that is about pictures. Called by `store.ts`, with workshops `a` and `b` in the store.
import { expect, it } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import type { PictureRow, Store } from '../../server/store/store.ts'

const workshopId = (name: string) => name.padEnd(22, '_') as WorkshopId

const pictureOf = (id: string, signs: string): PictureRow => ({
  workshop: workshopId('a'),
  id,
  createdAt: 7,
  large: new TextEncoder().encode(`large ${signs}`),
  small: new TextEncoder().encode(`small ${signs}`),
})

export const describePictures = (store: () => Store): void => {
  const read = async (name: string, id: string, size: 'large' | 'small') => {
    const bytes = await store().picture(workshopId(name), id, size)
    return bytes && new TextDecoder().decode(bytes)
  }

  it('[ST27] a picture comes back in both sizes; one that is there already stays as it is', async () => {
    await store().putPicture(pictureOf('p1', 'plan'))
    await store().putPicture(pictureOf('p1', 'another'))
    await store().putPicture(pictureOf('p2', 'photo'))
    expect([await read('a', 'p1', 'large'), await read('a', 'p1', 'small')]).toEqual([
      'large plan',
      'small plan',
    ])
    expect(await store().pictureIds(workshopId('a'))).toHaveLength(2)
    const bytes = await store().picture(workshopId('a'), 'p1', 'large')
    bytes?.fill(0)
    expect(await read('a', 'p1', 'large')).toBe('large plan')
  })

  it('[ST28] a picture belongs to its workshop: another one has none, and one that is not there takes none', async () => {
    await store().putPicture(pictureOf('p1', 'plan'))
    expect(await read('b', 'p1', 'large')).toBeNull()
    expect(await store().pictureIds(workshopId('b'))).toEqual([])
    await expect(
      store().putPicture({ ...pictureOf('p1', 'plan'), workshop: workshopId('z') }),
    ).rejects.toThrow(/workshop|FOREIGN/)
  })
}
