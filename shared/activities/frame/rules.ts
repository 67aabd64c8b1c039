// What may be done with the frame, and the facts it gives: the moderator pages through it, nobody else does anything.
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Permits } from '../../roles.ts'
import { emptyTable, get, set } from '../../table.ts'
import type { RoomIntent } from '../contract.ts'
import { configSchema, type FrameConfig, type FrameFact, type FrameIntent, type FrameState } from './model.ts'
import { nowKey, pagesOf } from './pages.ts'

type Decided = Result<readonly FrameFact[], Refusal>

export const permits: Permits = {
  'section.show': { roles: ['moderator'], phases: ['prepared', 'open', 'closed', 'revealed'] },
}

export const open = (config: FrameConfig): FrameState => ({ config, shown: emptyTable() })

const configure = (asked: unknown): Decided => {
  const parsed = configSchema.safeParse(asked)
  return parsed.success ? ok([{ type: 'configured', config: parsed.data }]) : fail(refusal('malformed'))
}

export const decide = (state: FrameState, intent: FrameIntent | RoomIntent): Decided => {
  switch (intent.type) {
    case 'section.show': {
      const { section } = intent
      const known = section === null || pagesOf(state.config).includes(section)
      return known ? ok([{ type: 'section.shown', section }]) : fail(refusal('not-found'))
    }
    case 'configured':
      return configure(intent.config)
    case 'opened':
    case 'collected':
    case 'closed':
    case 'revealed':
    case 'reopened':
    case 'people.changed':
      return ok([])
  }
}

export const evolve = (state: FrameState, fact: FrameFact): FrameState => {
  switch (fact.type) {
    case 'section.shown':
      return { ...state, shown: set(state.shown, nowKey, { section: fact.section }) }
    case 'configured':
      return { ...state, config: fact.config }
  }
}

/** Turns back to the page before; null where none was chosen before, or the fact was something else. */
export const reverse = (before: FrameState, facts: readonly FrameFact[]): FrameIntent | null => {
  const earlier = get(before.shown, nowKey)
  return facts.length === 1 && facts[0]?.type === 'section.shown' && earlier
    ? { type: 'section.show', section: earlier.section }
    : null
}
