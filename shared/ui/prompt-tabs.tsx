// The choice between prompts, each with its badge and one short word. Above the composer on every phone face.
import { useId, type ReactNode } from 'react'
import { Badge } from './badge.tsx'
import { isHatched, paperOf } from './colours.ts'
import { cx } from './cx.ts'
import css from './prompt-tabs.module.css'

export interface PromptTab {
  readonly id: string
  /** Place of the prompt, 1 to 8. */
  readonly prompt: number
  /** One or two words. */
  readonly word: string
  readonly glyph?: ReactNode
}

export interface PromptTabsProps {
  /** Name of the choice for screen readers. */
  readonly label: string
  readonly tabs: readonly PromptTab[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Props: `label`, `tabs [{id, prompt, word, glyph?}]`, `chosen`, `onChoose`. Native radios, so arrows work everywhere. */
export const PromptTabs = ({ label, tabs, chosen, onChoose }: PromptTabsProps) => {
  const name = useId()
  return (
    <fieldset>
      <legend className="visually-hidden">{label}</legend>
      <div className={cx(css.tabs, tabs.length > 3 && css.stacked)}>
        {tabs.map(({ id, prompt, word, glyph }) => (
          <label key={id} className={css.tab}>
            <input
              type="radio"
              className={cx('visually-hidden', css.radio)}
              name={name}
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span
              className={cx(css.face, isHatched(prompt) && css.hatched)}
              data-paper={paperOf(prompt)}
              data-note={id === chosen ? '' : undefined}
            >
              <Badge prompt={prompt} glyph={glyph} size={1.375} />
              <span className={css.word}>{word}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
