// Templates and run sheets: what is loaded, what is refused and how it is said; and that those that ship all load.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kinds } from '../../shared/activities/kinds.ts'
import { planSteps } from '../../server/plan.ts'
import { loadLibrary } from '../../server/templates.ts'
import { stubKind } from './stub-kind.ts'

const template = {
  id: 'lines',
  kind: 'stub',
  title: { nl: 'Lijnen' },
  about: { nl: 'Een lijst.' },
  icon: 'list',
  minutes: 10,
  config: { tables: [{ id: 'one' }] },
}
const sheet = {
  id: 'evening',
  title: { nl: 'Avond' },
  about: { nl: 'Een avond.' },
  steps: [
    { id: 'talk', template: 'lines' },
    { id: 'vote', template: 'lines', minutes: 5, config: { from: ['talk'] } },
  ],
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tafelronde-templates-'))
  await mkdir(join(folder, 'run-sheets'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, value: unknown) =>
  writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
const load = () => loadLibrary(folder, { stub: stubKind })

describe('templates', () => {
  it('[TE1] good files load, and a run sheet lays its own configuration over the template', async () => {
    await write('lines.json', template)
    await write('run-sheets/evening.json', sheet)
    const library = await load()
    expect(library.errors).toEqual([])
    const planned = planSteps(library.runSheets[0]?.steps ?? [], library.templates, { stub: stubKind })
    expect(planned).toMatchObject({
      ok: true,
      value: [
        {
          id: 'talk',
          kind: 'stub',
          minutes: 10,
          lead: '',
          beside: false,
          config: { tables: [{ id: 'one' }] },
        },
        { id: 'vote', minutes: 5, config: { tables: [{ id: 'one' }], from: ['talk'] } },
      ],
    })
  })

  const bad: readonly (readonly [what: string, value: unknown, path: string])[] = [
    ['no JSON', '{', ''],
    ['an unknown key', { ...template, id: 'bad', colour: 'red' }, ''],
    ['an unknown kind', { ...template, id: 'bad', kind: 'nothing' }, 'kind'],
    ['a kind that is a name of JavaScript', { ...template, id: 'bad', kind: 'constructor' }, 'kind'],
    [
      'a wrong value deep inside',
      { ...template, id: 'bad', config: { tables: [{ id: 'a' }, { id: 7 }] } },
      'config.tables.1.id',
    ],
    ['no text in any language', { ...template, id: 'bad', title: {} }, 'title'],
    ['the id of another file', { ...template }, 'id'],
  ]
  it.each(bad)(
    '[TE2] a file with %s is refused with its name and place, and the others load',
    async (_what, value, path) => {
      await write('a-good.json', template)
      await write('bad.json', value)
      const { templates, errors } = await load()
      expect(templates.map(({ id }) => id)).toEqual(['lines'])
      expect(errors.map(({ file, path: at }) => [file, at])).toEqual([['bad.json', path]])
      expect(errors[0]?.expected).not.toBe('')
    },
  )

  const badSheets: readonly (readonly [what: string, steps: readonly unknown[], path: string])[] = [
    ['a template that is not there', [{ id: 'a', template: 'nothing' }], 'steps.0.template'],
    ['two steps of one id', [...sheet.steps.slice(0, 1), ...sheet.steps.slice(0, 1)], 'steps.1.id'],
    [
      'a configuration that its kind refuses',
      [{ id: 'a', template: 'lines', config: { from: 'b' } }],
      'steps.0.config.from',
    ],
    ['a source that comes later', [...sheet.steps].toReversed(), 'steps.0.config'],
  ]
  it.each(badSheets)('[TE3] a run sheet with %s is refused with the place', async (_what, steps, path) => {
    await write('lines.json', template)
    await write('run-sheets/bad.json', { ...sheet, steps })
    const { runSheets, errors } = await load()
    expect(runSheets).toEqual([])
    expect(errors.map(({ file, path: at }) => [file, at])).toEqual([['run-sheets/bad.json', path]])
  })

  it('[TE4] no folder is an empty library', async () => {
    expect(await loadLibrary(join(folder, 'nothing'), {})).toEqual({
      templates: [],
      runSheets: [],
      errors: [],
    })
  })

  it('[TE5] every file that ships loads, and the evening on a hard subject can be made of them', async () => {
    const library = await loadLibrary(new URL('../../templates', import.meta.url).pathname, kinds)
    expect(library.errors).toEqual([])
    expect(library.runSheets.map(({ id }) => String(id))).toContain('hard-subject')
  })
})
