// What a template says of the theme tables: tables, questions, and which question is asked at which table.
// Checked where a template or a live edit enters; faces import the types only.
import { z } from 'zod'
import type { Slug } from '../../ids.ts'
import type { Localized } from '../../localized.ts'
import { localizedSchema, slugSchema, textSchema } from '../../schema.ts'
import { tablesLimits as limits } from './limits.ts'

export interface ThemeTable {
  readonly id: Slug
  readonly title: Localized
  /** Name of the host, as the hall may read it; empty while there is none. */
  readonly host: string
  /** Most people at this table, the host not counted; null for no limit. */
  readonly cap: number | null
}

export interface Prompt {
  readonly id: Slug
  readonly question: Localized
  /** A word or two for a tab; without it the tab says its number. */
  readonly label?: Localized | undefined
}

export interface TablesConfig {
  readonly tables: readonly ThemeTable[]
  readonly prompts: readonly Prompt[]
  /** Prompt id → the tables where it is asked. */
  readonly matrix: { readonly [prompt: string]: readonly Slug[] }
  readonly rounds: number
  readonly minutesPerRound: number
  /** Seconds everyone gets to walk to the next table. */
  readonly moveSeconds: number
  /** Who picks the first table: people themselves, or the system. */
  readonly seating: 'choice' | 'spread'
  /** How many people are expected; tells when a table is full while people still come in. */
  readonly expected?: number | null | undefined
  /** Spread participant groups over the tables; yes unless told otherwise. */
  readonly mix?: boolean | undefined
  readonly aims: readonly Localized[]
}

const fields = z.strictObject({
  tables: z
    .array(
      z.strictObject({
        id: slugSchema,
        title: localizedSchema(limits.title),
        host: textSchema(limits.host, 0),
        cap: z.number().int().min(1).max(limits.cap).nullable(),
      }),
    )
    .min(limits.leastTables)
    .max(limits.mostTables),
  prompts: z
    .array(
      z.strictObject({
        id: slugSchema,
        question: localizedSchema(limits.question),
        label: localizedSchema(limits.label).optional(),
      }),
    )
    .min(1)
    .max(limits.prompts),
  matrix: z.record(z.string().max(40), z.array(slugSchema).max(limits.mostTables)),
  rounds: z.number().int().min(1).max(limits.mostTables),
  minutesPerRound: z.number().int().min(1).max(limits.minutesPerRound),
  moveSeconds: z.number().int().min(0).max(limits.moveSeconds),
  seating: z.enum(['choice', 'spread']),
  expected: z.number().int().min(1).max(limits.expected).nullable().optional(),
  mix: z.boolean().optional(),
  aims: z.array(localizedSchema(limits.aim)).max(limits.aims),
})

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** What a config says that cannot be; one sentence per fault, with the field it stands in. */
const faultsOf = (config: TablesConfig): readonly { readonly path: string; readonly message: string }[] => {
  const tables = config.tables.map((table) => table.id)
  const prompts = config.prompts.map((prompt) => prompt.id)
  const rows = Object.entries(config.matrix)
  const asked = (table: Slug): number => rows.filter(([, at]) => at.includes(table)).length
  const checks: readonly (readonly [boolean, string, string])[] = [
    [isUnique(tables), 'tables', 'expected each table id once'],
    // The overview is a part beside the tables.
    [!tables.some((id) => id === 'overview'), 'tables', 'expected another id than "overview"'],
    [isUnique(prompts), 'prompts', 'expected each prompt id once'],
    [config.rounds <= tables.length, 'rounds', 'expected at most as many rounds as tables'],
    [rows.every(([id]) => prompts.some((prompt) => prompt === id)), 'matrix', 'expected known prompt ids'],
    [prompts.every((id) => (config.matrix[id] ?? []).length > 0), 'matrix', 'expected a table per prompt'],
    [rows.every(([, at]) => at.every((id) => tables.includes(id))), 'matrix', 'expected known table ids'],
    [rows.every(([, at]) => isUnique(at)), 'matrix', 'expected each table once per prompt'],
    [
      tables.every((id) => asked(id) >= 1 && asked(id) <= limits.promptsAtTable),
      'matrix',
      `expected 1 to ${limits.promptsAtTable} prompts per table`,
    ],
  ]
  return checks.flatMap(([isRight, path, message]) => (isRight ? [] : [{ path, message }]))
}

export const configSchema = fields.superRefine((config, context) => {
  for (const { path, message } of faultsOf(config))
    context.addIssue({ code: 'custom', path: [path], message })
})
