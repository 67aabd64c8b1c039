// Rule MA15: the picture of a map holds every shown note, escaped and in full, and nothing that could run or call out.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NoteId, Slug } from '../../ids.ts'
import { templateSchema } from '../../template.ts'
import { evolve, open } from './state.ts'
import { configSchema, type MapState } from './model.ts'
import { pictures } from './picture.ts'
import { roomView } from './view.ts'

const file: unknown = JSON.parse(readFileSync('templates/actor-map.json', 'utf8'))
const config = configSchema.parse(templateSchema.parse(file).config)
const words = {
  language: 'nl',
  title: 'Kaart & <kader>',
  t: (key: string) => key,
  pick: (text: { nl?: string | undefined }) => text.nl ?? '',
} as const
const draw = (state: MapState): string => pictures(roomView(state), config, words)[0]?.svg ?? ''
const withNotes = (texts: readonly string[]): MapState =>
  texts.reduce(
    (state, text, n) =>
      evolve(state, {
        type: 'note.added',
        note: `note${n}`.padEnd(22, '0') as NoteId,
        prompt: 'active' as Slug,
        place: { ring: 3, sector: 'business-owners' as Slug, angle: 0.5, depth: 0.5 },
        text,
        by: null,
        origin: 'paper',
        at: 0,
      }),
    open(config),
  )

describe('the picture of a map', () => {
  it('[MA15] shows each note with all of its words, escaped, and an empty map too', () => {
    const svg = draw(withNotes(['Bib', '<script>alert(1)</script>', 'A'.repeat(280)]))
    expect(svg).toContain('>Bib<')
    expect(svg).not.toContain('<script')
    expect(svg).not.toMatch(/href|url\(|on\w+=/)
    expect(svg.match(/A/g)?.length).toBeGreaterThanOrEqual(280)
    expect(svg).toContain('Kaart &#38; &#60;kader&#62;')
    expect(draw(open(config))).toContain('Hart van het project')
  })
})
