// The house is tested too: reads every file of the project and fails on a wrong arrow, a circle or a file too long.
// planted.test.ts proves that each of these rules bites.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { physical, size } from './shape.ts'
import { readTree } from './source-tree.ts'
import { circles, zodOnPhone } from './walk.ts'
import { adapters, fromTests, heart, kinds, net, sides } from './walls.ts'

const root = join(import.meta.dirname, '..', '..')
const tree = readTree(root, ['server', 'client', 'shared', 'tests', 'scripts'])

describe('the house', () => {
  test('[HO0] every part of the house was read', () => {
    const parts = new Set([...tree.keys()].map((path) => path.slice(0, path.indexOf('/'))))
    expect([...parts].toSorted()).toEqual(['client', 'scripts', 'server', 'shared', 'tests'])
  })

  test('[HO1] server and client never import each other; shared imports neither', () => {
    expect(sides(tree)).toEqual([])
  })

  test('[HO2] a kind never imports another kind; the server reaches no face', () => {
    expect(kinds(tree)).toEqual([])
  })

  test('[HO3] the heart imports shared, the two ports and yjs; nobody there reads a clock', () => {
    expect(heart(tree)).toEqual([])
  })

  test('[HO4] only server/main names an adapter, only an adapter a driver', () => {
    expect(adapters(tree)).toEqual([])
  })

  test('[HO5] network libraries are named only in client/net; screens see stores', () => {
    expect(net(tree)).toEqual([])
  })

  test('[HO6] no circles, not even of types', () => {
    expect(circles(tree)).toEqual([])
  })

  test('[HO7] nothing imports from tests', () => {
    expect(fromTests(tree)).toEqual([])
  })

  test('[HO8] no file is longer than 300 lines', () => {
    expect(size(tree)).toEqual([])
  })

  test('[HO9] styles know no left and right', () => {
    expect(physical(tree)).toEqual([])
  })

  test('[HO10] phones never load zod', () => {
    expect(zodOnPhone(tree)).toEqual([])
  })
})
