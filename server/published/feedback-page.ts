// What was done with what people said, as a page that anyone may open: by theme or by answer, on screen and on paper, without
// scripts. Called by HTTP; the same feedback in the same language gives the same page.
import type { PublicFeedback } from '../../shared/feedback.ts'
import { directionOf, type Language } from '../../shared/localized.ts'
import { toValue, type Words } from '../exports/export.ts'
import { byAnswer, byTheme, type StandingGroup } from './feedback-groups.ts'
import { answerOf, label, pointOf } from './feedback-point.ts'
import { html, type Html } from './html.ts'
import { badge, icon } from './icons.ts'

export interface FeedbackPage {
  readonly workshop: {
    readonly id: string
    readonly title: string
    readonly place: string
    readonly date: string
  }
  readonly words: Words
  /** Own names of the workshop's languages, the workshop's first one first. */
  readonly names: readonly (readonly [language: Language, name: string])[]
  readonly by: 'theme' | 'answer'
  /** Address of the script that finds one's own notes; null: there is none in this build. */
  readonly script: string | null
}

/** Within this page, in another language or order. */
const linkTo = ({ words, by }: FeedbackPage, other: Partial<{ language: Language; by: string }>): string => {
  const order = other.by ?? by
  return `?language=${other.language ?? words.language}${order === 'answer' ? '&by=answer' : ''}`
}

const bar = (page: FeedbackPage): Html => {
  const { t, language } = page.words
  return html`<header class="bar">
    <div class="wide">
      <p class="whose" dir="auto">${page.workshop.title}</p>
      ${
        page.names.length > 1
          ? html`<nav aria-label="${t('feedback.languages')}">
              ${page.names.map(
                ([one, name]) =>
                  html`<a
                    href="${linkTo(page, { language: one })}"
                    lang="${one}"
                    hreflang="${one}"
                    ${one === language ? html`aria-current="true"` : null}
                    >${name}</a
                  >`,
              )}
            </nav>`
          : null
      }
      <button type="button" class="print" hidden>${icon('print')}${t('feedback.print')}</button>
    </div>
  </header>`
}

const head = (page: FeedbackPage): Html => {
  const { place, date } = page.workshop
  return html`<p class="quiet" dir="auto">${[date, place].filter(Boolean).join(', ')}</p>
    <h1>${page.words.t('feedback.title')}</h1>`
}

const lead = (feedback: PublicFeedback, { t }: Words): Html => {
  const points = feedback.steps.reduce((sum, step) => sum + step.points.length, 0)
  const open = feedback.steps.flatMap((step) => step.points).filter(({ answer }) => answer === null).length
  return html`<p class="lead">
    ${t('feedback.people', { n: feedback.people })} ${t('feedback.notes', { n: feedback.notes })}
    ${t('feedback.points', { n: points })}
    ${open > 0 ? t('feedback.open', { n: open }) : points > 0 ? t('feedback.all') : null}
  </p>`
}

/** The rung that was promised stands in words; what was decided beforehand folds open below it. House rules were for the hall. */
const promised = ({ frame }: PublicFeedback, words: Words): Html | null => {
  const rows = frame.flatMap((section) => (section.thing === 'frame' ? section.rows : []))
  const keyOf = ({ heading }: (typeof rows)[number]): string =>
    typeof heading === 'object' && heading && 'key' in heading ? heading.key : ''
  const said = (cell: (typeof rows)[number]['text']): string => String(toValue(cell, words) ?? '')
  const rungs = rows.filter((row) => keyOf(row).startsWith('frame.rung.'))
  const decided = rows.filter((row) => keyOf(row) === '')
  if (rungs.length + decided.length === 0) return null
  return html`<div class="promised">
    ${rungs.map(
      ({ heading, text }) =>
        html`<p>
          ${words.t('feedback.rung')} <strong>${said(heading)}</strong>.
          <span dir="auto">${said(text)}</span>
        </p>`,
    )}
    ${
      decided.length > 0
        ? html`<details>
            <summary>${words.t('feedback.decided')}</summary>
            <dl>
              ${decided.map(
                ({ heading, text }) =>
                  html`<dt dir="auto">${said(heading)}</dt>
                    <dd dir="auto">${said(text)}</dd>`,
              )}
            </dl>
          </details>`
        : null
    }
  </div>`
}

const changed = ({ edition, changed: words }: PublicFeedback, { t }: Words): Html | null =>
  edition > 1 && words !== ''
    ? html`<div class="changed">
        <h2>${t('feedback.changed')}</h2>
        <p dir="auto">${words}</p>
      </div>`
    : null

