// The list of all ballots as a page that anyone may open: sorted by code, with sums below each item that add up. Works without
// scripts; a code in the address's fragment marks its own row without the server hearing of it.
import type { Language } from '../../shared/localized.ts'
import { directionOf, languages } from '../../shared/localized.ts'
import type { Published, PublishedRound } from '../../shared/published.ts'
import { toCode } from '../../shared/ids.ts'
import { toValue, type Words } from '../exports/export.ts'
import { html, type Html } from './html.ts'

export interface ListPage {
  readonly workshop: { readonly title: string; readonly place: string; readonly date: string }
  readonly published: Published
  readonly words: Words
  /** What someone typed to find their own ballot; null: nothing yet. */
  readonly wanted: string | null
  /** The address of the table as a file. */
  readonly file: string
}

const ownNames: { readonly [language in Language]: string } = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
  tr: 'Türkçe',
  ar: 'العربية',
}

/** A, B, … Z, AA: the same in every language, and short above a column. */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)

const hyphened = (receipt: string): string => `${receipt.slice(0, 4)}-${receipt.slice(4)}`

const sumOf = (dots: { readonly [item: string]: number }): number =>
  Object.values(dots).reduce((sum, n) => sum + n, 0)

/** What the ballots on the list add up to, counted here from nothing else. */
export const recount = ({ ballots }: PublishedRound, item: string): number =>
  ballots.reduce((sum, { dots }) => sum + (dots[item] ?? 0), 0)

const isRight = (round: PublishedRound): boolean =>
  round.items.every(({ id, dots }) => recount(round, id) === dots)

