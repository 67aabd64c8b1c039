// Changing tables, questions and which question is asked where, before it is saved: pure steps on a draft, what may not go
// because people used it, and what is still wrong. Used by the matrix editor.
import type { Slug } from '../../ids.ts'
import type { Language, Localized } from '../../localized.ts'
import type { Prompt, TablesConfig, ThemeTable } from './config.ts'
import { tablesLimits as limits } from './limits.ts'

/** A slug that nothing in the list has; facts name it for ever. */
const freshId = (taken: readonly string[], stem: string): Slug => {
  let n = taken.length + 1
  while (taken.includes(`${stem}-${n}`)) n++
  // The stem is one of ours.
  return `${stem}-${n}` as Slug
}

/** Every row for a question that is there, every cell for a table that is there; never more rounds than tables. */
const tidied = (config: TablesConfig): TablesConfig => {
  const known = new Set(config.tables.map(({ id }) => id))
  return {
    ...config,
    rounds: Math.min(config.rounds, config.tables.length),
    matrix: Object.fromEntries(
      config.prompts.map(({ id }) => [id, (config.matrix[id] ?? []).filter((table) => known.has(table))]),
    ),
  }
}

export const addTable = (config: TablesConfig, language: Language): TablesConfig => {
  const id = freshId(
    config.tables.map((table) => table.id),
    'table',
  )
  const table: ThemeTable = { id, title: { [language]: '' }, host: '', cap: null }
  return tidied({ ...config, tables: [...config.tables, table] })
}

export const addQuestion = (config: TablesConfig, language: Language): TablesConfig => {
  const id = freshId(
    config.prompts.map((prompt) => prompt.id),
    'question',
  )
  const prompt: Prompt = { id, question: { [language]: '' } }
  return tidied({ ...config, prompts: [...config.prompts, prompt] })
}

export const removeTable = (config: TablesConfig, id: string): TablesConfig =>
  tidied({ ...config, tables: config.tables.filter((table) => table.id !== id) })

export const removeQuestion = (config: TablesConfig, id: string): TablesConfig =>
  tidied({ ...config, prompts: config.prompts.filter((prompt) => prompt.id !== id) })

const renamed = (text: Localized, language: Language, typed: string): Localized => ({
  ...text,
  [language]: typed,
})

export const nameTable = (
  config: TablesConfig,
  id: string,
  language: Language,
  typed: string,
): TablesConfig => ({
  ...config,
  tables: config.tables.map((table) =>
    table.id === id ? { ...table, title: renamed(table.title, language, typed) } : table,
  ),
})

export const nameQuestion = (
  config: TablesConfig,
  id: string,
  language: Language,
  typed: string,
): TablesConfig => ({
  ...config,
  prompts: config.prompts.map((prompt) =>
    prompt.id === id ? { ...prompt, question: renamed(prompt.question, language, typed) } : prompt,
  ),
})

/** Asks a question at a table, or no longer. The order of the tables is kept. */
export const toggleCell = (config: TablesConfig, prompt: string, table: Slug): TablesConfig => {
  const now = config.matrix[prompt] ?? []
  const next = now.includes(table) ? now.filter((id) => id !== table) : [...now, table]
  const order = config.tables.map(({ id }) => id)
  return { ...config, matrix: { ...config.matrix, [prompt]: order.filter((id) => next.includes(id)) } }
}

export type Fault =
  | { readonly type: 'few-tables' | 'many-tables' | 'nameless' }
  | { readonly type: 'unasked'; readonly prompt: string }
  | { readonly type: 'no-questions' | 'many-questions'; readonly table: string }

const isNameless = (text: Localized): boolean => !Object.values(text).some((words) => words.trim() !== '')

/** What the server would refuse, in the order of the screen. */
export const faultsIn = ({ tables, prompts, matrix }: TablesConfig): readonly Fault[] => {
  const asked = (table: Slug) => prompts.filter(({ id }) => (matrix[id] ?? []).includes(table)).length
  return [
    ...(tables.length < limits.leastTables ? [{ type: 'few-tables' } as const] : []),
    ...(tables.length > limits.mostTables ? [{ type: 'many-tables' } as const] : []),
    ...([...tables.map(({ title }) => title), ...prompts.map(({ question }) => question)].some(isNameless)
      ? [{ type: 'nameless' } as const]
      : []),
    ...prompts.flatMap(({ id }): readonly Fault[] =>
      (matrix[id] ?? []).length === 0 ? [{ type: 'unasked', prompt: id }] : [],
    ),
    ...tables.flatMap(({ id }): readonly Fault[] => {
      const count = asked(id)
      if (count === 0) return [{ type: 'no-questions', table: id }]
      return count > limits.promptsAtTable ? [{ type: 'many-questions', table: id }] : []
    }),
  ]
}

/** Names that were emptied in one language are left out of it. */
export const toSave = (config: TablesConfig): TablesConfig => {
  const clean = (text: Localized): Localized =>
    Object.fromEntries(
      Object.entries(text).flatMap(([language, words]) => (words.trim() ? [[language, words.trim()]] : [])),
    )
  return {
    ...config,
    tables: config.tables.map((table) => ({ ...table, title: clean(table.title) })),
    prompts: config.prompts.map((prompt) => ({ ...prompt, question: clean(prompt.question) })),
  }
}
