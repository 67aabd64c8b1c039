// The moderator's own list of steps, as a value: adding, moving, changing, and what is sent of it. Called by the draft.
import type { Localized } from '../../shared/localized.ts'
import type { RunSheet, Template } from '../../shared/template.ts'
import type { Line } from './api.ts'

export interface OwnStep {
  readonly id: string
  readonly template: string
  /** Its own title from a run sheet; without one the template's. */
  readonly title?: Localized | undefined
  readonly minutes: number
  readonly beside: boolean
  readonly config?: Line['config'] | undefined
  /** For a vote: the steps whose notes are voted on. Steps that do not come before are kept, but not sent. */
  readonly from: readonly string[]
}

export type OwnSteps = readonly OwnStep[]
type Templates = readonly Template[]

/** Runs beside the others unless somebody says otherwise. */
const besideKinds: readonly string[] = ['silent']

const configOf = (step: Pick<OwnStep, 'template' | 'config'>, templates: Templates): object => {
  const config = templates.find(({ id }) => id === step.template)?.config
  return { ...(typeof config === 'object' ? config : null), ...step.config }
}

/** A vote: its configuration says where its items come from. */
export const hasSources = (step: OwnStep, templates: Templates): boolean => {
  const config = configOf(step, templates)
  return 'from' in config && Array.isArray(config.from)
}

/** Steps with questions gather notes, and notes can be voted on. */
const gathersNotes = (step: OwnStep, templates: Templates): boolean =>
  'prompts' in configOf(step, templates) && !hasSources(step, templates)

/** The earlier steps that the step with this id may take up. */
export const sourcesFor = (steps: OwnSteps, id: string, templates: Templates): OwnSteps => {
  const at = steps.findIndex((step) => step.id === id)
  return steps.slice(0, Math.max(0, at)).filter((step) => gathersNotes(step, templates))
}

/** The template's id, or with a number behind it where that is taken. */
const freeId = (steps: OwnSteps, template: string): string => {
  const isTaken = (id: string): boolean => steps.some((step) => step.id === id)
  let id = template
  for (let n = 2; isTaken(id); n++) id = `${template}-${n}`
  return id
}

export const addStep = (steps: OwnSteps, template: Template, templates: Templates): OwnSteps => {
  const step: OwnStep = {
    id: freeId(steps, template.id),
    template: template.id,
    minutes: template.minutes,
    beside: besideKinds.includes(template.kind) && steps.length > 0,
    from: [],
  }
  const added = [...steps, step]
  // What was talked about last is what people want to choose from.
  const nearest = sourcesFor(added, step.id, templates).at(-1)
  return hasSources(step, templates) && nearest ? changeStep(added, step.id, { from: [nearest.id] }) : added
}

export const removeStep = (steps: OwnSteps, id: string): OwnSteps => steps.filter((step) => step.id !== id)

/** One place up (−1) or down (1); at the end of the list nothing moves. */
export const moveStep = (steps: OwnSteps, id: string, by: -1 | 1): OwnSteps => {
  const at = steps.findIndex((step) => step.id === id)
  const [step, other] = [steps[at], steps[at + by]]
  return step && other ? steps.with(at, other).with(at + by, step) : steps
}

export type StepChange = Partial<Pick<OwnStep, 'minutes' | 'beside' | 'from'>>

export const changeStep = (steps: OwnSteps, id: string, change: StepChange): OwnSteps =>
  steps.map((step) => (step.id === id ? { ...step, ...change } : step))

/** A run sheet as the beginning of one's own list. */
export const stepsOfSheet = (sheet: RunSheet, templates: Templates): OwnSteps =>
  sheet.steps.map(({ id, template, title, minutes, beside, config }) => {
    const from = config?.['from']
    return {
      id,
      template,
      title,
      minutes: minutes ?? templates.find((one) => one.id === template)?.minutes ?? 1,
      beside: beside ?? false,
      config,
      from: Array.isArray(from) ? from.map(String) : [],
    }
  })

/** What is sent: only sources that do come before. */
export const toLines = (steps: OwnSteps, templates: Templates): readonly Line[] =>
  steps.map((step) => {
    const { id, template, title, minutes, beside, config } = step
    const sources = sourcesFor(steps, id, templates).map((source) => source.id)
    const from = hasSources(step, templates) && {
      from: step.from.filter((source) => sources.includes(source)),
    }
    const laid = { ...config, ...from }
    return {
      id,
      template,
      minutes,
      beside,
      ...(title && { title }),
      ...(Object.keys(laid).length > 0 && { config: laid }),
    }
  })

/** Minutes of the hall: what runs beside takes no time of its own. */
export const minutesOf = (steps: readonly Pick<OwnStep, 'minutes' | 'beside'>[]): number =>
  steps.reduce((sum, { minutes, beside }) => sum + (beside ? 0 : minutes), 0)
