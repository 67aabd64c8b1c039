// The row of files: links that work by themselves, and say how far a file is where they can.
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import common from '../../shared/language/nl/common.json'
import dutch from '../../shared/language/nl/results.json'
import { createTranslate } from '../../shared/language/translate.ts'
import { click, render } from '../../shared/ui/render.test-kit.tsx'
import { Exports } from './exports.tsx'

const words = { t: createTranslate('nl', { ...common, ...dutch }), language: 'nl' as const }
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)))

const open = (answer: (address: string, method: string) => Response) => {
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) =>
    answer(address, init?.method ?? 'GET'),
  )
  return render(<Exports words={words} workshop="W" />)
}

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

it('[RS8] are plain links, one for each format', () => {
  const { box } = open(() => new Response(''))
  const formats = ['xlsx', 'docx', 'pdf', 'pictures', 'zip', 'csv', 'votes-csv', 'actors-csv', 'json']
  const links = [...box.querySelectorAll('a[download]')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(formats.map((end) => `/api/workshops/W/export.${end}?language=nl`))
})

it('[RS8] says so when a file does not come', async () => {
  const { box, find } = open(() => new Response('', { status: 503 }))
  click(find('a[download]'))
  await settle()
  expect(box.textContent).toContain('Het bestand kwam er niet.')
})

it('[RS8] says how far a file is, and can be stopped', async () => {
  const asked: string[] = []
  const { box, find } = open((address, method) => {
    asked.push(`${method} ${address}`)
    return Response.json(method === 'POST' ? { job: 'J' } : { type: 'running', done: 2, of: 5 })
  })
  click(find('a[download]'))
  await settle()
  expect(box.textContent).toContain('Deel 2 van 5 is klaar.')
  click([...box.querySelectorAll('button')].find((button) => button.textContent === 'Stop') ?? box)
  await act(() => vi.waitFor(() => expect(asked).toContain('DELETE /api/workshops/W/exports/J')))
  await act(() => vi.waitFor(() => expect(box.textContent).toContain('Gestopt.')))
})
