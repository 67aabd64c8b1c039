// The day after a golden evening: answers, a page, a file, a date and an erasure, so that its ledger holds their facts too. Called
// by `write.ts` and `write-archive.ts`.
import { answerStatuses } from '../../shared/answers.ts'
import type { Caller } from '../../server/workshop/api.ts'
import type { World } from '../kit/world.ts'

const officer: Caller = { role: 'officer', person: null, table: null, session: 'officer', name: 'Lien' }

/** Throws when anything of it is refused: then the ledger would hold less than it says. */
export const playDayAfter = async ({ room, ask: askOf, system, moderator }: World): Promise<void> => {
  const ask = async (by: Caller, intent: { readonly type: string; readonly [field: string]: unknown }) => {
    const answer = await askOf(by, null, intent)
    if (answer.type !== 'accepted') throw new Error(`${intent.type}: ${JSON.stringify(answer)}`)
  }
  const all = (await room())
    .points()
    .flatMap(({ step, points }) =>
      points.flatMap(({ notes }) => notes.map(({ id }) => ({ step, note: id, was: 0 }))),
    )
  // Random phones give two notes of different steps one id now and then; the later one is then meant.
  const targets = [...new Map(all.map((target) => [target.note, target])).values()]
  const [first, second] = targets
  if (!first || !second) throw new Error('an evening without two notes')
  for (const [i, target] of targets.entries()) {
    const status = answerStatuses[i % answerStatuses.length]
    const answer = { status, why: `Antwoord ${i}`, by: 'Mobiliteit', due: '30 april' }
    await ask(officer, { type: 'answers.give', notes: [target], answer })
  }
  await ask(officer, { type: 'feedback.publish', changed: '' })
  await ask(officer, { type: 'answers.withdraw', notes: [{ ...second, was: 2 }] })
  await ask(system, { type: 'export.take', format: 'docx', role: 'officer', who: 'Lien' })
  await ask(moderator, { type: 'workshop.keep', keep: { until: '2027-11-30', act: 'strip' } })
  await ask(officer, { type: 'note.erase', step: first.step, notes: [first.note] })
  await ask(officer, { type: 'feedback.publish', changed: 'Een antwoord teruggenomen.' })
}
