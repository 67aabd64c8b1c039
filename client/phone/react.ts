// React over Preact, as much of it as phones use: the phone's build reads this file where "react" is imported
// (vite.config.ts). preact/compat does the same and much more, at 1.5 kB. A name that is missing here fails the build.
import { options, render, type ComponentChild } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

export { Component, createContext, createElement, Fragment } from 'preact'
export * from 'preact/hooks'

/** Of "react-dom/client". */
export const createRoot = (container: Element) => ({
  render: (what: ComponentChild): void => render(what, container),
})

export const useSyncExternalStore = <Value>(
  subscribe: (changed: () => void) => () => void,
  read: () => Value,
): Value => {
  const value = read()
  const [, draw] = useState({})
  // Listens anew after each drawing: simpler than remembering the last one, and a store's list of listeners is short.
  useLayoutEffect(() => {
    const look = () => {
      if (!Object.is(read(), value)) draw({})
    }
    look()
    return subscribe(look)
  }, [subscribe, read, value])
  return value
}

/** Attributes of SVG that have a hyphen where React has a capital; others, such as patternUnits, are as they are. */
const hyphened =
  /^(clip(?!PathU)|dominant|fill|font|marker(?!H|W|U)|paint|pointer|stop|stroke|text(?!L)|vector)[A-Z]/
const isTyped = (element: string, type: unknown): boolean =>
  element === 'textarea' ||
  (element === 'input' && type !== 'radio' && type !== 'checkbox' && type !== 'file')

/** The name by which the browser knows what React calls `name`: there `onChange` means each letter, and focus bubbles. */
const nameOf = (element: string, name: string, type: unknown): string => {
  if (name === 'onChange' && isTyped(element, type)) return 'onInput'
  if (name === 'onFocus') return 'onfocusin'
  if (name === 'onBlur') return 'onfocusout'
  return hyphened.test(name) ? name.replace(/[A-Z]/g, '-$&').toLowerCase() : name
}

options.vnode = (node) => {
  const { type: element, props } = node
  if (typeof element !== 'string') return
  const { type } = props as { readonly type?: unknown }
  const named = Object.entries(props).map(([name, value]): [string, unknown] => [
    nameOf(element, name, type),
    value,
  ])
  node.props = Object.fromEntries(named) as typeof props
}

/** React's events lie around the browser's own; here they are the same. */
options.event = (event) => Object.assign(event, { nativeEvent: event })
