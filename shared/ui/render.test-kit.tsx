// Puts a part into the test's page and takes it away again; called by the tests of this folder.
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** Draws `node`; `redraw` draws another in its place, `remove` ends it. */
export const render = (node: ReactNode) => {
  const box = document.createElement('div')
  document.body.append(box)
  const root = createRoot(box)
  const redraw = (next: ReactNode) => act(() => root.render(next))
  redraw(node)
  const find = (selector: string): HTMLElement => {
    const found = box.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`nothing matches ${selector}`)
    return found
  }
  const remove = () => {
    act(() => root.unmount())
    box.remove()
  }
  return { box, find, redraw, remove }
}

/** Sends one key to the element, as a browser would. */
export const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  })

/** One press of the finger. */
export const click = (target: HTMLElement) => act(() => target.click())
