// The run sheet that tests play: the shipped templates, put together as the shipped run sheet does. Read from the files,
// so that what is tested is what is shipped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from '../../shared/activities/kinds.ts'
import type { StepId } from '../../shared/ids.ts'
import { templateSchema } from '../../shared/template.ts'
import type { StepPlan, WorkshopPlan } from '../../shared/workshop-facts.ts'

const folder = join(import.meta.dirname, '..', '..', 'templates')

export const stepFrom = (
  template: string,
  id: string,
  more: { beside?: boolean; config?: object } = {},
): StepPlan => {
  const file: unknown = JSON.parse(readFileSync(join(folder, `${template}.json`), 'utf8'))
  const { kind, title, minutes, config } = templateSchema.parse(file)
  const checked = kinds[kind]?.config.safeParse({ ...(config as object), ...more.config })
  if (!checked?.success) throw new Error(`${template}: ${JSON.stringify(checked?.error.issues)}`)
  return {
    id: id as StepId,
    kind,
    title,
    minutes,
    lead: '',
    beside: more.beside ?? false,
    config: checked.data,
  }
}

const typed = [
  { id: 'benches', text: { nl: 'Banken op het plein' } },
  { id: 'shade', text: { nl: 'Meer schaduw' } },
]

/** Frame, tables with the silent table beside, actor map, dots over what the tables left. */
export const hardSubject = (): WorkshopPlan => ({
  title: 'Centrum in beweging',
  place: 'De Spinnerij',
  date: '2026-11-12',
  languages: ['nl', 'en'],
  steps: [
    stepFrom('welcome', 'welcome'),
    stepFrom('theme-tables', 'tables'),
    stepFrom('silent-table', 'silent', { beside: true }),
    stepFrom('actor-map', 'actors'),
    stepFrom('dot-voting', 'vote', { config: { from: ['tables'], typed } }),
  ],
})
