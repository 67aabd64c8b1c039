// What is printed for the theme tables: a sign for each, and each question under the number it has where it is asked.
// Called by the paper kit.
import type { Paper, PaperPrompt } from '../../paper.ts'
import type { Prompt, TablesConfig } from './config.ts'
import { promptNumber } from './questions.ts'

interface Asked {
  readonly table: number
  readonly place: number
}

const askedOf = (config: TablesConfig, prompt: Prompt): readonly Asked[] =>
  config.tables
    .map(({ id }, at) => ({ table: at + 1, place: promptNumber(config, id, prompt.id) }))
    .filter(({ place }) => place > 0)

/** A question may be the first at one table and the second at another: it is printed once for each number that it has. */
const sheetsOf = (config: TablesConfig, prompt: Prompt): readonly PaperPrompt[] => {
  const asked = askedOf(config, prompt)
  return [...new Set(asked.map(({ place }) => place))].map((place) => {
    const tables = asked.filter((one) => one.place === place).map(({ table }) => table)
    return {
      place,
      question: prompt.question,
      label: prompt.label ?? null,
      how: 'tables.paperHow',
      also: [],
      fields: ['tables.paperTable', 'tables.paperRound'],
      tables: tables.length === config.tables.length ? null : tables,
    }
  })
}

export const paper = (config: TablesConfig): Paper => ({
  // By table, as they are laid out before the evening.
  prompts: config.prompts
    .flatMap((prompt) => sheetsOf(config, prompt))
    .toSorted((a, b) => (a.tables?.[0] ?? 0) - (b.tables?.[0] ?? 0) || (a.place ?? 0) - (b.place ?? 0)),
  tables: config.tables.map(({ id, title, host }, at) => ({ id, number: at + 1, title, host })),
})
