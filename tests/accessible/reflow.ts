// What goes wrong when letters grow or a page becomes narrow. Each function runs in the page. Called by modes.test.ts.

/** What sticks out of the page at its sides, where the page itself would have to be shifted to see it. */
export const widerThanPage = (): readonly string[] => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return right > clientWidth + 1 || left < -1
  })
  return [`${scrollWidth} > ${clientWidth}: ${wide[0]?.outerHTML.slice(0, 160) ?? ''}`]
}

/** Words that go on in the next line without a hyphen, or are cut off at the edge of their box. */
export const cutWords = (): readonly string[] => {
  const found: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement
    if (!parent?.checkVisibility({ checkVisibilityCSS: true }) || parent.closest('.visually-hidden')) continue
    for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      if (lines.size > 1) found.push(`broken: ${word}`)
      const box = parent.getBoundingClientRect()
      const { overflowX, textOverflow } = getComputedStyle(parent)
      const isCut =
        overflowX !== 'visible' && textOverflow !== 'ellipsis' && parent.scrollWidth > box.width + 1
      if (isCut) found.push(`cut: ${word}`)
    }
  }
  return found
}

/** The filled buttons must be on the screen, or be where scrolling brings them, under nothing that sticks. */
export const outOfReach = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('main button, footer button')].flatMap((button) => {
    if (!button.checkVisibility({ checkVisibilityCSS: true })) return []
    button.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = button.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    const isReached = there !== null && (button.contains(there) || there.contains(button))
    return isReached
      ? []
      : [`covered: ${button.textContent} by ${there?.outerHTML.slice(0, 100) ?? 'the edge'}`]
  })
