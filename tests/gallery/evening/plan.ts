// The plan of an invented town centre, drawn and laid under table 3. Called by `tables-act.ts`.
import type { Page } from 'playwright-core'
import type { Hall } from './hall.ts'

const streets = [
  'M0 150 L260 90 L560 70 L960 110',
  'M0 330 L140 380 L420 220 L620 180 L960 240',
  'M0 520 L180 540 L430 330 L640 330',
  'M150 720 L180 540 L140 380 L190 200 L170 0',
  'M380 0 L420 220',
  'M600 0 L640 330 L620 720',
  'M430 330 L360 560 L480 720',
  'M640 330 L820 420',
]

const names = [
  ['Statiestraat', 250, 300, -32],
  ['Lange Wilgstraat', 330, 430, -40],
  ['Vismarkt', 690, 190, 8],
  ['Molenkaai', 850, 560, -72],
] as const

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 720" width="1600" height="1200">
  <rect width="960" height="720" fill="#e0d9c4"/>
  ${streets.map((path) => `<path d="${path}" fill="none" stroke="#f1ebde" stroke-width="26"/>`).join('')}
  <path d="M840 0 C900 200 880 420 750 720 L960 720 L960 0 Z" fill="#c9dcea" stroke="#5b8bc0" stroke-width="2"/>
  <rect x="455" y="245" width="115" height="85" fill="#cfdcbb"/>
  ${[475, 510, 548].map((x) => `<circle cx="${x}" cy="265" r="9" fill="#93a86f"/>`).join('')}
  ${[485, 535].map((x) => `<circle cx="${x}" cy="312" r="9" fill="#93a86f"/>`).join('')}
  <path d="M640 110 h50 v-16 h20 v16 h40 v50 h-110 Z" fill="#bbb097"/>
  <g font-family="sans-serif" font-weight="600" font-size="19" fill="#4b5060">
    <text x="460" y="293">Begijnenplein</text>
    ${names.map(([name, x, y, turn]) => `<text transform="translate(${x} ${y}) rotate(${turn})">${name}</text>`).join('')}
  </g></svg>`

/** Draws it in a browser, sends it as a moderator would, and lays it on the table. */
export const layPlan = async (hall: Hall, page: Page): Promise<void> => {
  await page.setContent(`<body style="margin:0">${drawing}</body>`)
  const body = await page.locator('svg').screenshot()
  const response = await fetch(`${hall.url}/api/workshops/${hall.workshop.id}/pictures?role=moderator`, {
    method: 'POST',
    headers: { cookie: hall.cookie, 'content-type': 'image/png', origin: hall.url },
    body: new Uint8Array(body),
  })
  if (!response.ok) throw new Error(`the plan was refused: ${await response.text()}`)
  const kept = (await response.json()) as object
  const ground = { ...kept, alt: 'Plan: centrum, noord boven' }
  hall.moderator.ask('tables' as never, { type: 'ground.lay', table: 'parking', ground } as { type: string })
  await hall.settled()
}
