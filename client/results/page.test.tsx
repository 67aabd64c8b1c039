// The results page as people and screen readers meet it.
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import answer from '../../shared/language/nl/answer.json'
import answering from '../../shared/language/nl/answering.json'
import common from '../../shared/language/nl/common.json'
import dutch from '../../shared/language/nl/results.json'
import vote from '../../shared/activities/vote/language/nl.json'
import voteBoard from '../../shared/activities/vote/language/nl.board.json'
import { createTranslate } from '../../shared/language/translate.ts'
import { click, render } from '../../shared/ui/render.test-kit.tsx'
import { createClient } from '../store/index.ts'
import { createFakePorts } from '../store/testing/fake-ports.ts'
import { ResultsApp } from './app.tsx'
import { evening } from './report.test-kit.ts'

const words = {
  t: createTranslate('nl', { ...common, ...answer, ...answering, ...dutch, ...vote, ...voteBoard }),
  language: 'nl' as const,
}

const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)))

const open = async (
  answers: (address: string) => Response | Error,
  entered: 'yes' | 'no' | 'offline' = 'yes',
) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const answered = answers(address)
    if (answered instanceof Error) throw answered
    return answered
  })
  const view = render(
    <ResultsApp
      words={words}
      onLanguage={() => undefined}
      workshop="W"
      entering={Promise.resolve(entered)}
      connect={(role) => createClient({ workshop: 'W', role, ports: createFakePorts().ports })}
    />,
  )
  await settle()
  await settle()
  // The tables stand in the second view.
  const everything = [...view.box.querySelectorAll('nav button')].at(-1)
  if (everything instanceof HTMLElement) click(everything)
  return { ...view, asked }
}

const type = (field: HTMLElement, text: string) =>
  act(() => {
    if (!(field instanceof HTMLInputElement)) throw new Error('not a field')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

/** The server as it is: the report, nothing that can be answered, and no answers. */
const served = (address: string): Response => {
  if (address.includes('/points')) return Response.json({ role: 'officer', steps: [] })
  if (address.includes('/answers'))
    return Response.json({ rev: 0, answers: [], feedback: { edition: 0, isOpen: false, at: 0 } })
  return Response.json(evening)
}

const withReport = () => open(served)

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('[RS6] tables', () => {
  it('[RS6] are real ones: a caption, a heading per column, a heading per row', async () => {
    const { box } = await withReport()
    const tables = [...box.querySelectorAll('table')]
    expect(tables.length).toBe(7)
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent).toMatch(/: .+, \d+ rij/)
      const headings = table.querySelectorAll('thead th[scope=col]').length
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.children.length).toBe(headings)
        expect(row.querySelectorAll('th[scope=row]').length).toBe(1)
      }
    }
  })

  it('[RS6] shows each vote with as many dots as it got, and says ties in words', async () => {
    const { box } = await withReport()
    const rows = [...box.querySelectorAll('section[aria-labelledby=step-vote] table')][0]?.querySelectorAll(
      'tbody tr',
    )
    const read = [...(rows ?? [])].map((row) => [row.querySelectorAll('circle').length, row.textContent])
    expect(read.map(([dots]) => dots)).toEqual([38, 31, 31, 12, 0])
    expect(read[1]?.[1]).toContain('gedeeld tweede')
    expect(read[0]?.[1]).not.toContain('gedeeld')
  })

  it('[RS6] says state, people and the way of voting', async () => {
    const { box } = await withReport()
    expect(box.textContent).toContain('Stand 812')
    expect(box.textContent).toContain('46 mensen deden mee, 5 briefjes, 1 aan de stiltetafel, 1 stembriefje')
    expect(box.textContent).toContain('Dit is geen verkiezing.')
  })
})

describe('[RS7] choosing and searching', () => {
  it('[RS7] shows one step, and all again', async () => {
    const { box, find } = await withReport()
    const pills = [...box.querySelectorAll<HTMLElement>('button[aria-pressed]')]
    click(pills[2] ?? find('never'))
    expect([...box.querySelectorAll('h2')].map((h) => h.textContent)).toEqual(['Stiltetafel'])
    click(pills[0] ?? find('never'))
    expect(box.querySelectorAll('h2').length).toBe(4)
  })

  it('[RS7] says in words when nothing is found, and how to go back', async () => {
    const { box, find } = await withReport()
    type(find('input[type=search]'), 'giraf')
    await settle()
    expect(box.textContent).toContain('Niets gevonden voor “giraf”.')
    const back = [...box.querySelectorAll('button')].find((button) => button.textContent === 'Toon alles')
    if (back) click(back)
    expect(box.querySelectorAll('table').length).toBe(7)
  })
})

describe('[RS9] when it cannot be shown', () => {
  it('[RS9] an unknown link, and no rights, are told with what to do', async () => {
    const refused = await open(() => Response.json(evening), 'no')
    expect(refused.box.textContent).toContain('Deze link kennen we niet')
    expect(refused.asked).toEqual([])
    const stranger = await open(() => new Response('{}', { status: 404 }))
    expect(stranger.box.textContent).toContain('Vraag de moderator een nieuwe link')
  })

  it('[RS9] without a connection it says so, and keeps what was read', async () => {
    let isGone = false
    const { box } = await open((address) => (isGone ? new Error('offline') : served(address)))
    isGone = true
    const refresh = [...box.querySelectorAll('button')].find((button) => button.textContent === 'Ververs')
    if (refresh) click(refresh)
    await settle()
    expect(box.textContent).toContain('Geen verbinding')
    expect(box.querySelectorAll('table').length).toBe(7)
  })
})
