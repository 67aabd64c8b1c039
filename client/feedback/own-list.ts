// Puts one's own notes on top of the page with answers: notes from this device's storage, answers from the page itself. Nothing
// is asked of the server. Called by main.ts, tested with a page of its own.

export interface KeptNote {
  readonly note: string
  readonly text: string
  readonly prompt: number
}

/** The answer that stands on the page for a note, also where the note itself does not; null: none. */
const answerFor = (page: Document, note: string): Element | null => {
  const places = [page, page.querySelector<HTMLTemplateElement>('#apart')?.content]
  for (const place of places) {
    const found = [...(place?.querySelectorAll('[data-notes]') ?? [])].find((one) =>
      one.getAttribute('data-notes')?.split(' ').includes(note),
    )
    if (found) return found
  }
  return null
}

/** As the page has it, where it stands there; else in the words that were written here. */
const paperOf = (page: Document, { text, prompt }: KeptNote): HTMLElement => {
  const paper = page.createElement('div')
  paper.className = 'note'
  paper.dataset['paper'] = String(prompt > 0 ? ((prompt - 1) % 4) + 1 : 4)
  const said = page.createElement('p')
  said.className = 'text'
  said.dir = 'auto'
  said.textContent = text
  const line = page.createElement('div')
  line.className = 'line'
  const sign = page
    .querySelector<HTMLTemplateElement>('#signs')
    ?.content.querySelector(`[data-prompt="${prompt}"]`)
  line.append(...[...(sign?.children ?? [])].map((one) => one.cloneNode(true)), said)
  paper.append(line)
  return paper
}

/** Without a word of its own: all words stand on the page already. Returns how many notes it put there. */
export const putOwn = (page: Document, notes: readonly KeptNote[]): number => {
  const section = page.querySelector<HTMLElement>('#own')
  const list = section?.querySelector('ul')
  if (!section || !list) return 0
  const rows = notes.flatMap((note) => {
    const answer = answerFor(page, note.note)?.querySelector('.answer')?.cloneNode(true)
    if (!answer || note.text === '') return []
    const row = page.createElement('li')
    row.className = 'point'
    row.append(paperOf(page, note), answer)
    return [row]
  })
  list.replaceChildren(...rows)
  section.hidden = rows.length === 0
  return rows.length
}
