// The foot of every phone page: the main action, and below it the way to the three places.
import type { ReactNode } from 'react'
import css from './bottom-bar.module.css'

export interface Place {
  readonly id: string
  readonly word: string
  readonly icon: ReactNode
}

export interface BottomBarProps {
  /** Name of the navigation for screen readers. */
  readonly label: string
  /** "Nu", "Stiltetafel" (only while it is open), "Mijn briefjes". None: no navigation. */
  readonly places: readonly Place[]
  readonly current: string
  readonly onGo: (id: string) => void
  /** The main action or a quiet sentence, above the places. */
  readonly children?: ReactNode
}

/** Props: `label`, `places [{id, word, icon}]`, `current`, `onGo`, `children?` (main action). Sticks to the foot. */
export const BottomBar = ({ label, places, current, onGo, children }: BottomBarProps) => (
  <footer className={css.foot}>
    {children && <div className={css.action}>{children}</div>}
    {places.length > 0 && (
      <nav className={css.places} aria-label={label}>
        {places.map(({ id, word, icon }) => (
          <button
            key={id}
            type="button"
            className={css.place}
            aria-current={id === current ? 'page' : undefined}
            onClick={() => onGo(id)}
          >
            {icon}
            <span>{word}</span>
          </button>
        ))}
      </nav>
    )}
  </footer>
)
