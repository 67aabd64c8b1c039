// The published answers over HTTP: when they are there, what is sent again, and that nothing that was kept off the wall is in any
// byte of page and data.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FeedbackAnswers, FeedbackNotes } from '../../shared/feedback.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'
import { startServer, type TestServer } from './harness.ts'

const actors = 'actors'
const silent = 'silent'

/** An evening with something of everything that may not come out, and the server that everyone can ask. */
const play = async () => {
  const world = await createWorld(11, hardSubject())
  const room = await world.room()
  const act = async (type: string, more: object = {}, step: string | null = null): Promise<void> => {
    const said = await world.ask(world.moderator, step, { type, ...more })
    if (said.type !== 'accepted') throw new Error(`${type}: ${JSON.stringify(said)}`)
  }
  const config = room.frame('staff').steps.find(({ id }) => id === actors)?.config as unknown as {
    readonly prompts: readonly { readonly id: string }[]
    readonly sectors: readonly { readonly id: string }[]
  }
  const place = { ring: 1, sector: config.sectors[0]?.id, angle: 0.5, depth: 0.5 }
  const person = await world.join()
  const onMap = async (text: string): Promise<string> => {
    const note = world.chance.id()
    const said = await world.ask(person, actors, {
      type: 'note.add',
      note,
      text,
      prompt: config.prompts[0]?.id,
      place,
      initials: 'ѲѢ',
    } as { type: string })
    if (said.type !== 'accepted') throw new Error(JSON.stringify(said))
    return note
  }
  const whisper = async (text: string): Promise<string> => {
    const note = world.chance.id()
    await world.ask(person, silent, { type: 'note.add', note, text } as { type: string }, 'k'.repeat(22))
    return note
  }
  const points = () => room.points().flatMap(({ step, points: all }) => all.map((point) => ({ step, point })))
  const give = (note: string, more: object = {}) => {
    const step = points().find(({ point }) => point.notes.some(({ id }) => id === note))?.step
    const was = room.answers(0).answers.find((one) => one.note === note)?.rev ?? 0
    return act('answers.give', {
      notes: [{ step, note, was }],
      answer: { status: 'taken-up', why: 'Het is beslist.', by: '', due: '', ...more },
    })
  }
  const rooms = {
    room: (id: string) => Promise.resolve(id === world.row.id ? room : null),
    erase: async () => false,
    strip: async () => false,
    onRewritten: () => () => {},
    close: async () => {},
  }
  const server = await startServer({ deps: { rooms } })
  const ask = (path: string, headers: Record<string, string> = {}) => server.ask('GET', path, { headers })
  return { world, room, act, onMap, whisper, give, server, ask, id: world.row.id }
}

