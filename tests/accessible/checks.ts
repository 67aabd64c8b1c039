// What a machine can check of one page as it stands now: axe's rules, the size of what is touched, words beside the edge,
// headings in order, and a name for the page. Called by the tests here and by tests/browser.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What can be touched must be as large as a fingertip, in CSS pixels. */
export const fingertip = 44

/** Every finding of axe, whatever it calls its weight; the example of a phone in its frame is looked at elsewhere. */
const axeFindings = async (page: Page): Promise<readonly string[]> => {
  const { violations, passes } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  // A page on which hardly any rule found anything to look at was not there yet.
  if (passes.length < 8) return [`there is hardly anything to check (${passes.length} rules)`]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => {
      const data: unknown = any[0]?.data
      const ratio =
        typeof data === 'object' && data !== null && 'contrastRatio' in data
          ? ` ${String(data.contrastRatio)}`
          : ''
      return `${id}${ratio}: ${html.slice(0, 180)}`
    }),
  )
}

/** Runs in the page. A field that is drawn by its label is as large as the label; a link in a sentence is as high as its line. */
const measure = (least: number): readonly string[] => {
  const found: string[] = []
  const root = document.querySelector('dialog[open]') ?? document.body
  const touched = 'button, a[href], input, select, textarea, summary, [role=button], [role=radio], [role=tab]'
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) &&
    element.closest('[inert], [aria-hidden=true]') === null
  const boxOf = (element: Element): DOMRect => {
    const own = element.getBoundingClientRect()
    const isTicked = element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)
    const label = isTicked ? element.labels?.[0] : undefined
    return label?.getBoundingClientRect() ?? own
  }
  const nameOf = (element: Element): string => {
    const words =
      element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent
    return `<${element.tagName.toLowerCase()}> ${words.slice(0, 60)} (in ${element.parentElement?.className ?? ''})`
  }
  const isInSentence = (element: Element): boolean =>
    element.tagName === 'A' && getComputedStyle(element).display === 'inline'
  for (const element of root.querySelectorAll(touched)) {
    if (!isSeen(element) || element.matches('.skip-link, [data-small]') || isInSentence(element)) continue
    const { width, height } = boxOf(element)
    if (width === 0 || height === 0) continue
    // A widened hit area around a small picture counts.
    const after = getComputedStyle(element, '::after')
    const grown = after.position === 'absolute' && after.content !== 'none'
    const [w, h] = grown
      ? [Math.max(width, Number.parseFloat(after.width)), Math.max(height, Number.parseFloat(after.height))]
      : [width, height]
    // Notes lie as close as a hall writes them, at AA's own size; the list beside the picture has the same ones larger.
    const enough = (element.matches('[data-chip], [data-more]') ? 24 : least) - 0.6
    if (w < enough || h < enough) found.push(`target ${Math.round(w)}×${Math.round(h)}: ${nameOf(element)}`)
  }
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) {
    const wide = [...root.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return (right > clientWidth + 1 || left < -1) && isSeen(element)
    })
    found.push(
      `wider than the page (${scrollWidth} > ${clientWidth}): ${wide[0]?.outerHTML.slice(0, 150) ?? ''}`,
    )
  }
  return found
}

/** Runs in the page: one h1 that comes first, no level skipped, a language, a name. */
const outline = (): readonly string[] => {
  const found: string[] = []
  if (document.title.trim() === '') found.push('the page has no title')
  if (document.documentElement.lang === '') found.push('the page has no language')
  const root = document.querySelector('dialog[open]') ?? document.body
  const seen = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) =>
    heading.checkVisibility({ checkVisibilityCSS: true }),
  )
  const levels = seen.map(({ tagName }) => Number(tagName[1]))
  if (root === document.body && levels.filter((level) => level === 1).length !== 1)
    found.push(`h1: ${levels.filter((level) => level === 1).length} of them`)
  levels.forEach((level, n) => {
    if (n > 0 && level > (levels[n - 1] ?? 0) + 1)
      found.push(`h${levels[n - 1]} is followed by h${level}: ${seen[n]?.textContent ?? ''}`)
  })
  return found
}

/** Every finding on the page as it stands, in a line each. */
export const findingsOn = async (page: Page): Promise<readonly string[]> => [
  ...(await axeFindings(page)),
  ...(await page.evaluate(measure, fingertip)),
  ...(await page.evaluate(outline)),
]
