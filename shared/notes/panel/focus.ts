// Where the focus goes when a form opens because somebody asked for it. Given as `ref`; called by the panel's forms.

/** Puts the focus in the first field, once, when the form appears. */
export const focusFirst = (form: HTMLFormElement | HTMLDivElement | null): void =>
  form?.querySelector<HTMLElement>('input, textarea')?.focus()
