// Proves that every rule of the house bites: each is given a small house with one fault planted, and its mended twin.
import { describe, expect, test } from 'vitest'
import { physical, size } from './shape.ts'
import { importsOf, treeOf } from './source-tree.ts'
import { circles, zodOnPhone } from './walk.ts'
import { adapters, fromTests, heart, kinds, net, sides, type HouseRule } from './walls.ts'

interface Case {
  readonly rule: HouseRule
  readonly name: string
  readonly path: string
  readonly bad: string
  readonly good: string
  /** Other files of the small house. */
  readonly rest?: Readonly<Record<string, string>>
}

/** Put together here, so that these lines are no imports of this file. */
const from = (path: string, what = '{ a }') => `import ${what} ${'from'} '${path}'`
const load = (path: string) => `const a = () => ${'import'}('${path}')`

const faceChain = { 'shared/x.ts': from('./activities/map/phone.tsx'), 'shared/activities/map/phone.tsx': '' }
const zodChain = { 'shared/limits.ts': '', 'shared/schema.ts': from('zod', '{ z }') }
const lines = (count: number) => Array.from({ length: count }, () => 'a').join('\n')

const cases: readonly Case[] = [
  {
    rule: sides,
    name: '[HO1] server → client',
    path: 'server/a.ts',
    bad: from('../client/b.ts'),
    good: from('../shared/b.ts'),
  },
  {
    rule: sides,
    name: '[HO1] client → server',
    path: 'client/phone/a.ts',
    bad: load('../../server/b.ts'),
    good: load('../store/b.ts'),
  },
  {
    rule: sides,
    name: '[HO1] shared → server, a type only',
    path: 'shared/a.ts',
    bad: from('../server/b.ts', 'type { B }'),
    good: from('./b.ts', 'type { B }'),
  },
  {
    rule: sides,
    name: '[HO1] shared → files',
    path: 'shared/a.ts',
    bad: from('node:fs', 'fs'),
    good: from('zod'),
  },
  {
    rule: kinds,
    name: '[HO2] kind → kind',
    path: 'shared/activities/map/rules.ts',
    bad: from('../vote/model.ts'),
    good: from('../contract.ts'),
  },
  {
    rule: kinds,
    name: '[HO2] server ⇒ face',
    path: 'server/a.ts',
    bad: from('../shared/x.ts'),
    good: from('../shared/y.ts'),
    rest: faceChain,
  },
  {
    rule: heart,
    name: '[HO3] heart → express',
    path: 'server/workshop/a.ts',
    bad: from('express', 'express'),
    good: from('yjs', '* as Y'),
  },
  {
    rule: heart,
    name: '[HO3] heart → adapter',
    path: 'server/workshop/a.ts',
    bad: from('../store/memory.ts'),
    good: from('../store/store.ts'),
  },
  {
    rule: heart,
    name: '[HO3] heart reads the clock',
    path: 'server/workshop/a.ts',
    bad: 'const at = Date.now()',
    good: 'const at = deps.now() // not Date.now()',
  },
  {
    rule: heart,
    name: '[HO3] shared throws dice',
    path: 'shared/a.ts',
    bad: 'const a = Math.random()',
    good: 'const a = room.random()',
  },
  {
    rule: adapters,
    name: '[HO4] app → adapter',
    path: 'server/app.ts',
    bad: from('./store/sqlite.ts'),
    good: from('./store/store.ts'),
  },
  {
    rule: adapters,
    name: '[HO4] adapter → heart',
    path: 'server/store/sqlite.ts',
    bad: from('../workshop/room.ts'),
    good: from('./store.ts'),
  },
  {
    rule: adapters,
    name: '[HO4] driver outside its adapter',
    path: 'server/http/a.ts',
    bad: from('better-sqlite3', 'Database'),
    good: from('express', 'express'),
  },
  {
    rule: net,
    name: '[HO5] yjs in a store',
    path: 'client/store/a.ts',
    bad: from('yjs', '* as Y'),
    good: from('zustand/vanilla'),
  },
  {
    rule: net,
    name: '[HO5] a screen on the network',
    path: 'client/phone/wall.tsx',
    bad: from('../net/socket.ts'),
    good: from('../store/frame.ts'),
  },
  {
    rule: circles,
    name: '[HO6] a circle of types',
    path: 'shared/a.ts',
    bad: from('./b.ts', 'type { B }'),
    good: from('./c.ts', 'type { C }'),
    rest: { 'shared/b.ts': from('./c.ts'), 'shared/c.ts': from('./d.ts'), 'shared/d.ts': '' },
  },
  {
    rule: fromTests,
    name: '[HO7] server → tests',
    path: 'server/a.ts',
    bad: from('../tests/helper.ts'),
    good: from('./helper.ts'),
  },
  { rule: size, name: '[HO8] 301 lines', path: 'server/a.ts', bad: lines(301), good: lines(300) },
  {
    rule: physical,
    name: '[HO9] margin-left',
    path: 'client/a.module.css',
    bad: '.a { margin-left: 1px }',
    good: '.a { margin-inline-start: 1px }',
  },
  {
    rule: physical,
    name: '[HO9] left:',
    path: 'client/a.css',
    bad: '.a { left: 50% }',
    good: '.a { left: 50%; } /* physical: a point on the picture */',
  },
  {
    rule: physical,
    name: '[HO9] inline style',
    path: 'client/board/a.tsx',
    bad: '<p style={{ paddingRight: 1 }} />',
    good: '<p style={{ paddingInlineEnd: 1 }} />',
  },
  {
    rule: zodOnPhone,
    name: '[HO10] phone ⇒ zod',
    path: 'client/phone/main.tsx',
    bad: from('../../shared/schema.ts'),
    good: `${from('../../shared/schema.ts', 'type { S }')}\n${from('../../shared/limits.ts')}`,
    rest: zodChain,
  },
]

/** The circle needs its way back; no other case is touched by it. */
const houseWith = ({ path, rest }: Case, text: string) => {
  const wayBack =
    rest?.['shared/d.ts'] === '' && text.includes('b.ts') ? { 'shared/d.ts': from('./a.ts') } : {}
  return treeOf({ ...rest, ...wayBack, [path]: text })
}

describe('the rules of the house bite', () => {
  test.each(cases)('$name', (planted) => {
    expect(planted.rule(houseWith(planted, planted.bad))).toHaveLength(1)
    expect(planted.rule(houseWith(planted, planted.good))).toEqual([])
  })
})

describe('the reader of imports', () => {
  test('[HO11] sees every way to write an import, and none in a comment', () => {
    const text = [
      from('./default.ts', 'a'),
      from('./both.ts', 'a, { b }'),
      from('./many.ts', '{\n  a,\n  b,\n}'),
      from('./star.ts', '* as a'),
      from('./types.ts', 'type { A }'),
      `export * ${'from'} './all.ts'`,
      `export type { B } ${'from'} './given.ts'`,
      `import './effect.css'`,
      load('./lazy.tsx'),
      `type L = typeof ${'import'}('./shape.ts')`,
      `// ${from('./comment.ts')}`,
      `/*\n${from('./block.ts')}\n*/`,
    ].join('\n')
    const found = importsOf('a/b.ts', text).map(({ to, isTypeOnly }) => `${to}${isTypeOnly ? ' type' : ''}`)
    expect(found.toSorted()).toEqual([
      'a/all.ts',
      'a/both.ts',
      'a/default.ts',
      'a/effect.css',
      'a/given.ts type',
      'a/lazy.tsx',
      'a/many.ts',
      'a/shape.ts type',
      'a/star.ts',
      'a/types.ts type',
    ])
  })
})
