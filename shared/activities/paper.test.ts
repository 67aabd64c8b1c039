// What each kind prints for a workshop: see `shared/paper.ts`.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kinds } from './kinds.ts'

const template = (name: string): { readonly kind: string; readonly config: unknown } =>
  JSON.parse(readFileSync(new URL(`../../templates/${name}.json`, import.meta.url), 'utf8')) as ReturnType<
    typeof template
  >

const printed = (name: string, change: (config: never) => unknown = (config) => config) => {
  const { kind, config } = template(name)
  const parsed = kinds[kind]?.config.safeParse(change(config as never))
  if (!parsed?.success) throw new Error(`${name} does not pass its own schema`)
  return kinds[kind]?.paper?.(parsed.data)
}

describe('what a kind prints', () => {
  it('[PK1] an actor map has a page for each question, in the order that gives papers and badges', () => {
    const paper = printed('actor-map')
    const { prompts } = template('actor-map').config as { prompts: readonly { question: unknown }[] }
    expect(prompts.length).toBeGreaterThan(1)
    expect(paper?.prompts.map(({ place, question, tables }) => ({ place, question, tables }))).toEqual(
      prompts.map(({ question }, at) => ({ place: at + 1, question, tables: null })),
    )
    expect(paper?.tables).toEqual([])
  })

  it('[PK1] theme tables have a sign each, and a question under every number that it has at a table', () => {
    const table = (id: string) => ({ id, title: { nl: id }, host: '', cap: null })
    const prompt = (id: string) => ({ id, question: { nl: `${id}?` } })
    const paper = printed('theme-tables', (config: object) => ({
      ...config,
      rounds: 3,
      tables: [table('a'), table('b'), table('c')],
      prompts: [prompt('all'), prompt('two'), prompt('last')],
      matrix: { all: ['b', 'c'], two: ['a', 'b'], last: ['a', 'b', 'c'] },
    }))
    expect(paper?.tables.map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    expect(paper?.prompts.map(({ question, place, tables }) => [question.nl, place, tables])).toEqual([
      ['two?', 1, [1]],
      ['last?', 2, [1, 3]],
      ['all?', 1, [2, 3]],
      ['two?', 2, [2]],
      ['last?', 3, [2]],
    ])
  })

  it('[PK1] the silent table has its question and its promises, and asks nothing by which a writer could be known', () => {
    const paper = printed('silent-table')
    const { promises } = template('silent-table').config as { promises: readonly unknown[] }
    expect(paper?.prompts).toMatchObject([{ place: null, fields: [], also: promises, tables: null }])
  })
})
