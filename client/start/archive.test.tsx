// Loading an archive on the start page: what is sent, what is said.
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import common from '../../shared/language/nl/common.json'
import dutch from '../../shared/language/nl/start.json'
import { createTranslate } from '../../shared/language/translate.ts'
import { render } from '../../shared/ui/render.test-kit.tsx'
import { StartApp } from './app.tsx'
import { library } from './library.test-kit.ts'

const t = createTranslate('nl', { ...common, ...dutch })
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)))
afterEach(() => vi.unstubAllGlobals())

const made = {
  title: 'Teruggehaald',
  id: 'W2',
  code: 'SMSPQ4',
  join: '/J/SMSPQ4/token',
  links: { moderator: '/w/W2#one', screen: '/s/W2#two', officer: '/r/W2#three', hosts: [] },
}

const choose = async (answer: Response) => {
  const sent: (readonly [string, RequestInit | undefined])[] = []
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (address === '/api/templates') return Response.json(library)
    sent.push([address, init])
    return answer
  })
  const view = render(<StartApp t={t} language="nl" onLanguage={() => undefined} adminKey="key" />)
  await settle()
  const input = view.find('input[type=file]')
  const file = new File(['{}'], 'archief.json', { type: 'application/json' })
  Object.defineProperty(input, 'files', { value: [file] })
  Object.defineProperty(input, 'value', { value: '', writable: true })
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })))
  await settle()
  return { ...view, sent }
}

const refused = (status: number, detail: object) =>
  Response.json({ type: 'refused', refusal: { reason: 'malformed', detail } }, { status })

describe('an archive', () => {
  it('[AR12] is sent as it is, with the key, and its links are shown', async () => {
    const { box, sent } = await choose(Response.json(made, { status: 201 }))
    expect(sent).toMatchObject([
      ['/api/workshops/archive', { method: 'POST', headers: { Authorization: 'Bearer key' } }],
    ])
    expect(box.textContent).toContain('Teruggehaald')
    expect(box.innerHTML).toContain('/w/W2#one')
  })

  it.each([
    [refused(400, { why: 'newer' }), 'nieuwere Tafelronde'],
    [refused(400, { why: 'unknown-kind', at: 'market' }), 'market'],
    [refused(400, { why: 'a new word' }), 'beschadigd'],
    [refused(413, {}), 'te groot'],
    [Response.json({ type: 'later' }, { status: 503 }), 'zo meteen opnieuw'],
    [Response.json({}, { status: 500 }), 'We bereiken de server niet'],
  ])('[AR12] that is refused is said in words (%#)', async (answer, words) => {
    const { find } = await choose(answer)
    expect(find('[role=alert]').textContent).toContain(words)
  })
})
