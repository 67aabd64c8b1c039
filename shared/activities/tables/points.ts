// What was said at the theme tables, as points that get an answer: under the name of the table where it was said.
import { notePoints } from '../../notes/points.ts'
import type { Point } from '../../points.ts'
import type { TablesState } from './model.ts'
import { promptNumber, tableNumber, tableOf } from './questions.ts'

export const points = ({ config, notes }: TablesState): readonly Point[] =>
  notePoints(notes, {
    look: ({ prompt, place: { table } }) => ({
      prompt: promptNumber(config, table, prompt) || 1,
      icon: null,
      theme: tableOf(config, table)?.title ?? null,
      table: tableNumber(config, table) || null,
    }),
  })
