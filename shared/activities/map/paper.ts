// What is printed for an actor map: a question each, and notes that say where they belong. Called by the paper kit.
import type { Paper } from '../../paper.ts'
import type { MapConfig } from './model.ts'

export const paper = ({ prompts }: MapConfig): Paper => ({
  prompts: prompts.map(({ question, label, remark }, at) => ({
    place: at + 1,
    question,
    label,
    how: remark === true ? 'map.paper-remark' : 'map.paper-how',
    also: [],
    fields: remark === true ? ['map.paper-initials'] : ['map.paper-ring-field', 'map.paper-sector-field'],
    tables: null,
  })),
  tables: [],
})
