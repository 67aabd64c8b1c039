// Text of unknown length: cut after some lines with a word to unfold it, never shrunk to fit. Called by Note.
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { cx } from './cx.ts'
import css from './long-text.module.css'

export interface LongTextProps {
  readonly text: string
  readonly lang?: string | undefined
  readonly lines: number
  /** Words for the button; without them the text is shown whole, unless `cut`. */
  readonly unfold?: { readonly more: string; readonly less: string } | undefined
  /** Cut without a button, where the whole opens elsewhere. */
  readonly cut?: boolean | undefined
  readonly className?: string | undefined
}

/** Props: `text`, `lang?`, `lines`, `unfold? {more, less}`, `cut?`, `className?`. */
export const LongText = ({ text, lang, lines, unfold, cut, className }: LongTextProps) => {
  const words = useRef<HTMLParagraphElement>(null)
  const id = useId()
  const [open, setOpen] = useState(false)
  const [tooLong, setTooLong] = useState(false)
  useLayoutEffect(() => {
    const box = words.current
    if (box && unfold && !open) setTooLong(box.scrollHeight > box.clientHeight + 1)
  }, [text, open, unfold])
  const folded = cut || (unfold && !open)
  return (
    <div className={css.box}>
      <p
        id={id}
        ref={words}
        className={cx(className, folded && css.folded)}
        style={folded ? { WebkitLineClamp: lines } : undefined}
        lang={lang}
        dir="auto"
      >
        {text}
      </p>
      {unfold && tooLong && (
        <button
          type="button"
          className={css.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? unfold.less : unfold.more}
        </button>
      )}
    </div>
  )
}
