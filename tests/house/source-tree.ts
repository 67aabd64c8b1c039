// The project's source as plain data: paths, texts and who imports whom. Read by the house rules.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** One import of one file. */
export interface Import {
  /** A path in the project (`shared/ids.ts`), or a package's name as written (`zod`, `node:fs`). */
  readonly to: string
  readonly isRelative: boolean
  /** Gone once compiled: `import type …`, `export type … from`, `typeof import(…)`. */
  readonly isTypeOnly: boolean
}

export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

/** All files by path, with `/` between folders whatever the system. */
export type SourceTree = ReadonlyMap<string, SourceFile>

const stringOrComment =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g

/** Blanks comments, so that an example in one is no import; strings stay, for they hold the paths. */
export const withoutComments = (text: string): string =>
  text.replaceAll(stringOrComment, (_all: string, kept: string | undefined) => kept ?? ' ')

const clause = String.raw`(?:[\w$]+\s*,\s*)?(?:\{[^}]*\}|\*(?:\s*as\s+[\w$]+)?|[\w$]+)`
const fromImport = new RegExp(
  String.raw`^[ \t]*(?:import|export)\s+(type\s+(?!from\b))?${clause}\s*from\s*['"]([^'"]+)['"]`,
  'gm',
)
const bareImport = /^[ \t]*import\s*['"]([^'"]+)['"]/gm
const calledImport = /(\btypeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

const toImport = (from: string, specifier: string, isTypeOnly: boolean): Import => {
  const isRelative = specifier.startsWith('.')
  const to = isRelative ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) : specifier
  return { to, isRelative, isTypeOnly }
}

/** Every static, dynamic and type import written in a TypeScript file. */
export const importsOf = (path: string, text: string): readonly Import[] => {
  const code = withoutComments(text)
  return [
    ...[...code.matchAll(fromImport)].map((match) => toImport(path, match[2] ?? '', match[1] !== undefined)),
    ...[...code.matchAll(bareImport)].map((match) => toImport(path, match[1] ?? '', false)),
    ...[...code.matchAll(calledImport)].map((match) =>
      toImport(path, match[2] ?? '', match[1] !== undefined),
    ),
  ]
}

const isCode = (path: string): boolean => /\.(ts|tsx|mts|mjs)$/.test(path)

/** Makes a tree of given texts by path; used by the tests that plant violations, and by `readTree`. */
export const treeOf = (texts: Readonly<Record<string, string>>): SourceTree =>
  new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      { path, text, imports: isCode(path) ? importsOf(path, text) : [] },
    ]),
  )

const filesUnder = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )

/** Reads the code and style sheets under the given folders of the project at `root`. */
export const readTree = (root: string, folders: readonly string[]): SourceTree => {
  const present = folders.filter((folder) => existsSync(join(root, folder)))
  const paths = present.flatMap((folder) => filesUnder(root, folder))
  const sources = paths.filter((path) => isCode(path) || path.endsWith('.css'))
  return treeOf(Object.fromEntries(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')])))
}

export const isTest = (path: string): boolean =>
  path.startsWith('tests/') || /\.test\.tsx?$/.test(path) || path.includes('/testing/')

/** The files that are shipped, so that test files may import what they like. */
export const productFiles = (tree: SourceTree): readonly SourceFile[] =>
  [...tree.values()].filter((file) => !isTest(file.path))
