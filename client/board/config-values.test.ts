// The form that edits any configuration: what it tells apart by shape, and what it adds and takes away.
import { describe, expect, it } from 'vitest'
import { matrixIn, prunedMatrix } from './config-matrix.tsx'
import {
  freshSlug,
  isLocalized,
  isNamed,
  nameOf,
  newNamed,
  withText,
  withoutNameless,
  writtenName,
} from './config-values.ts'

const tables = [
  { id: 'parking', title: { nl: 'Parkeren' }, host: '', cap: null },
  { id: 'space', title: { nl: 'Openbare ruimte', en: 'Public space' }, host: 'Lieve', cap: 12 },
]
const prompts = [{ id: 'missed', question: { nl: 'Wat misten we?' } }]
const config = { tables, prompts, matrix: { missed: ['parking', 'gone'], old: ['space'] } }

describe('the form of a configuration', () => {
  it('[BO7] texts, named things and matrices are told apart by their shape', () => {
    expect(isLocalized({ nl: 'ja' })).toBe(true)
    expect(isLocalized({ missed: ['parking'] })).toBe(false)
    expect(tables.every(isNamed) && prompts.every(isNamed)).toBe(true)
    expect(matrixIn(config, 'tables')).toBeNull()
    expect(matrixIn(config, 'matrix')?.rows).toEqual(prompts)
    expect(nameOf({ id: 'space', title: { en: 'Public space' } }, 'nl')).toBe('Public space')
  })

  it('[BO8] a new thing gets an id that nothing has, and a matrix holds only what still exists', () => {
    expect(newNamed(tables, 'nl')).toEqual({ id: 'space-3', title: { nl: '' }, host: 'Lieve', cap: 12 })
    expect(newNamed([], 'nl', { id: 'item', text: {} })).toEqual({ id: 'item-1', text: { nl: '' } })
    expect(freshSlug(['a-2', 'a-3'], 'a')).toBe('a-4')
    const added = { ...config, tables: [...tables, newNamed(tables, 'nl')] }
    expect(withoutNameless(added)).toEqual(config)
    const shape = matrixIn(config, 'matrix')
    expect(shape && prunedMatrix(shape)).toEqual({ missed: ['parking'] })
  })

  it('[BO16] a text is written language by language; emptied it falls back to another, and the last one stays', () => {
    const [, space] = tables
    if (!space) throw new Error('no table')
    expect([writtenName(space, 'en'), writtenName(space, 'fr'), nameOf(space, 'fr')]).toEqual([
      'Public space',
      '',
      'Openbare ruimte',
    ])
    expect(withText(space.title, 'fr', 'Espace public')).toEqual({ ...space.title, fr: 'Espace public' })
    expect(withText(space.title, 'en', '')).toEqual({ nl: 'Openbare ruimte' })
    expect(withText({ nl: 'Parkeren' }, 'nl', '')).toEqual({ nl: '' })
  })
})
