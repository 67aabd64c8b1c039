// The start page as people meet it: the key, the choice, making, the links, and what this laptop remembers.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import common from '../../shared/language/nl/common.json'
import refusal from '../../shared/language/nl/refusal.json'
import dutch from '../../shared/language/nl/start.json'
import { createTranslate } from '../../shared/language/translate.ts'
import { click, render } from '../../shared/ui/render.test-kit.tsx'
import { takeAdminKey } from './admin-key.ts'
import { StartApp } from './app.tsx'
import { library } from './library.test-kit.ts'
import { readRemembered, remember } from './remembered.ts'

const t = createTranslate('nl', { ...common, ...refusal, ...dutch })
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)))

const made = {
  id: 'W1',
  code: 'SMSPQ3',
  join: '/J/SMSPQ3/token',
  base: 'http://192.0.2.7:3000',
  links: {
    moderator: '/w/W1#moderator-secret',
    screen: '/s/W1#screen-secret',
    officer: '/r/W1#officer-secret',
    hosts: [{ table: 'parking', title: { nl: 'Parkeren' }, link: '/t/W1/parking#host-secret' }],
  },
}

interface Sent {
  readonly key: string | null
  readonly body: { readonly [field: string]: unknown }
}

const open = async (answer: () => Response = () => Response.json(made, { status: 201 })) => {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (address === '/api/templates') return Response.json(library)
    sent.push({
      key: new Headers(init?.headers).get('Authorization'),
      body: JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as Sent['body'],
    })
    return answer()
  })
  const view = render(<StartApp t={t} language="nl" onLanguage={() => undefined} adminKey="key" />)
  await settle()
  const button = (name: string): HTMLElement => {
    const found = [...view.box.querySelectorAll<HTMLElement>('button')].find(
      (one) => one.textContent === name || one.getAttribute('aria-label') === name,
    )
    if (!found) throw new Error(`no button ${name}`)
    return found
  }
  const fill = (text: string) =>
    act(() => {
      const field = view.find('input[name=title]')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const make = async () => {
    click(button('Maak de workshop'))
    await settle()
  }
  return { ...view, sent, button, fill, make }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('[ST6] the key', () => {
  it('[ST6] leaves the address, and stays in this tab', () => {
    location.hash = '#secret-key'
    expect(takeAdminKey()).toBe('secret-key')
    expect(location.href).not.toContain('secret-key')
    expect(takeAdminKey()).toBe('secret-key')
    expect(JSON.stringify({ ...localStorage })).not.toContain('secret-key')
  })

  it('[ST6] without one, a sentence says where to find it', () => {
    const { box } = render(<StartApp t={t} language="nl" onLanguage={() => undefined} adminKey={null} />)
    expect(box.textContent).toContain('de sleutel ontbreekt')
    expect(box.querySelector('button')).toBeNull()
  })

  it('[ST6] one that the server does not know is forgotten', async () => {
    sessionStorage.setItem('tafelronde.admin', 'key')
    const { box, fill, make } = await open(() => new Response('{}', { status: 401 }))
    fill('Plein')
    await make()
    expect(box.textContent).toContain('Deze sleutel kennen we niet')
    expect(sessionStorage.length).toBe(0)
  })
})

describe('[ST7] making', () => {
  it('[ST7] sends the first run sheet as it stands, with the key', async () => {
    const { sent, fill, make } = await open()
    fill('Plein')
    await make()
    expect(sent[0]?.key).toBe('Bearer key')
    expect(sent[0]?.body).toMatchObject({ title: 'Plein', languages: ['nl'], runSheet: 'evening' })
    expect(sent[0]?.body).not.toHaveProperty('steps')
  })

  it('[ST7] sends the own list after a plus, in its own order', async () => {
    const { sent, button, fill, make } = await open()
    click(button('Voeg toe: Sjabloon vote'))
    click(button('Voeg toe: Sjabloon map'))
    click(button('Zet Sjabloon map vroeger'))
    fill('Plein')
    await make()
    expect(sent[0]?.body).not.toHaveProperty('runSheet')
    expect(sent[0]?.body['steps']).toMatchObject([{ id: 'map' }, { id: 'vote', config: { from: [] } }])
  })

  it('[ST7] without a title nothing is sent, and the field says why and has the focus', async () => {
    const { sent, find, make } = await open()
    await make()
    expect(sent).toEqual([])
    const field = find('input[name=title]')
    expect(document.activeElement).toBe(field)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(find('[role=alert]').textContent).toBe('Geef de workshop eerst een titel.')
  })

  it('[ST7] a refusal is told in words, with the place in the template', async () => {
    const detail = { issues: [{ path: 'steps.0.config', expected: 'expected an earlier step' }] }
    const body = { type: 'refused', refusal: { reason: 'malformed', detail } }
    const { find, fill, make } = await open(() => Response.json(body, { status: 400 }))
    fill('Plein')
    await make()
    expect(find('[role=alert]').textContent).toContain('steps.0.config: expected an earlier step')
  })
})

describe('[ST8] the links', () => {
  it('[ST8] are shown whole, as the network knows them, one per role and table', async () => {
    const { box, fill, make } = await open()
    fill('Plein')
    await make()
    const shown = [...box.querySelectorAll<HTMLInputElement>('input[readonly]')].map(({ value }) => value)
    const { moderator, screen, officer, hosts } = made.links
    expect(shown).toEqual([moderator, screen, officer, hosts[0]?.link].map((path) => made.base + path))
    expect(box.textContent).toContain('Je ziet ze maar één keer.')
    expect(box.textContent).toContain('SMS PQ3')
  })

  it('[ST8] only the moderator’s is kept on this laptop, until it is taken off the list', async () => {
    const { box, button, fill, make } = await open()
    fill('Plein')
    await make()
    expect(readRemembered()).toMatchObject([{ id: 'W1', title: 'Plein', link: made.links.moderator }])
    const kept = JSON.stringify({ ...localStorage })
    for (const secret of ['screen-secret', 'officer-secret', 'host-secret'])
      expect(kept).not.toContain(secret)
    click(button('Maak nog een workshop'))
    expect(box.querySelector('a[href="/w/W1#moderator-secret"]')?.textContent).toBe('Plein')
    click(button('Haal Plein van deze lijst'))
    expect(readRemembered()).toEqual([])
  })

  it('[ST8] a list that somebody broke, or that links elsewhere, is passed over', () => {
    localStorage.setItem('tafelronde.made', '{')
    expect(readRemembered()).toEqual([])
    localStorage.setItem(
      'tafelronde.made',
      JSON.stringify([{ id: 'x', title: 'x', date: '', link: 'javascript:1' }]),
    )
    expect(readRemembered()).toEqual([])
    expect(remember({ id: 'y', title: 'y', date: '', link: '/w/y#s' })).toHaveLength(1)
  })
})

describe('[ST9] templates that could not be loaded', () => {
  it('[ST9] are told quietly, with file and place', async () => {
    const { find } = await open()
    expect(find('details').textContent).toContain('broken.json: config.rings')
    expect(find('details').hasAttribute('open')).toBe(false)
  })
})