describe('over HTTP', () => {
  let evening: Awaited<ReturnType<typeof play>>
  let server: TestServer
  let shown: string
  let hidden: string
  let aside: string
  const text = async (path: string): Promise<string> => (await evening.ask(path)).bytes.toString('utf8')
  const everything = async (): Promise<string> => {
    const { id, ask } = evening
    const paths = ['', '?by=answer', '?language=en', '?language=ar'].map((more) => `/f/${id}${more}`)
    const replies = await Promise.all(
      [...paths, `/api/feedback/${id}`, `/api/feedback/${id}/notes`].map((path) => ask(path)),
    )
    return replies.map(({ bytes, headers }) => JSON.stringify(headers) + bytes.toString('utf8')).join('\n')
  }

  beforeAll(async () => {
    evening = await play()
    const { act, onMap, whisper } = evening
    server = evening.server
    await act('step.go', { step: actors })
    await act('step.open', { step: actors })
    await act('step.open', { step: silent })
    shown = await onMap('Een bord aan de kaai')
    hidden = await onMap('canary verborgen 4c1')
    aside = await whisper('canary opzij 88d')
    await whisper('canary verzegeld 02e')
    await act('note.hide', { note: hidden, hidden: true }, actors)
  }, 60_000)
  afterAll(() => server?.stop())

  it('[FB1] the address is there before anything is published, and again after it was taken back', async () => {
    const { id, ask, act, give } = evening
    expect((await ask(`/f/${id}`)).status).toBe(200)
    expect(await text(`/f/${id}`)).toContain('De antwoorden komen hier.')
    expect((await ask(`/api/feedback/${id}`)).json()).toEqual({ edition: 0, at: 0, answers: [], byNote: {} })
    await give(shown, { why: 'Twee borden komen er.' })
    await give(hidden, { status: 'not-taken-up' })
    expect(await text(`/f/${id}`)).not.toContain('Een bord aan de kaai')
    await act('feedback.publish', { changed: '' })
    expect(await text(`/f/${id}`)).toMatch(/Een bord aan de kaai[^]*Meegenomen[^]*Twee borden komen er\./)
    await act('feedback.withdraw')
    expect(await text(`/f/${id}`)).toContain('De antwoorden komen hier.')
    await act('feedback.publish', { changed: 'canary-veranderd' })
    const strangers = [`/f/${'x'.repeat(22)}`, '/f/x', '/f/ANSWERS.css']
    const replies = await Promise.all(strangers.map((path) => ask(path)))
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(new Set(replies.map(({ bytes }) => bytes.toString('utf8'))).size).toBe(1)
    expect((await ask(`/api/feedback/${'x'.repeat(22)}`)).status).toBe(404)
  })

  it('[FB6] what did not change is not sent again; another edition is', async () => {
    const { id, ask, act, give } = evening
    for (const path of [`/f/${id}`, `/api/feedback/${id}`, `/api/feedback/${id}/notes`]) {
      const tag = String((await ask(path)).headers['etag'])
      const again = await ask(path, { 'if-none-match': tag })
      expect([again.status, again.bytes.length]).toEqual([304, 0])
    }
    const tag = String((await ask(`/api/feedback/${id}`)).headers['etag'])
    await give(shown, { status: 'later', why: 'In maart.' })
    expect((await ask(`/api/feedback/${id}`, { 'if-none-match': tag })).status).toBe(304)
    await act('feedback.publish', { changed: 'In maart.' })
    const reply = await ask(`/api/feedback/${id}`, { 'if-none-match': tag })
    expect(reply.status).toBe(200)
    const { answers, byNote } = reply.json() as unknown as FeedbackAnswers
    expect(answers[byNote[shown] ?? -1]).toMatchObject({ status: 'later', isNew: true })
    expect(answers[byNote[hidden] ?? -1]).toMatchObject({ status: 'not-taken-up', isNew: false })
  })

  it('[FB4] it sets no cookie, asks for none, and keeps to the policy of every page', async () => {
    const { id, ask } = evening
    const { headers } = await ask(`/f/${id}`)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect((await ask('/f/answers.css')).headers['content-type']).toContain('text/css')
  })

  it('[FB8] nothing that was put aside, sealed or signed is in any byte of it', async () => {
    const { act, give, id, ask } = evening
    const secrets = /canary (verborgen|opzij|verzegeld|reden)|ѲѢ|moderator/
    expect(await everything()).not.toMatch(secrets)
    await act('step.close', { step: silent })
    await act('note.setAside', { note: aside, reason: 'canary reden 77' }, silent)
    await give(aside, { status: 'passed-on' })
    await act('feedback.publish', { changed: '' })
    const all = await everything()
    expect(all).not.toMatch(secrets)
    const { byNote } = (await ask(`/api/feedback/${id}`)).json() as unknown as FeedbackAnswers
    expect(byNote[aside]).toBeDefined()
    const { notes } = (await ask(`/api/feedback/${id}/notes`)).json() as unknown as FeedbackNotes
    expect(Object.keys(notes)).toEqual([shown])
    expect(notes[shown]?.text).toBe('Een bord aan de kaai')
  })

  it('[FB8] while the hall sees functions only, no name is in any byte of it', async () => {
    const { act } = evening
    await act('look.change', { functions: true }, actors)
    expect(await everything()).not.toContain('Een bord aan de kaai')
    await act('look.change', { functions: false }, actors)
    expect(await everything()).toContain('Een bord aan de kaai')
  })
})
