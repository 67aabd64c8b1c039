// A kind of activity as small as can be, so that tests of the server do not hang on any real one: a list of texts.
import { z } from 'zod'
import type { ActivityKind, AnyKind } from '../../shared/activities/contract.ts'
import { stepIdSchema, textSchema } from '../../shared/schema.ts'
import { ok } from '../../shared/result.ts'
import { emptyTable, set, values, type Table } from '../../shared/table.ts'

const config = z.strictObject({
  tables: z.array(z.strictObject({ id: z.string() })).optional(),
  from: z.array(stepIdSchema).default([]),
})
const intent = z.strictObject({ type: z.literal('line.add'), id: z.string(), text: textSchema(200) })
const fact = z.strictObject({ type: z.literal('line.added'), id: z.string(), text: z.string() })

type Config = z.infer<typeof config>
type Intent = z.infer<typeof intent>
type Fact = z.infer<typeof fact>
type State = Table<{ readonly id: string; readonly text: string }>

const stub: ActivityKind<Config, Intent, Fact, State> = {
  name: 'stub',
  config,
  intent,
  fact,
  permits: { 'line.add': { roles: ['participant', 'moderator'], phases: ['open'] } },
  secret: false,
  sources: ({ from }) => from,
  open: () => emptyTable(),
  decide: (_state, asked) =>
    ok(asked.type === 'line.add' ? [{ type: 'line.added', id: asked.id, text: asked.text }] : []),
  evolve: (state, { id, text }) => set(state, id, { id, text }),
  roomView: (state) => ({ main: { lines: state } }),
  staffView: () => ({ main: {} }),
  privateView: () => null,
  concerns: () => [],
  candidates: (state) => [...values(state)].map(({ id, text }) => ({ id, text, type: 'note', size: 1 })),
  reverse: () => null,
  redact: (kept) => kept,
  report: (state) => [{ thing: 'notes', rows: [...values(state)].map(({ text }) => ({ text })) }],
}

/** The contract's own type is opaque; this is the one place where a test forgets what it knows. */
export const stubKind = stub as unknown as AnyKind
