// When the keyboard comes up, or what stands around a field grows, the paper that is written on is brought into view: not all
// browsers do so themselves. Fetched by the room when it is there; works as long as the page lives.

const paperInHand = (): Element | null => {
  const { activeElement } = document
  return activeElement?.matches('textarea, input')
    ? (activeElement.closest('[data-note]') ?? activeElement)
    : null
}

/** Nothing moves when the paper is in view already. */
const bringIntoView = (): void => paperInHand()?.scrollIntoView({ block: 'nearest' })

// The one for browsers whose page becomes lower, the other for those that lay the keyboard over the page.
addEventListener('resize', bringIntoView)
visualViewport?.addEventListener('resize', bringIntoView)

export {}
