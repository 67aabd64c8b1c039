// From what the moderator chose to the intent that inserts a step. Pure; used by the dialog.
import type { StepId } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/localized.ts'
import type { FrameLine, FrameStep } from '../../../shared/protocol/frame.ts'
import type { WorkshopIntent } from '../../../shared/protocol/workshop-intent.ts'
import type { Template } from '../../../shared/template.ts'

export interface Wished {
  readonly template: Template | null
  readonly title: string
  readonly minutes: string
  readonly after: StepId | null
  readonly beside: boolean
  /** The steps it takes up, where it takes up any. */
  readonly from: readonly StepId[]
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Whether its configuration names earlier steps; told by its shape, as the form of settings does. */
export const sourcesIn = ({ config }: Template): boolean => isObject(config) && Array.isArray(config['from'])

/** What stands before a step that comes after this one. */
export const earlierThan = (lines: readonly FrameLine[], after: StepId | null): readonly FrameLine[] =>
  lines.slice(0, lines.findIndex(({ id }) => id === after) + 1)

/** Those that gather notes, told by the questions in their configuration, as where a workshop is made. */
export const withNotes = (
  lines: readonly FrameLine[],
  steps: readonly Pick<FrameStep, 'id' | 'config'>[],
): readonly FrameLine[] =>
  lines.filter((line) => {
    const config = steps.find(({ id }) => id === line.id)?.config
    return isObject(config) && Array.isArray(config['prompts'])
  })

/** Between 1 and 600, the template's own where nothing sensible was typed. */
const minutesOf = (typed: string, template: Template): number => {
  const minutes = Math.round(Number(typed))
  return minutes >= 1 && minutes <= 600 ? minutes : template.minutes
}

export const insertIntent = (
  wished: Wished,
  template: Template,
  id: StepId,
  language: Language,
): Extract<WorkshopIntent, { type: 'step.insert' }> => {
  const typed = wished.title.trim()
  const isOwn = typed !== '' && !Object.values(template.title).includes(typed)
  return {
    type: 'step.insert',
    step: {
      id,
      kind: template.kind,
      title: isOwn ? { [language]: typed } : template.title,
      minutes: minutesOf(wished.minutes, template),
      lead: '',
      beside: wished.beside,
      config:
        sourcesIn(template) && isObject(template.config)
          ? { ...template.config, from: wished.from }
          : template.config,
    },
    after: wished.after,
  }
}
