// One point of the page with answers: the note or group on its paper, and what was done with it. Called by the page.
import type { PublicAnswer } from '../../shared/answers.ts'
import type { FeedbackPoint } from '../../shared/feedback.ts'
import type { Cell } from '../../shared/report.ts'
import { toValue, type Words } from '../exports/export.ts'
import type { Standing } from './feedback-groups.ts'
import { html, type Html } from './html.ts'
import { badge, icon } from './icons.ts'

const textOf = (cell: Cell, words: Words): string => String(toValue(cell, words) ?? '')

/** The tinted label of an answer: always a drawing and a word. */
export const label = (standing: Standing, { t }: Words): Html =>
  html`<span class="label" data-status="${standing}">${icon(standing)}${t(`answer.${standing}`)}</span>`

export const answerOf = (answer: PublicAnswer | null, words: Words): Html => {
  const { t } = words
  const { why = '', by = '', due = '' } = answer ?? {}
  const [first, second] = [by, due].filter((text) => text !== '')
  return html`<p class="labels">
      ${label(answer?.status ?? 'none', words)}
      ${answer?.isNew ? html`<span class="new">${t('feedback.new')}</span>` : null}
    </p>
    ${why === '' ? null : html`<p class="said" dir="auto">${why}</p>`}
    ${
      first === undefined
        ? null
        : html`<p class="quiet">
            <bdi>${first}</bdi>${second === undefined ? null : html`, <bdi>${second}</bdi>`}
          </p>`
    }`
}

const notesOf = ({ point }: FeedbackPoint, words: Words): Html | null =>
  point.type === 'group'
    ? html`<details>
        <summary>${words.t('feedback.inside', { n: point.notes.length })}</summary>
        <ul>
          ${point.notes.map(
            ({ text, why }) =>
              html`<li dir="auto">
                ${textOf(text, words)} ${why ? html`<span class="why">${why}</span>` : null}
              </li>`,
          )}
        </ul>
      </details>`
    : null

const paper = ({ point }: FeedbackPoint, words: Words): Html => {
  const { prompt, type, notes } = point
  const why = type === 'group' ? undefined : notes[0]?.why
  return html`<div class="note" data-paper="${prompt === 0 ? 4 : ((prompt - 1) % 4) + 1}">
    ${prompt > 4 ? html`<span class="hatch"></span>` : null}
    <div class="line">
      ${prompt > 0 ? badge(prompt) : type === 'complaint' ? icon('silent') : null}
      <p class="text" dir="auto">${textOf(point.text, words)}</p>
    </div>
    ${why ? html`<p class="why" dir="auto">${why}</p>` : null}
  </div>`
}

/** `data-notes` is for who reads this page on the phone they wrote with: it finds its own, and tells nobody. */
export const pointOf = (one: FeedbackPoint, words: Words): Html =>
  html`<li class="point" data-notes="${one.point.notes.map(({ id }) => id).join(' ')}">
    <div class="what">${paper(one, words)} ${notesOf(one, words)}</div>
    <div class="answer">${answerOf(one.answer, words)}</div>
  </li>`
