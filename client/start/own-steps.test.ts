// The own list of steps: what moves, what is kept, and what of it is sent.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import english from '../../shared/language/en/start.json'
import dutch from '../../shared/language/nl/start.json'
import { createTranslate } from '../../shared/language/translate.ts'
import { library } from './library.test-kit.ts'
import {
  addStep,
  changeStep,
  minutesOf,
  moveStep,
  removeStep,
  stepsOfSheet,
  toLines,
  type OwnSteps,
} from './own-steps.ts'
import { dateInWords, durationText, firstSentence } from './texts.ts'
import { missingIn, ownList, toNewWorkshop, type Draft } from './use-draft.ts'

const { templates } = library
const t = createTranslate('nl', dutch)
const draft: Draft = {
  title: ' Plein ',
  place: '',
  date: '',
  startsAt: '',
  languages: ['nl'],
  chosen: null,
  own: [],
}

const listOf = (...ids: readonly string[]): OwnSteps =>
  ids.reduce<OwnSteps>((steps, id) => {
    const template = templates.find((one) => one.id === id)
    return template ? addStep(steps, template, templates) : steps
  }, [])

const fromOf = (steps: OwnSteps) => toLines(steps, templates).map(({ config }) => config?.['from'])

describe('[ST1] the own list', () => {
  it('[ST1] gives every step an id of its own', () => {
    expect(listOf('map', 'map', 'vote', 'map').map(({ id }) => id)).toEqual(['map', 'map-2', 'vote', 'map-3'])
  })

  it('[ST1] puts a silent table beside the others, unless it is the first', () => {
    expect(listOf('welcome', 'silent').map(({ beside }) => beside)).toEqual([false, true])
    expect(listOf('silent').map(({ beside }) => beside)).toEqual([false])
  })

  it('[ST1] moving loses nothing, stops at the ends, and is undone by moving back', () => {
    const steps = listOf('welcome', 'map', 'silent', 'vote')
    fc.assert(
      fc.property(
        fc.constantFrom(...steps.map(({ id }) => id)),
        fc.constantFrom(1 as const, -1 as const),
        (id, by) => {
          const moved = moveStep(steps, id, by)
          expect(moved.map((step) => step.id).toSorted()).toEqual(steps.map((step) => step.id).toSorted())
          if (moved !== steps) expect(moveStep(moved, id, by === 1 ? -1 : 1)).toEqual(steps)
        },
      ),
    )
    expect(moveStep(steps, 'welcome', -1)).toBe(steps)
    expect(moveStep(steps, 'vote', 1)).toBe(steps)
  })

  it('[ST1] counts the minutes of the hall, not those beside', () => {
    expect(minutesOf(listOf('welcome', 'silent', 'vote'))).toBe(30)
  })
})

describe('[ST2] what a vote takes up', () => {
  it('[ST2] is at first the nearest earlier step with notes', () => {
    expect(fromOf(listOf('map', 'welcome', 'silent', 'vote'))).toEqual([
      undefined,
      undefined,
      undefined,
      ['map'],
    ])
  })

  it('[ST2] is never sent for a step that does not come before it, or is gone', () => {
    const steps = listOf('map', 'vote')
    expect(fromOf(moveStep(steps, 'vote', -1))).toEqual([[], undefined])
    expect(fromOf(removeStep(steps, 'map'))).toEqual([[]])
  })

  it('[ST2] comes back when the step comes back in its place', () => {
    const steps = listOf('map', 'vote')
    expect(fromOf(moveStep(moveStep(steps, 'vote', -1), 'vote', 1))).toEqual([undefined, ['map']])
  })
})

describe('[ST3] a run sheet as a beginning', () => {
  it('[ST3] is sent as it stands in the file', () => {
    const sheet = library.runSheets[0]
    if (!sheet) throw new Error('no run sheet')
    const sent = toLines(stepsOfSheet(sheet, templates), templates)
    expect(sent.map(({ id, minutes, beside }) => [id, minutes, beside])).toEqual([
      ['start', 15, false],
      ['talk', 70, false],
      ['silent', 70, true],
      ['choose', 15, false],
    ])
    expect(sent[3]?.config).toEqual({ question: { nl: 'Wat eerst?' }, from: ['talk'] })
    expect(sent[1]?.title).toEqual({ nl: 'Praten' })
  })
})

describe('[ST4] what is sent', () => {
  it('[ST4] is a run sheet or steps, never both, with clean words', () => {
    expect(toNewWorkshop({ ...draft, chosen: 'evening', own: listOf('map') }, library)).toEqual({
      title: 'Plein',
      place: '',
      date: '',
      languages: ['nl'],
      runSheet: 'evening',
    })
    const own = toNewWorkshop({ ...draft, chosen: ownList, own: listOf('map') }, library)
    expect(own.runSheet).toBeUndefined()
    expect(own.steps).toEqual([{ id: 'map', template: 'map', minutes: 30, beside: false }])
  })

  it('[ST4] names what is missing, in the order of the page', () => {
    expect(missingIn({ ...draft, title: ' ', languages: [] })).toEqual(['title', 'languages', 'steps'])
    expect(missingIn({ ...draft, chosen: ownList })).toEqual(['steps'])
    expect(missingIn({ ...draft, chosen: 'evening' })).toEqual([])
  })

  it('[ST4] carries changed minutes and what runs beside', () => {
    const steps = changeStep(listOf('map'), 'map', { minutes: 45, beside: true })
    expect(toLines(steps, templates)).toEqual([{ id: 'map', template: 'map', minutes: 45, beside: true }])
  })
})

describe('[ST5] words', () => {
  it('[ST5] durations and dates read as people say them', () => {
    expect([45, 60, 125, 150].map((minutes) => durationText(minutes, t))).toEqual([
      '45 min',
      '1 u',
      '2 u 05',
      '2 u 30',
    ])
    expect(dateInWords(new Date(2026, 10, 12), 'nl')).toBe('12 november 2026')
  })

  it('[ST5] a card shows the first sentence', () => {
    expect(firstSentence('Wie hoort erbij, en hoe dicht? De zaal maakt één kaart.')).toBe(
      'Wie hoort erbij, en hoe dicht?',
    )
    expect(firstSentence('Zonder punt')).toBe('Zonder punt')
  })

  it('[ST5] both languages have the same keys', () => {
    expect(Object.keys(english)).toEqual(Object.keys(dutch))
  })
})
