// Rule MA15: the picture of a map holds every shown note, escaped, and nothing that could run or call out.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NoteId, Slug } from '../../ids.ts'
import { templateSchema } from '../../template.ts'
import { evolve, open } from './state.ts'
import { configSchema, type MapState } from './model.ts'
import { picture } from './picture.ts'
import { roomView } from './view.ts'

const file: unknown = JSON.parse(readFileSync('templates/actor-map.json', 'utf8'))
const config = configSchema.parse(templateSchema.parse(file).config)
const words = {
  title: 'Kaart & <kader>',
  pick: (text: { nl?: string | undefined }) => text.nl ?? '',
  more: (n: number) => `nog ${n}`,
}
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
  it('[MA15] shows each note, its text escaped, and keeps every text within two lines of its chip', () => {
    const svg = picture(
      config,
      roomView(withNotes(['Bib', '<script>alert(1)</script>', 'A'.repeat(280)])),
      words,
    )
    expect(svg).toContain('>Bib<')
    expect(svg).not.toContain('<script')
    expect(svg).not.toMatch(/href|url\(|on\w+=/)
    expect(svg).toContain('…')
    expect(svg).toContain('Kaart &#38; &#60;kader&#62;')
    expect(picture(config, roomView(open(config)), words)).toContain('Hart van het project')
  })
})
