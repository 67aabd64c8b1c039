// Ring and sector as two lists: the way to put a note down without dragging. Called by the menu of a note, by the tray and by
// the panel for notes from paper.
import type { Slug } from '../../ids.ts'
import { SelectField } from '../../ui/field.tsx'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import type { Place, Ring } from './model.ts'

interface PlaceFieldsProps extends Pick<MapBoardProps, 'config' | 't' | 'pick'> {
  readonly place: Place
  readonly onPlace: (place: Place) => void
}

const rings: readonly Ring[] = [1, 2, 3]

/** The middle of a cell: the layout finds the free spot nearest to it. */
export const middleOf = (ring: Ring, sector: Slug): Place => ({
  ring,
  sector,
  angle: 0.5,
  depth: ring === 1 ? 0.62 : 0.5,
})

/** Props: `config`, `t`, `pick`, `place`, `onPlace`. */
export const PlaceFields = ({ config, t, pick, place, onPlace }: PlaceFieldsProps) => (
  <div className={css.row}>
    <SelectField
      label={t('map.paper-ring')}
      value={place.ring}
      onChange={(event) => {
        const ring = rings[Number(event.target.value) - 1]
        if (ring) onPlace(middleOf(ring, place.sector))
      }}
    >
      {config.rings.map((name, n) => (
        <option key={n} value={n + 1}>
          {pick(name)}
        </option>
      ))}
    </SelectField>
    <SelectField
      label={t('map.paper-sector')}
      value={place.sector}
      onChange={(event) => {
        const sector = config.sectors.find(({ id }) => id === event.target.value)
        if (sector) onPlace(middleOf(place.ring, sector.id))
      }}
    >
      {config.sectors.map(({ id, title }) => (
        <option key={id} value={id}>
          {pick(title)}
        </option>
      ))}
    </SelectField>
  </div>
)
