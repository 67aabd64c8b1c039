// Dot voting: secret until revealed, each ballot checkable by its receipt. The front door of the kind; the workshop
// opens it.
import type { ActivityKind } from '../contract.ts'
import { archived } from './archived.ts'
import { evolve, open } from './fold.ts'
import { configSchema, factSchema, intentSchema } from './model.ts'
import type { Config, Fact, Intent, State } from './model.ts'
import { rehearse } from './rehearse.ts'
import { published } from './published.ts'
import { nameless, redact } from './redact.ts'
import { pictures } from './picture.ts'
import { report } from './report.ts'
import { reverse } from './reverse.ts'
import { decide, permits } from './rules.ts'
import { stir } from './stir.ts'
import { roomView, staffView } from './view.ts'

export const kind: ActivityKind<Config, Intent, Fact, State> = {
  name: 'vote',
  config: configSchema,
  intent: intentSchema,
  fact: factSchema,
  permits,
  secret: true,
  sources: (config) => config.from,
  open,
  decide,
  evolve,
  stir,
  roomView,
  staffView,
  // A phone keeps its own ballot itself: the server does not know whose it is.
  privateView: () => null,
  concerns: () => [],
  candidates: () => [],
  reverse,
  redact,
  archived,
  nameless,
  published,
  report,
  pictures,
  rehearse,
}