const ranking = (round: PublishedRound, words: Words): Html => {
  const { t } = words
  const onPaper = round.paperBallots !== null
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('vote.result')}">
    <table>
      <caption>
        ${t('vote.list.ranking')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('vote.list.letter')}</th>
          <th scope="col" class="n">${t('vote.colRank')}</th>
          <th scope="col">${t('vote.colItem')}</th>
          ${
            onPaper
              ? html`<th scope="col" class="n">${t('vote.list.onList')}</th>
                  <th scope="col" class="n">${t('vote.list.onPaper')}</th>`
              : null
          }
          <th scope="col" class="n">${t('vote.colDots')}</th>
        </tr>
      </thead>
      <tbody>
        ${round.items.map(
          ({ text, rank, shared, dots, paper }, at) =>
            html`<tr>
              <td>${letterOf(at)}</td>
              <td class="n">${rank}</td>
              <th scope="row" dir="auto">
                ${String(toValue(text, words) ?? '')} ${shared ? `(${t('vote.sharedShort')})` : null}
              </th>
              ${
                onPaper
                  ? html`<td class="n">${dots}</td>
                      <td class="n">${paper}</td>`
                  : null
              }
              <td class="n">${dots + paper}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const ballotRow = (
  { receipt, dots }: PublishedRound['ballots'][number],
  round: PublishedRound,
  words: Words,
): Html =>
  html`<tr id="${hyphened(receipt)}">
    <th scope="row" class="code">
      <bdi dir="ltr">${hyphened(receipt)}</bdi> <span class="mine-word">${words.t('vote.mine')}</span>
    </th>
    ${round.items.map(({ id }) => html`<td class="n">${dots[id] ?? ''}</td>`)}
    <td class="n">${sumOf(dots)}</td>
  </tr>`

const ballots = (round: PublishedRound, words: Words): Html => {
  const { t } = words
  const all = round.items.map(({ id }) => recount(round, id))
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('vote.list')}">
    <table>
      <caption>
        ${t('vote.listHint', { n: round.ballots.length })} ${t('vote.list.letters')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('vote.list.code')}</th>
          ${round.items.map(({ text }, at) => {
            const title = String(toValue(text, words) ?? '')
            return html`<th scope="col" class="n" title="${title}" abbr="${title}">${letterOf(at)}</th>`
          })}
          <th scope="col" class="n">${t('vote.colDots')}</th>
        </tr>
      </thead>
      <tbody>
        ${round.ballots.map((ballot) => ballotRow(ballot, round, words))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${t('vote.list.sum')}</th>
          ${all.map((sum) => html`<td class="n">${sum}</td>`)}
          <td class="n">${all.reduce((sum, n) => sum + n, 0)}</td>
        </tr>
      </tfoot>
    </table>
  </div>`
}

const section = (round: PublishedRound, page: ListPage): Html => {
  const { words } = page
  const { t } = words
  const dots = round.ballots.reduce((sum, ballot) => sum + sumOf(ballot.dots), 0)
  const right = isRight(round)
  const hasRounds = page.published.rounds.length > 1
  // A level below the round, or below the page where there is only one.
  const list = hasRounds ? html`<h3>${t('vote.list')}</h3>` : html`<h2>${t('vote.list')}</h2>`
  return html`<section>
    ${hasRounds ? html`<h2>${t('vote.round', { n: round.round })}</h2>` : null}
    <p>
      ${t('vote.list.count', { n: round.ballots.length, dots })}
      ${t('vote.list.each', { n: round.dotsPerPerson })}
    </p>
    <p>${t(round.mode)}. ${t('vote.indicative')}</p>
    ${round.paperBallots === null ? null : html`<p>${t('vote.list.paper', { n: round.paperBallots })}</p>`}
    <p class="${right ? 'right' : 'wrong'}">
      ${t(right ? 'vote.sumRight' : 'vote.sumWrong')}. ${t(right ? 'vote.list.right' : 'vote.list.wrong')}
    </p>
    ${ranking(round, words)} ${list} ${ballots(round, words)}
  </section>`
}

/**
 * The rounds of a list that did not change, by language: whoever asks again, or for another code, costs next to nothing. A
 * large list takes a tenth of a second to write, and anyone may ask for it.
 */
const written = new WeakMap<Published, Map<Language, Html>>()

const sections = (page: ListPage): Html => {
  const { published, words } = page
  const known = written.get(published) ?? new Map<Language, Html>()
  written.set(published, known)
  const made = known.get(words.language) ?? html`${published.rounds.map((round) => section(round, page))}`
  known.set(words.language, made)
  return made
}

/** The row of a code that is on the list, marked. A code holds nothing that is a sign in markup. */
const marked = ({ markup }: Html, wanted: string | null): Html => {
  const row = `<tr id="${wanted === null ? '' : hyphened(wanted)}"`
  return { markup: wanted === null ? markup : markup.replace(row, () => `${row} class="mine"`) }
}

const answer = ({ published, words: { t } }: ListPage, wanted: string): Html => {
  const round = published.rounds.find((one) => one.ballots.some(({ receipt }) => receipt === wanted))
  const code = hyphened(wanted)
  return round
    ? html`<p class="found" role="status">
        ${t('vote.list.found', { code })} <a href="#${code}">${t('vote.list.show')}</a>
      </p>`
    : html`<p class="found wrong" role="status">${t('vote.list.notFound', { code })}</p>`
}

const find = (page: ListPage, wanted: string | null): Html => {
  const { t, language } = page.words
  return html`<form method="get">
      <input type="hidden" name="language" value="${language}" />
      <label>
        ${t('vote.list.yourCode')}
        <input
          name="code"
          value="${page.wanted ?? ''}"
          maxlength="12"
          autocomplete="off"
          spellcheck="false"
          dir="ltr"
        />
      </label>
      <button>${t('vote.list.find')}</button>
    </form>
    ${wanted === null ? null : answer(page, wanted)}`
}

const document = (language: Language, title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/v/list.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup

export const listPage = (page: ListPage): string => {
  const { words, published, workshop } = page
  const { t } = words
  const wanted = page.wanted ? toCode(page.wanted) : null
  const question = words.pick(published.question)
  const body = html`<main>
      <p class="quiet">${[workshop.title, workshop.place, workshop.date].filter(Boolean).join(' · ')}</p>
      <h1 dir="auto">${question}</h1>
      <p>${t('vote.list.about')}</p>
      ${find(page, wanted)} ${marked(sections(page), wanted)}
      <p><a class="file" href="${page.file}" download>${t('vote.list.file')}</a></p>
      <p class="quiet">${t('vote.receiptShow')} ${t('vote.host')}</p>
    </main>
    <nav aria-label="${t('vote.list.languages')}">
      ${languages.map(
        (one) => html`<a href="?language=${one}" lang="${one}" hreflang="${one}">${ownNames[one]}</a>`,
      )}
    </nav>`
  return document(words.language, `${question}: ${t('vote.list')}`, body)
}

/** The same for a list that is not there yet and one that never will be. */
export const noListPage = ({ t, language }: Words): string =>
  document(
    language,
    t('vote.list'),
    html`<main>
      <h1>${t('vote.list')}</h1>
      <p>${t('vote.list.notYet')}</p>
    </main>`,
  )
