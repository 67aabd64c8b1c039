// From the lines of a run sheet to the steps of a workshop: each template's configuration with what the line lays over it,
// checked as a whole. Called by `server/templates` for the files and by HTTP for a new workshop.
import type { AnyKind, SchemaIssue } from '../shared/activities/contract.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { RunSheet, Template } from '../shared/template.ts'
import { stepPlanSchema, type StepPlan } from '../shared/workshop-facts.ts'

export type Line = RunSheet['steps'][number]

type Kinds = { readonly [name: string]: AnyKind }

const issue = (path: readonly PropertyKey[], message: string): SchemaIssue => ({ path, message })

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const resolve = (
  line: Line,
  at: number,
  template: Template,
  kind: AnyKind,
): Result<StepPlan, readonly SchemaIssue[]> => {
  const laid = isObject(template.config) ? { ...template.config, ...line.config } : template.config
  const parsed = kind.config.safeParse(laid)
  if (!parsed.success)
    return fail(parsed.error.issues.map(({ path, message }) => issue([at, 'config', ...path], message)))
  const plan = {
    id: line.id,
    kind: kind.name,
    title: line.title ?? template.title,
    minutes: line.minutes ?? template.minutes,
    lead: line.lead ?? '',
    beside: line.beside ?? false,
    config: parsed.data,
  }
  return ok(stepPlanSchema.parse(plan))
}

/** Sources must be steps that come before, or a vote would take up what is not there yet. */
const sourceIssues = (steps: readonly StepPlan[], kinds: Kinds): readonly SchemaIssue[] =>
  steps.flatMap((step, at) => {
    const earlier = steps.slice(0, at).map(({ id }) => id)
    const missing = (kinds[step.kind]?.sources(step.config) ?? []).filter((id) => !earlier.includes(id))
    return missing.map((id) => issue([at, 'config'], `expected an earlier step with the id "${id}"`))
  })

/** The steps, resolved; or what is wrong, each with the place in the list. */
export const planSteps = (
  lines: readonly Line[],
  templates: readonly Template[],
  kinds: Kinds,
): Result<readonly StepPlan[], readonly SchemaIssue[]> => {
  const steps: StepPlan[] = []
  const issues: SchemaIssue[] = []
  for (const [at, line] of lines.entries()) {
    const template = templates.find(({ id }) => id === line.template)
    const kind = template ? kinds[template.kind] : undefined
    if (!template || !kind) {
      issues.push(issue([at, 'template'], 'expected the id of a template that could be loaded'))
      continue
    }
    if (steps.some(({ id }) => String(id) === line.id))
      issues.push(issue([at, 'id'], 'expected an id of its own'))
    const resolved = resolve(line, at, template, kind)
    if (resolved.ok) steps.push(resolved.value)
    else issues.push(...resolved.error)
  }
  if (issues.length === 0) issues.push(...sourceIssues(steps, kinds))
  return issues.length > 0 ? fail(issues) : ok(steps)
}
