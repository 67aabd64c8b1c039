// The phone's own React against what screens expect of it: every letter heard, drawings with hyphens, stores that change.
import { h, type ComponentChild } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { createRoot, useSyncExternalStore } from './react.ts'

const settled = () => new Promise((done) => setTimeout(done, 20))

afterEach(() => document.body.replaceChildren())

const draw = (what: ComponentChild): HTMLElement => {
  const box = document.createElement('div')
  document.body.append(box)
  createRoot(box).render(what)
  return box
}

it('[PR1] a field tells each letter, a tick box its change, and a composed key can be asked after', () => {
  const [typed, ticked] = [vi.fn<(native: boolean) => void>(), vi.fn<() => void>()]
  const box = draw(
    h('form', null, [
      h('textarea', {
        onChange: (event: Event) => typed((event as { nativeEvent?: Event }).nativeEvent === event),
      }),
      h('input', { type: 'checkbox', onChange: ticked }),
    ]),
  )
  box.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }))
  expect(typed).toHaveBeenCalledWith(true)
  box.querySelector('input')?.dispatchEvent(new Event('change', { bubbles: true }))
  expect(ticked).toHaveBeenCalledOnce()
})

it('[PR2] drawings have the names of SVG', () => {
  const attributes = { strokeWidth: 2, textAnchor: 'middle', patternUnits: 'userSpaceOnUse', className: 'a' }
  const box = draw(h('svg', null, h('pattern', attributes as object)))
  const names = box.querySelector('pattern')?.getAttributeNames().toSorted()
  expect(names).toEqual(['class', 'patternUnits', 'stroke-width', 'text-anchor'])
})

it('[PR3] a store is followed, also one that changes between drawing and subscribing', async () => {
  let value = 'a'
  const heard = new Set<() => void>()
  const change = (next: string) => {
    value = next
    heard.forEach((hear) => hear())
  }
  const subscribe = (hear: () => void) => {
    heard.add(hear)
    return () => void heard.delete(hear)
  }
  const Shown = () =>
    h(
      'p',
      null,
      useSyncExternalStore(subscribe, () => value),
    )
  const box = draw(h(Shown, null))
  change('b')
  await settled()
  expect(box.textContent).toBe('b')
  change('c')
  await settled()
  expect(box.textContent).toBe('c')
})
