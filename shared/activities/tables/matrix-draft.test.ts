// Rule TA35 of the theme tables: what the matrix editor makes is what the kind accepts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { configSchema } from './config.ts'
import {
  addQuestion,
  addTable,
  faultsIn,
  nameQuestion,
  nameTable,
  removeQuestion,
  removeTable,
  toggleCell,
  toSave,
} from './matrix-draft.ts'
import { example } from './testing/hall.ts'

const step = fc.oneof(
  fc.record({ type: fc.constantFrom('addTable', 'addQuestion'), at: fc.nat(12), to: fc.nat(8) }),
  fc.record({ type: fc.constantFrom('removeTable', 'removeQuestion'), at: fc.nat(12), to: fc.nat(8) }),
  fc.record({ type: fc.constantFrom('toggle', 'toggle', 'name'), at: fc.nat(12), to: fc.nat(8) }),
)

describe('[TA35] the matrix editor', () => {
  it('[TA35] whatever is clicked, a draft without faults is accepted and one with faults is refused', () => {
    let [accepted, refused] = [0, 0]
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const draft = steps.reduce((config, { type, at, to }) => {
          const table = config.tables[to]?.id
          const prompt = config.prompts[at]?.id ?? ''
          switch (type) {
            case 'addTable':
              return nameTable(addTable(config, 'nl'), `table-${config.tables.length + 1}`, 'nl', 'Markt')
            case 'addQuestion':
              return addQuestion(config, 'nl')
            case 'removeTable':
              return removeTable(config, table ?? '')
            case 'removeQuestion':
              return removeQuestion(config, prompt)
            case 'name':
              return nameQuestion(config, config.prompts.at(-1)?.id ?? '', 'nl', 'Wat nog?')
            default:
              return table && prompt ? toggleCell(config, prompt, table) : config
          }
        }, example)
        const isAccepted = configSchema.safeParse(toSave(draft)).success
        if (isAccepted) accepted += 1
        else refused += 1
        expect(isAccepted).toBe(faultsIn(draft).length === 0)
      }),
      { numRuns: 300 },
    )
    expect(Math.min(accepted, refused)).toBeGreaterThan(10)
  })

  it('[TA35] a table that goes leaves the matrix, and there are never more rounds than tables', () => {
    const three = removeTable({ ...example, rounds: 4 }, 'parking')
    expect(three.rounds).toBe(3)
    expect(Object.values(three.matrix).flat()).not.toContain('parking')
    expect(removeQuestion(example, 'missed').matrix).not.toHaveProperty('missed')
  })
})
