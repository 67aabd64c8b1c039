// Single letters as shortcuts: only while no field has the focus, without Ctrl or Alt, and they can be switched off (WCAG 2.1.4).

const key = 'tafelronde.shortcuts'

export const shortcutsOn = (): boolean => localStorage.getItem(key) !== 'off'
export const setShortcuts = (on: boolean): void => localStorage.setItem(key, on ? 'on' : 'off')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

/** A dialog has the keyboard for itself. */
const isBusy = (target: EventTarget | null): boolean =>
  isTyping(target) || document.querySelector('dialog[open]') !== null

export const onShortcut = (acts: { readonly [key: string]: () => void }): (() => void) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.repeat ||
      isBusy(event.target) ||
      !shortcutsOn()
    )
      return
    const letter = event.key.toLowerCase()
    // A sign that needs Shift on some keyboards is that sign; a letter with Shift is another shortcut.
    const isShifted = event.shiftKey && /^[a-z]$/.test(letter)
    const run = acts[isShifted ? `shift+${letter}` : letter]
    if (!run || event.defaultPrevented) return
    event.preventDefault()
    run()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/**
 * Switched off means all of them: letters that a kind's board listens to are stopped on their way, too. Those that only work
 * on the note that has the focus go through.
 */
export const guardLetters = (): (() => void) => {
  const stop = (event: KeyboardEvent) => {
    const { target } = event
    const isLetter = event.key.length === 1 && event.key !== ' ' && !/^[0-9]$/.test(event.key)
    if (shortcutsOn() || !isLetter || event.ctrlKey || event.metaKey || event.altKey || isBusy(target)) return
    if (target instanceof Element && target.closest('[data-chip]')) return
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', stop, true)
  return () => window.removeEventListener('keydown', stop, true)
}
