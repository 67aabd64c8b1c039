// Where the focus goes when a form opens because somebody asked for it. Given as `ref`; called by the panel's forms.

/** Puts the focus in the first field (a question has none: on its first button), once, when the form appears. */
export const focusFirst = (form: HTMLFormElement | HTMLDivElement | null): void => {
  const field = form?.querySelector<HTMLElement>('input, textarea')
  const first = field ?? form?.querySelector('button')
  first?.focus()
}
