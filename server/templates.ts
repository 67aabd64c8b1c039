// The templates and run sheets in `templates/`: read once at start. A bad file is refused with its name, the place inside it
// and what was expected; the others load. Called by `server/main`; HTTP shows the library, errors too, on the start page.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnyKind, Schema, SchemaIssue } from '../shared/activities/contract.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { runSheetSchema, templateSchema, type RunSheet, type Template } from '../shared/template.ts'
import { planSteps } from './plan.ts'

export type Kinds = { readonly [name: string]: AnyKind }

export interface TemplateError {
  /** Relative to the templates' folder. */
  readonly file: string
  /** Inside the file, such as `config.sectors.2.title`; empty: the file as a whole. */
  readonly path: string
  readonly expected: string
}

export interface Library {
  readonly templates: readonly Template[]
  readonly runSheets: readonly RunSheet[]
  readonly errors: readonly TemplateError[]
}

type Read<Value> = Result<Value, readonly TemplateError[]>

const largestFile = 256 * 1024

const jsonFilesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map(({ name }) => name)
      .toSorted()
  } catch {
    return []
  }
}

const errorsOf = (file: string, issues: readonly SchemaIssue[], under: readonly string[] = []) =>
  issues.map(({ path, message }) => ({
    file,
    path: [...under, ...path].map(String).join('.'),
    expected: message,
  }))

const readJson = async (folder: string, file: string): Promise<Read<unknown>> => {
  const refuse = (expected: string) => fail([{ file, path: '', expected }])
  const text = await readFile(join(folder, file), 'utf8')
  if (text.length > largestFile) return refuse('a file of at most 256 kB')
  try {
    return ok(JSON.parse(text) as unknown)
  } catch (error) {
    return refuse(`JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
}

const readAs = async <Value>(folder: string, file: string, schema: Schema<Value>): Promise<Read<Value>> => {
  const json = await readJson(folder, file)
  if (!json.ok) return json
  const parsed = schema.safeParse(json.value)
  return parsed.success ? ok(parsed.data) : fail(errorsOf(file, parsed.error.issues))
}

const checkConfig = (file: string, template: Template, kinds: Kinds): Read<Template> => {
  const kind = Object.hasOwn(kinds, template.kind) ? kinds[template.kind] : undefined
  const names = Object.keys(kinds).join(', ')
  if (!kind) return fail([{ file, path: 'kind', expected: `a kind of activity: ${names}` }])
  const parsed = kind.config.safeParse(template.config)
  return parsed.success ? ok(template) : fail(errorsOf(file, parsed.error.issues, ['config']))
}

/** Every id once: the first file keeps it. */
const withoutTwins = <Value extends { readonly id: string }>(
  found: readonly { readonly file: string; readonly value: Value }[],
): { readonly values: readonly Value[]; readonly errors: readonly TemplateError[] } => {
  const byId = new Map<string, Value>()
  const errors: TemplateError[] = []
  for (const { file, value } of found) {
    if (byId.has(value.id)) errors.push({ file, path: 'id', expected: `an id that no other file has` })
    else byId.set(value.id, value)
  }
  return { values: [...byId.values()], errors }
}

const readAll = async <Value extends { readonly id: string }>(
  folder: string,
  files: readonly string[],
  read: (file: string) => Promise<Read<Value>>,
) => {
  const results = await Promise.all(files.map(async (file) => ({ file, result: await read(file) })))
  const errors = results.flatMap(({ result }) => (result.ok ? [] : result.error))
  const found = results.flatMap(({ file, result }) => (result.ok ? [{ file, value: result.value }] : []))
  const { values, errors: twins } = withoutTwins(found)
  return { values, errors: [...errors, ...twins] }
}

/** Reads the folder. Never rejects over a file that is wrong: that is what `errors` is for. */
export const loadLibrary = async (folder: string, kinds: Kinds): Promise<Library> => {
  const templates = await readAll(folder, await jsonFilesIn(folder), async (file) => {
    const template = await readAs(folder, file, templateSchema)
    return template.ok ? checkConfig(file, template.value, kinds) : template
  })
  const sheetFiles = (await jsonFilesIn(join(folder, 'run-sheets'))).map((name) => `run-sheets/${name}`)
  const runSheets = await readAll(folder, sheetFiles, async (file) => {
    const sheet = await readAs(folder, file, runSheetSchema)
    if (!sheet.ok) return sheet
    const planned = planSteps(sheet.value.steps, templates.values, kinds)
    return planned.ok ? sheet : fail(errorsOf(file, planned.error, ['steps']))
  })
  return {
    templates: templates.values,
    runSheets: runSheets.values,
    errors: [...templates.errors, ...runSheets.errors],
  }
}
