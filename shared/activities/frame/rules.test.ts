// Rules FR1 to FR4 of "Welcome and frame".
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Slug } from '../../ids.ts'
import { phases } from '../../protocol/phase.ts'
import { permitted, roles } from '../../roles.ts'
import { entries } from '../../table.ts'
import { templateSchema } from '../../template.ts'
import type { Actor, Room, RoomIntent } from '../contract.ts'
import { expect as expectPage } from './expect.ts'
import { kind } from './index.ts'
import { configSchema, type FrameIntent, type FrameState } from './model.ts'
import { pagesOf, wallPage } from './pages.ts'
import { pictures } from './picture.ts'
import { escapeXml } from '../../svg.ts'

const file: unknown = JSON.parse(readFileSync('templates/welcome.json', 'utf8'))
const config = configSchema.parse(templateSchema.parse(file).config)
const moderator: Actor = { role: 'moderator', person: null, voter: null, proof: null, table: null }
const room: Room = { phase: 'open', now: 0, random: () => 0, newId: () => '', people: [], items: [] }
const show = (section: string | null): FrameIntent => ({
  type: 'section.show',
  section: section as Slug | null,
})
const after = (
  intents: readonly (FrameIntent | RoomIntent)[],
  from: FrameState = kind.open(config),
): FrameState =>
  intents.reduce((state, intent) => {
    const decided = kind.decide(state, intent, moderator, room)
    return decided.ok ? decided.value.reduce(kind.evolve, state) : state
  }, from)
const partOf = (state: FrameState) => ({
  frame: Object.fromEntries(entries(kind.roomView(state)['main']?.['frame'] ?? { size: 0, buckets: [] })),
})

describe('the frame', () => {
  it('[FR1] only the moderator turns the pages, in every phase', () => {
    for (const role of roles)
      for (const phase of phases)
        expect(permitted(kind.permits, 'section.show', role, phase)).toBe(
          role === 'moderator' ? 'allowed' : 'not-allowed',
        )
  })

  it('[FR2] the wall shows the chosen page, all of them, or the first while none was chosen', () => {
    expect(wallPage(config, partOf(kind.open(config)))).toBe('decided')
    for (const page of [...pagesOf(config), null]) {
      const state = after([show(page)])
      expect(wallPage(config, partOf(state))).toBe(page)
      expect(expectPage({}, show(page))).toEqual(partOf(state))
    }
    expect(kind.decide(kind.open(config), show('no-such'), moderator, room)).toEqual({
      ok: false,
      error: { reason: 'not-found' },
    })
  })

  it('[FR3] undo turns back; a page that a new configuration lost gives way to the first', () => {
    const state = after([show('answers')])
    expect(kind.reverse(state, [{ type: 'section.shown', section: null }])).toEqual(show('answers'))
    expect(kind.reverse(kind.open(config), [{ type: 'section.shown', section: null }])).toBeNull()
    const shorter = { ...config, sections: config.sections.slice(0, 2) }
    const next = after([{ type: 'configured', config: shorter }], state)
    expect(wallPage(next.config, partOf(next))).toBe('decided')
    expect(
      kind.config.safeParse({ ...config, sections: [...config.sections, ...config.sections] }).success,
    ).toBe(false)
  })

  it('[FR4] the report holds every text once, the house rules and the rung', () => {
    const rows = kind.report(kind.open(config))[0]?.rows ?? []
    expect(rows).toHaveLength(config.sections.length + config.houseRules.length + 1)
    expect(rows.at(-1)).toMatchObject({ heading: { key: 'frame.rung.advise' } })
  })

  it('[FR5] the picture holds every text, escaped, and nothing from outside', () => {
    const said = { ...config, houseRules: [{ nl: 'Laat <b>elkaar</b> uitspreken & luister' }] }
    const words = { language: 'nl', title: 'Kader', t: (key: string) => key } as const
    const [drawn] = pictures({}, said, { ...words, pick: (text) => text.nl ?? '' })
    const { svg = '' } = drawn ?? {}
    expect(svg).toContain('Laat &#60;b&#62;elkaar&#60;/b&#62; uitspreken &#38; luister')
    for (const { heading } of config.sections) expect(svg).toContain(escapeXml(heading.nl ?? ''))
    expect(svg).not.toMatch(/<script|href=|<image/)
  })
})