const group = (id: string, title: Html, points: StandingGroup['points'], words: Words): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title">
    <div class="theme">
      <h2 id="${id}-title" dir="auto">${title}</h2>
      <p class="quiet">${words.t('feedback.count', { n: points.length })}</p>
    </div>
    <ul class="points">
      ${points.map((one) => pointOf(one, words))}
    </ul>
  </section>`

const groups = (feedback: PublicFeedback, { by, words }: FeedbackPage): readonly Html[] =>
  by === 'theme'
    ? byTheme(feedback).map(({ theme, points }, at) =>
        group(`t${at + 1}`, html`${words.pick(theme)}`, points, words),
      )
    : byAnswer(feedback)
        .filter(({ points }) => points.length > 0)
        .map(({ standing, points }) => group(`s-${standing}`, label(standing, words), points, words))

const orders = (page: FeedbackPage): Html =>
  html`<nav class="orders" aria-label="${page.words.t('feedback.order')}">
    ${(['theme', 'answer'] as const).map(
      (by) =>
        html`<a href="${linkTo(page, { by })}" ${by === page.by ? html`aria-current="true"` : null}
          >${page.words.t(`feedback.by.${by}`)}</a
        >`,
    )}
  </nav>`

const side = (feedback: PublicFeedback, page: FeedbackPage): Html => {
  const { words } = page
  const { t } = words
  const counts = byAnswer(feedback)
  const given = counts.reduce(
    (sum, { standing, points }) => sum + (standing === 'none' ? 0 : points.length),
    0,
  )
  return html`<aside>
    <h2 id="counts">${t('feedback.answers', { n: given })}</h2>
    <ul class="counts" aria-labelledby="counts">
      ${counts
        .filter(({ standing, points }) => standing !== 'none' || points.length > 0)
        .map(({ standing, points }) => {
          const inside = html`${label(standing, words)} <strong>${points.length}</strong>`
          const to = `${linkTo(page, { by: 'answer' })}#s-${standing}`
          return html`<li>
            ${points.length > 0 ? html`<a href="${to}">${inside}</a>` : html`<span>${inside}</span>`}
          </li>`
        })}
    </ul>
    <nav class="themes" aria-labelledby="go">
      <h2 id="go">${t('feedback.go')}</h2>
      <ul>
        ${byTheme(feedback).map(
          ({ theme, points }, at) =>
            html`<li>
              <a href="${page.by === 'theme' ? '' : linkTo(page, { by: 'theme' })}#t${at + 1}" dir="auto"
                >${words.pick(theme)}</a
              >
              <span class="quiet">${points.length}</span>
            </li>`,
        )}
      </ul>
    </nav>
    <p class="quiet">${t('feedback.hint')}</p>
  </aside>`
}

/** Answers to notes that do not stand on the page, for the phone that wrote them: without a word of the notes. */
const apart = (feedback: PublicFeedback, words: Words): Html => {
  const shown = new Set(
    feedback.steps.flatMap(({ points }) =>
      points.flatMap(({ point }) => point.notes.map(({ id }) => String(id))),
    ),
  )
  const rest = Object.entries(feedback.byNote).filter(([note]) => !shown.has(note))
  return html`<template id="apart"
    >${rest.map(
      ([note, answer]) =>
        html`<div data-notes="${note}"><div class="answer">${answerOf(answer, words)}</div></div>`,
    )}</template
  >`
}

/** The signs of prompts and of the silent table, for notes that only the phone that wrote them puts on the page. */
const signs = ({ steps }: PublicFeedback): Html => {
  const prompts = steps.flatMap(({ points }) => points.map(({ point }) => point.prompt))
  const most = Math.max(4, ...prompts)
  return html`<template id="signs"
    ><i data-prompt="0">${icon('silent')}</i
    >${Array.from({ length: most }, (_, n) => html`<i data-prompt="${n + 1}">${badge(n + 1)}</i>`)}</template
  >`
}

const own = ({ t }: Words): Html =>
  html`<section id="own" hidden aria-labelledby="own-title">
    <div class="theme"><h2 id="own-title">${t('feedback.own')}</h2></div>
    <ul class="points"></ul>
  </section>`

const dateOf = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at)

/** Until when all of it is there. */
const kept = ({ keep }: PublicFeedback, { t, language }: Words): Html | null =>
  keep
    ? html`<p class="quiet">
        ${t(`feedback.keep.${keep.act}`, { date: dateOf(Date.parse(`${keep.until}T12:00:00Z`), language) })}
      </p>`
    : null

export const document = (page: FeedbackPage, body: Html): string => {
  const { words, workshop, script } = page
  return html`<!doctype html>
    <html lang="${words.language}" dir="${directionOf(words.language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${[words.t('feedback.title'), workshop.title].filter(Boolean).join(': ')}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/f/answers.css" />
        ${script === null ? null : html`<script type="module" src="${script}"></script>`}
      </head>
      <body data-workshop="${workshop.id}">
        ${body}
      </body>
    </html>`.markup
}

export const feedbackPage = (feedback: PublicFeedback, page: FeedbackPage): string => {
  const { words } = page
  const edition = words.t('feedback.edition', {
    n: feedback.edition,
    date: dateOf(feedback.at, words.language),
  })
  const body = html`${bar(page)}
    <div class="wide columns">
      <main>
        ${head(page)} ${lead(feedback, words)} ${promised(feedback, words)} ${changed(feedback, words)}
        ${own(words)} ${orders(page)} ${groups(feedback, page)}
        <p class="quiet edition">${edition}</p>
        ${kept(feedback, words)}
      </main>
      ${side(feedback, page)}
    </div>
    ${apart(feedback, words)} ${signs(feedback)}`
  return document(page, body)
}

/** Before the first edition, and after one was taken back: the address is the one that hangs on the wall. */
export const notYetPage = (page: FeedbackPage): string =>
  document(
    { ...page, script: null },
    html`${bar(page)}
      <div class="wide">
        <main class="calm">
          ${head(page)}
          <p class="lead">${page.words.t('feedback.later')}</p>
          <p>${page.words.t('feedback.again')}</p>
        </main>
      </div>`,
  )

export const unknownPage = (words: Words): string =>
  document(
    { words, workshop: { id: '', title: '', place: '', date: '' }, names: [], by: 'theme', script: null },
    html`<div class="wide">
      <main class="calm">
        <h1>${words.t('feedback.unknown')}</h1>
        <p>${words.t('feedback.unknown.text')}</p>
      </main>
    </div>`,
  )
