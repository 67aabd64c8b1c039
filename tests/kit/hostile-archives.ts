// Files that say they are archives and are not sound: what each is, and the word it is refused with. Used by the tests of the reader.
import type { Archive } from '../../server/archive/model.ts'
import { muchLater } from './archives.ts'

/** Made of a sound archive. */
export const hostileArchives = (
  good: Archive,
): readonly (readonly [what: string, file: unknown, why: string])[] => {
  /** With the first entry spoiled. */
  const spoiled = (more: object): unknown => ({
    ...good,
    entries: [{ ...good.entries[0], ...more }, ...good.entries.slice(1)],
  })
  const entryOf = (facts: readonly unknown[], at = 1) => ({ at, role: 'system', facts })
  const adding = (...facts: readonly unknown[]) => ({ ...good, entries: [...good.entries, entryOf(facts)] })
  const ofWorkshop = (fact: object) => adding({ step: null, fact })
  const created = (good.entries[0]?.facts[0]?.fact ?? {}) as { plan: { steps: { config: object }[] } }
  const kept = (until: string) => {
    const keep: unknown = JSON.parse(`{"until":"${until}","act":"erase"}`)
    return ofWorkshop({ type: 'workshop.kept', keep, at: 1, who: '' })
  }
  const plan = (more: object) => ({
    ...good,
    entries: [entryOf([{ step: null, fact: { ...created, plan: { ...created.plan, ...more } } }])],
  })
  const step = (more: object) => plan({ steps: [{ ...created.plan.steps[0], ...more }] })
  const id = 'a'.repeat(22)
  const note = (more: object) =>
    adding({
      step: 'actors',
      fact: {
        type: 'note.added',
        note: id,
        prompt: 'active',
        place: { ring: 1, sector: 'x', angle: 0, depth: 0 },
        text: 'x',
        by: null,
        origin: 'phone',
        at: 1,
        ...more,
      },
    })
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  const picture = (jpeg: string, name = `p${'0'.repeat(39)}`) => ({ ...good, pictures: [{ id: name, jpeg }] })

  return [
    ['a number', 5, 'not-an-archive'],
    ['null', null, 'not-an-archive'],
    ['a list', [], 'not-an-archive'],
    ['a text', 'tafelronde-archive', 'not-an-archive'],
    ['an empty object', {}, 'not-an-archive'],
    ['the report of 0.2', { format: 'tafelronde-report', formatVersion: 1, report: {} }, 'not-an-archive'],
    ['another format', { ...good, format: 'zip' }, 'not-an-archive'],
    ['no version', { ...good, formatVersion: undefined }, 'not-an-archive'],
    ['version zero', { ...good, formatVersion: 0 }, 'not-an-archive'],
    ['a version as text', { ...good, formatVersion: '1' }, 'not-an-archive'],
    ['a newer version', { ...good, formatVersion: 2 }, 'newer'],
    ['a far newer version', { ...good, formatVersion: 1e9, entries: 7 }, 'newer'],
    ['an unknown key', { ...good, more: 1 }, 'damaged'],
    ['no release', { ...good, release: undefined }, 'damaged'],
    ['a long release', { ...good, release: 'x'.repeat(21) }, 'damaged'],
    ['a state below zero', { ...good, state: -1 }, 'damaged'],
    ['a state that is no whole number', { ...good, state: 1.5 }, 'damaged'],
    ['a state beyond counting', { ...good, state: 1e15 }, 'damaged'],
    ['a rehearsal that is none', { ...good, rehearsal: true }, 'damaged'],
    ['no entries', { ...good, entries: [] }, 'damaged'],
    ['entries as an object', { ...good, entries: { 0: 1 } }, 'damaged'],
    ['an entry without facts', { ...good, entries: [entryOf([])] }, 'damaged'],
    ['an entry that is null', { ...good, entries: [null] }, 'damaged'],
    ['an entry with an intent', spoiled({ intentId: id }), 'damaged'],
    ['an unknown role', spoiled({ role: 'admin' }), 'damaged'],
    ['a time below zero', spoiled({ at: -1 }), 'damaged'],
    ['a time as text', spoiled({ at: '1' }), 'damaged'],
    [
      'a fact beyond all days',
      ofWorkshop({ type: 'feedback.published', changed: '', at: 9e15, who: '' }),
      'damaged',
    ],
    [
      'a fact before all days',
      ofWorkshop({ type: 'feedback.published', changed: '', at: -9e15, who: '' }),
      'damaged',
    ],
    [
      'a time in the future',
      {
        ...good,
        entries: [...good.entries, entryOf([], muchLater + 9e8)].map((e, i, all) =>
          i === all.length - 1 ? { ...good.entries[1], at: muchLater + 9e8 } : e,
        ),
      },
      'future',
    ],
    [
      'more entries than a workshop has',
      { ...good, entries: Array.from({ length: 100_001 }, () => 1) },
      'damaged',
    ],
    ['no workshop', { ...good, entries: good.entries.slice(1) }, 'damaged'],
    ['two workshops', { ...good, entries: [good.entries[0], ...good.entries] }, 'damaged'],
    ['a workshop made later', { ...good, entries: [...good.entries.slice(1), good.entries[0]] }, 'damaged'],
    [
      'no plan',
      { ...good, entries: [entryOf([{ step: null, fact: { type: 'workshop.created' } }])] },
      'damaged',
    ],
    ['no steps', plan({ steps: [] }), 'damaged'],
    [
      'more steps than fit',
      plan({ steps: Array.from({ length: 41 }, (_, i) => ({ ...created.plan.steps[0], id: `s${i}` })) }),
      'damaged',
    ],
    ['a step twice', plan({ steps: [created.plan.steps[0], created.plan.steps[0]] }), 'damaged'],
    ['a language nobody has', plan({ languages: ['xx'] }), 'damaged'],
    ['a title without end', plan({ title: 'x'.repeat(10_000) }), 'damaged'],
    ['an unknown kind', step({ kind: 'market' }), 'unknown-kind'],
    ['a kind that is no kind', step({ kind: 'constructor' }), 'damaged'],
    ['a kind of another object', step({ kind: 'to-string' }), 'unknown-kind'],
    ['a step without settings', step({ config: null }), 'damaged'],
    ['unknown settings', step({ config: { ...created.plan.steps[0]?.config, script: 'x' } }), 'damaged'],
    ['a fact of no step', adding({ step: 'nowhere', fact: { type: 'note.added' } }), 'damaged'],
    ['a step that is no slug', adding({ step: '../x', fact: { type: 'x' } }), 'damaged'],
    ['a fact without type', adding({ step: 'actors', fact: {} }), 'damaged'],
    ['an unknown fact', adding({ step: 'actors', fact: { type: 'note.exploded' } }), 'damaged'],
    ['a fact with more in it', note({ html: '<b>' }), 'damaged'],
    ['a text without end', note({ text: 'x'.repeat(100_000) }), 'damaged'],
    ['a text that is none', note({ text: { nl: 'x' } }), 'damaged'],
    ['an empty text', note({ text: '' }), 'damaged'],
    ['a place outside the map', note({ place: { ring: 9, sector: 'x', angle: 0, depth: 0 } }), 'damaged'],
    ['a time that no calendar has', note({ at: 8.9e15 }), 'damaged'],
    ['a note that is called as no note is', note({ note: '__proto__' }), 'damaged'],
    ['an unknown fact of the workshop', ofWorkshop({ type: 'workshop.bought' }), 'damaged'],
    [
      'a loading that was not ours',
      ofWorkshop({ type: 'workshop.loaded', from: { release: 'x', state: 1 }, at: 1 }),
      'damaged',
    ],
    [
      'an export that was not ours',
      ofWorkshop({ type: 'export.taken', format: 'x', role: 'officer', at: 1, who: '' }),
      'damaged',
    ],
    ['a removal', ofWorkshop({ type: 'person.removed', person: id }), 'damaged'],
    ['a wipe', ofWorkshop({ type: 'rehearsal.wiped' }), 'damaged'],
    ['settings of no step', ofWorkshop({ type: 'step.configured', step: 'nowhere', config: {} }), 'damaged'],
    [
      'settings of another kind',
      ofWorkshop({ type: 'step.configured', step: 'actors', config: { typed: [] } }),
      'damaged',
    ],
    [
      'an inserted step of no kind',
      ofWorkshop({
        type: 'step.inserted',
        step: { ...created.plan.steps[0], id: 'new', kind: 'market' },
        after: null,
      }),
      'unknown-kind',
    ],
    [
      'an inserted step that is there',
      ofWorkshop({ type: 'step.inserted', step: created.plan.steps[0], after: null }),
      'damaged',
    ],
    [
      'an answer to a thousand words',
      ofWorkshop({
        type: 'answers.given',
        notes: [],
        answer: { status: 'later', why: 'x'.repeat(99_999), by: '', due: '' },
        at: 1,
        who: '',
      }),
      'damaged',
    ],
    [
      'an answer of no kind',
      ofWorkshop({
        type: 'answers.given',
        notes: [],
        answer: { status: 'yes', why: '', by: '', due: '' },
        at: 1,
        who: '',
      }),
      'damaged',
    ],
    ['a date that is over', kept('2026-11-13'), 'expired'],
    ['a date that is none', kept('2026-13-45'), 'damaged'],
    [
      'a silent note by itself',
      adding({
        step: 'silent',
        fact: {
          type: 'note.added',
          note: id,
          text: 'x',
          lock: null,
          origin: 'phone',
          day: 1,
          collected: false,
        },
      }),
      'damaged',
    ],
    [
      'a ballot by itself',
      adding({ step: 'vote', fact: { type: 'ballot.cast', voter: 'v', lock: 'l', dots: {} } }),
      'damaged',
    ],
    [
      'readied facts of no step',
      ofWorkshop({ type: 'rehearsal.began', readied: { nowhere: { type: 'stirred' } } }),
      'damaged',
    ],
    ['a rehearsal that began unsaid', ofWorkshop({ type: 'rehearsal.began' }), 'damaged'],
    ['depth in the report', { ...good, report: nested(500) }, 'damaged'],
    [
      'a thousand people too many',
      adding(
        ...Array.from({ length: 1_600 }, (_, i) => ({
          step: null,
          fact: { type: 'person.joined', person: `q${String(i).padStart(21, '0')}` },
        })),
      ),
      'too-large',
    ],
    ['a picture under no name', picture('', 'x'), 'damaged'],
    ['a picture that is nothing', picture(''), 'picture'],
    ['a picture that is a page', picture(Buffer.from('<script>').toString('base64')), 'picture'],
    ['a picture that is no base64', picture('%%%%'), 'picture'],
    ['a picture with spaces between', picture('/9j/ 4AAQ'), 'picture'],
    [
      'pictures without end',
      { ...good, pictures: Array.from({ length: 61 }, () => ({ id: `p${'0'.repeat(39)}`, jpeg: '' })) },
      'damaged',
    ],
  ]
}
