// The little map on the phone: from the map's places to the picture's cells and back. Used when writing and when moving.
import type { Localized } from '../../localized.ts'
import { RingMap } from '../../ui/ring-map.tsx'
import { toPlace } from './geometry.ts'
import { MapIcon } from './phone-icons.tsx'
import type { MapConfig, Place } from './model.ts'

export interface PlacePickerProps {
  readonly config: MapConfig
  readonly place: Place | null
  readonly onPlace: (place: Place) => void
  /** The prompt's place, 1 to 8. */
  readonly prompt: number
  readonly label: string
  readonly hint: string
  readonly pick: (text: Localized) => string
}

/** The first words of a sector's name, for a corner of the picture: "Bewoners en gebruikers" is "Bewoners". */
const shortName = (name: string): string => (name.length > 20 ? (name.split(/\s+/)[0] ?? name) : name)

/** Props: `config`, `place`, `onPlace`, `prompt`, `label`, `hint`, `pick`. */
export const PlacePicker = ({ config, place, onPlace, prompt, label, hint, pick }: PlacePickerProps) => {
  const sector = place ? config.sectors.findIndex(({ id }) => id === place.sector) : -1
  return (
    <RingMap
      label={label}
      prompt={prompt}
      hint={hint}
      rings={config.rings.map((ring, n) => ({ id: String(n), name: pick(ring) }))}
      sectors={config.sectors.map(({ id, title, icon }) => ({
        id,
        name: shortName(pick(title)),
        fullName: pick(title),
        icon: <MapIcon name={icon} />,
      }))}
      chosen={place && sector >= 0 ? { ring: place.ring - 1, sector } : null}
      onChoose={(_cell, spot) => {
        const chosen = toPlace(config, spot)
        if (chosen) onPlace(chosen)
      }}
    />
  )
}
