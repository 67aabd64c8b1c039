// The map's notes as the notes panel wants them: sectors to filter by, names of places, a place for notes from paper.
import { useMemo, useState } from 'react'
import type { NoteId, Slug } from '../../ids.ts'
import type { Json } from '../../json.ts'
import { groupsIn, notesIn } from '../../notes/find.ts'
import type { NotesPanelProps, PanelPaper } from '../../notes/panel/panel-props.ts'
import { mainPart } from '../../protocol/documents.ts'
import { SelectField } from '../../ui/field.tsx'
import type { MapBoardProps } from './board-props.ts'
import { namedPart } from './board-words.ts'
import { toPlace } from './geometry.ts'
import { MapIcon } from './icons.tsx'
import type { Place } from './model.ts'
import { placeName } from './words.ts'

/* What the view holds under `place` was written by this kind; a note that is on its way may have none yet. */
const placeOf = (place: Json): Place | null =>
  typeof place === 'object' && place !== null && 'sector' in place ? (place as unknown as Place) : null

const sectorIn = (place: Json): string => placeOf(place)?.sector ?? ''

/** Where notes from paper go: a ring and a sector, chosen once for many. */
export const usePaperPlace = ({ config, ask, newId, t, pick }: MapBoardProps): PanelPaper => {
  const [ring, setRing] = useState(1)
  const [sector, setSector] = useState(0)
  const lay = (prompt: Slug, text: string) => {
    const place = toPlace(config, { ring, sector, angle: 0.5, depth: 0.5 })
    if (place) ask?.({ type: 'note.add', note: newId<NoteId>(), prompt, place, text, paper: true })
  }
  const fields = (
    <>
      <SelectField
        label={t('map.paper-ring')}
        value={ring}
        onChange={(event) => setRing(Number(event.target.value))}
      >
        {config.rings.map((name, n) => (
          <option key={n} value={n}>
            {pick(name)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('map.paper-sector')}
        value={sector}
        onChange={(event) => setSector(Number(event.target.value))}
      >
        {config.sectors.map(({ id, title }, n) => (
          <option key={id} value={n}>
            {pick(title)}
          </option>
        ))}
      </SelectField>
    </>
  )
  return { lay, fields }
}

/** The prompts with their badges, as tabs and filters show them. */
export const panelPrompts = ({ config, pick }: MapBoardProps): NotesPanelProps['prompts'] =>
  config.prompts.map(({ id, label, icon }, n) => ({
    id,
    number: n + 1,
    word: pick(label),
    glyph: <MapIcon name={icon} />,
  }))

export const useMapNotes = (props: MapBoardProps): NotesPanelProps => {
  const { config, parts, staff, t, pick, ask, eraseNotes = null, newId, language } = props
  const [room, aside] = [namedPart({ parts, staff }), staff?.[mainPart]]
  const notes = useMemo(() => notesIn(room, aside), [room, aside])
  const groups = useMemo(() => groupsIn(room), [room])
  const paper = usePaperPlace(props)
  return {
    notes,
    groups,
    prompts: panelPrompts(props),
    where: {
      label: t('map.paper-sector'),
      choices: config.sectors.map(({ id, title }) => ({ id, name: pick(title) })),
      of: sectorIn,
    },
    placeName: (place) => {
      const found = placeOf(place)
      return found ? placeName(config, found, pick) : ''
    },
    translatedBy: () => t('notes.by.moderator'),
    handName: ({ role }) => t(role === 'moderator' ? 'notes.hand.moderator' : 'notes.hand.unknown'),
    namesAreFine: true,
    paper,
    ask: (intent) => ask?.(intent),
    erase: eraseNotes ? (note) => eraseNotes([note]) : null,
    newId,
    t,
    language,
  }
}
