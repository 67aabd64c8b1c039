// Says a sentence to screen readers when it changes; used by screens and by the countdown.

export interface LiveRegionProps {
  /** The sentence; an empty one says nothing. */
  readonly message: string
  /** Interrupts what is being read. Only for "go to your table". */
  readonly assertive?: boolean | undefined
}

/** Props: `message`, `assertive?`. Stays in the page while empty, or the first sentence would be missed. */
export const LiveRegion = ({ message, assertive = false }: LiveRegionProps) => (
  <p
    className="visually-hidden"
    role={assertive ? 'alert' : 'status'}
    aria-live={assertive ? 'assertive' : 'polite'}
  >
    {message}
  </p>
)
