// The plan's side of a page: the plan, its legend, its caption. Called by the host's page and by the opened table.
import type { CSSProperties } from 'react'
import { IconImage } from '../../ui/icons.tsx'
import { Plan, type ShownPin } from './board-ground.tsx'
import type { Placing } from './board-place.tsx'
import { roundOf, type Props } from './board-state.ts'
import type { ThemeTable } from './config.ts'
import { groundAddress } from './ground-address.ts'
import { groundOf } from './ground.ts'
import type { Ground, Pin } from './model-ground.ts'
import { promptNumber } from './questions.ts'
import { notesOf, type TableNote } from './shown-notes.ts'
import css from './ground.module.css'

export interface GroundSideProps extends Props {
  readonly shown: ThemeTable
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  readonly onMove: ((id: string, pin: Pin) => void) | null
  readonly placing?: Placing | null
}

const pinsOf = (props: GroundSideProps, notes: readonly TableNote[]): readonly ShownPin[] => {
  const { config, t, shown } = props
  const { round } = roundOf(props)
  return notes.flatMap((note) =>
    note.pin
      ? [
          {
            id: note.id,
            pin: note.pin,
            prompt: promptNumber(config, shown.id, note.prompt),
            text: note.text,
            round: t('tables.roundWord', { n: note.round }),
            earlier: note.round < round,
          },
        ]
      : [],
  )
}

const shapeOf = ({ width, height }: Ground) => ({ '--ratio': width / height }) as CSSProperties

/** Nothing where no plan lies. */
export const GroundSide = (props: GroundSideProps) => {
  const { parts, t, shown, workshop } = props
  const ground = groundOf(parts[shown.id])
  if (!ground) return null
  const pins = pinsOf(props, notesOf(parts[shown.id]))
  const before = pins.filter(({ earlier }) => earlier).length
  return (
    <section className={css.side} style={shapeOf(ground)} aria-label={t('tables.ground')}>
      <Plan
        {...props}
        ground={ground}
        address={groundAddress(workshop, ground.picture, 'large')}
        pins={pins}
      />
      <div className={css.legend}>
        <span>
          <span className={css.swatch} /> {t('tables.pinsNow', { n: pins.length - before })}
        </span>
        {before > 0 && (
          <span>
            <span className={css.swatchEarlier} /> {t('tables.pinsBefore', { n: before })}
          </span>
        )}
        <span dir="auto">
          <IconImage /> {ground.alt}
        </span>
      </div>
    </section>
  )
}
