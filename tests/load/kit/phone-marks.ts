// What a phone's page writes down about itself while it starts: in milliseconds since the navigation. The functions run in
// the page. Used by slow-phone.ts.

export interface Marks {
  /** First words on the screen. */
  readonly words: number
  /** The join button can be pressed. */
  readonly join: number
  readonly pressedJoin: number
  /** The field of the first note can be written in. */
  readonly field: number
  readonly pressedLay: number
  /** The server has said that the note is kept. */
  readonly acknowledged: number
}

/** Runs before the page's own scripts; looks once a frame, and listens at the socket. */
export const watchMarks = (words: { readonly join: string; readonly lay: string }): void => {
  const marks: { [name: string]: number } = {}
  Object.assign(window, { marks })
  const mark = (name: string, isSo: boolean): void => {
    if (isSo) marks[name] ??= performance.now()
  }
  const hasButton = (name: string): boolean =>
    [...document.querySelectorAll('button')].some((one) => one.textContent?.trim() === name)
  const look = (): void => {
    mark('words', (document.querySelector('#root')?.textContent?.trim() ?? '') !== '')
    mark('join', hasButton(words.join))
    mark(
      'field',
      document.querySelector('textarea, input:not([type=radio])') !== null && hasButton(words.lay),
    )
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  const pressed = ({ target }: Event): void => {
    const name = (target as Element | null)?.closest('button')?.textContent?.trim()
    mark('pressedJoin', name === words.join)
    mark('pressedLay', name === words.lay)
  }
  addEventListener('pointerup', pressed, true)
  const Plain = window.WebSocket
  window.WebSocket = class extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) =>
        mark('acknowledged', typeof data === 'string' && /^43.*accepted/.test(data)),
      )
    }
  }
}

/** The marks, with the browser's own word on when the first words were painted. */
export const marksIn = (): Marks => {
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
  const { marks } = window as unknown as { readonly marks: Marks }
  return { ...marks, words: painted ?? marks.words }
}
