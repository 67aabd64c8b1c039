// Walks along imports: circles (HO6) and what can be reached from where (HO2, HO10). Used by the house rules.
import { isTest, type Import, type SourceTree } from './source-tree.ts'

/** Which imports a walk follows. */
type Follows = (step: Import) => boolean

/** The shortest way from any root to every path or package that can be reached, as the path before it. */
const waysFrom = (
  tree: SourceTree,
  roots: readonly string[],
  follows: Follows,
): ReadonlyMap<string, string> => {
  const cameFrom = new Map(roots.map((root) => [root, '']))
  const queue = [...roots]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const { to } of (tree.get(path)?.imports ?? []).filter(follows)) {
      if (cameFrom.has(to)) continue
      cameFrom.set(to, path)
      queue.push(to)
    }
  }
  return cameFrom
}

const chainTo = (ways: ReadonlyMap<string, string>, end: string): string => {
  const before = ways.get(end)
  return before === undefined || before === '' ? end : `${chainTo(ways, before)} → ${end}`
}

/** The way, written out, to everything forbidden that the roots can reach over the imports that count. */
export const chainsTo = (
  tree: SourceTree,
  roots: readonly string[],
  isForbidden: (to: string) => boolean,
  follows: Follows,
): readonly string[] => {
  const ways = waysFrom(tree, roots, follows)
  return [...ways.keys()].filter(isForbidden).map((end) => chainTo(ways, end))
}

const circleThrough = (tree: SourceTree, start: string): readonly string[] | undefined => {
  const firstSteps = (tree.get(start)?.imports ?? []).map(({ to }) => to).filter((to) => tree.has(to))
  if (firstSteps.includes(start)) return [start]
  const ways = waysFrom(tree, firstSteps, ({ to }) => tree.has(to))
  return ways.has(start) ? chainTo(ways, start).split(' → ') : undefined
}

/** HO6: circles of imports, those of types included; each circle is told once. */
export const circles = (tree: SourceTree): readonly string[] => {
  const told = new Set<string>()
  return [...tree.keys()].flatMap((path) => {
    if (told.has(path)) return []
    const circle = circleThrough(tree, path)
    if (circle === undefined) return []
    for (const member of circle) told.add(member)
    return [`${path} → ${circle.join(' → ')}: a circle; put what they share in the lower file`]
  })
}

/** HO10: zod is never loaded by a phone; only imports that remain after compiling count. */
export const zodOnPhone = (tree: SourceTree): readonly string[] => {
  const roots = [...tree.keys()].filter((path) => path.startsWith('client/phone/') && !isTest(path))
  const isZod = (to: string) => to === 'zod' || to.startsWith('zod/')
  return chainsTo(tree, roots, isZod, ({ isTypeOnly }) => !isTypeOnly).map(
    (chain) => `${chain}: phones never load zod; import types from schema files and numbers from limits.ts`,
  )
}
