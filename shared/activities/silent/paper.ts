// What is printed for the silent table: its question with the promises, and white notes that ask nothing else. Called by the paper kit.
import type { Paper } from '../../paper.ts'
import type { Config } from './model.ts'

export const paper = ({ prompt, promises }: Config): Paper => ({
  prompts: [
    {
      place: null,
      question: prompt,
      label: null,
      how: 'silent.paperHow',
      also: promises,
      // No name, no table, no hour: nothing by which it could be known whose it is.
      fields: [],
      tables: null,
    },
  ],
  tables: [],
})
