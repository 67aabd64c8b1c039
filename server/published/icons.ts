// The few drawings of the page with answers, as pieces of markup: no file of icons is asked for, and print has them too.
// Lucide, © 2026 Lucide Icons and Contributors, ISC License; those from Feather, © 2013 Cole Bemis, MIT License.
import type { AnswerStatus } from '../../shared/answers.ts'
import { html, type Html } from './html.ts'

const paths: { readonly [status in AnswerStatus | 'none' | 'silent' | 'print']: string } = {
  'taken-up': 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M16 9l-5.5 5.5L8 12',
  later:
    'M16 14v2.2l1.6 1M16 2v3M21 7.338V5a2 2 0 00-2-2H5a2 2 0 00-2 2v14a2 2 0 002 2h2.338M3 9h5.859M8 2v3M10 16a6 6 0 1 0 12 0a6 6 0 1 0 -12 0',
  'not-taken-up': 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M15 9l-6 6M9 9l6 6',
  'passed-on': 'M15 17l5-5-5-5M4 18v-2a4 4 0 0 1 4-4h12',
  answered:
    'M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2zM10 8l-3 3 3 3M17 14v-1a2 2 0 0 0-2-2H7',
  none: 'M10.1 2.182a10 10 0 0 1 3.8 0M13.9 21.818a10 10 0 0 1-3.8 0M17.609 3.721a10 10 0 0 1 2.69 2.7M2.182 13.9a10 10 0 0 1 0-3.8M20.279 17.609a10 10 0 0 1-2.7 2.69M21.818 10.1a10 10 0 0 1 0 3.8M3.721 6.391a10 10 0 0 1 2.7-2.69M6.391 20.279a10 10 0 0 1-2.69-2.7',
  silent:
    'M19 19H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.7.7 0 0 1 2 21.286V5a2 2 0 0 1 1.184-1.826M2 2l20 20M8.656 3H20a2 2 0 0 1 2 2v11.344',
  print:
    'M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1z',
}

/** These point along the reading direction. */
const turning: readonly string[] = ['passed-on', 'answered']

export const icon = (name: keyof typeof paths): Html =>
  html`<svg class="${turning.includes(name) ? 'icon turns' : 'icon'}" viewBox="0 0 24 24" aria-hidden="true">
    <path d="${paths[name]}" />
  </svg>`

const shapes = [
  'M0.5 12a11.5 11.5 0 1 0 23 0a11.5 11.5 0 1 0 -23 0z',
  'M2.6 1.2h11.6c.8 0 1.5.3 2 .9l6.6 8.6c.6.8.6 1.8 0 2.6l-6.6 8.6c-.5.6-1.2.9-2 .9H2.6c-.9 0-1.6-.7-1.6-1.6V2.8c0-.9.7-1.6 1.6-1.6z',
  'M2.8 1h18.4a1.8 1.8 0 0 1 1.8 1.8v18.4a1.8 1.8 0 0 1 -1.8 1.8h-18.4a1.8 1.8 0 0 1 -1.8 -1.8v-18.4a1.8 1.8 0 0 1 1.8 -1.8z',
  'M2.6 1.4h18.8c.9 0 1.6.7 1.6 1.6v13.4c0 .9-.7 1.6-1.6 1.6H11.6L5.6 23.4V18h-3C1.7 18 1 17.3 1 16.4V3c0-.9.7-1.6 1.6-1.6z',
] as const

/** Where the number stands in each shape. */
const middles = [
  [12, 17],
  [10.4, 17],
  [12, 17],
  [12, 14.6],
] as const

/** The badge of a prompt, by its number from 1: its own shape, so that the paper's colour is never the only sign. */
export const badge = (prompt: number): Html => {
  const at = (prompt - 1) % shapes.length
  const [x, y] = middles[at] ?? middles[0]
  return html`<svg class="badge" viewBox="0 0 24 24" aria-hidden="true">
    <path d="${shapes[at] ?? shapes[0]}" />
    <text x="${x}" y="${y}" text-anchor="middle">${prompt}</text>
  </svg>`
}
