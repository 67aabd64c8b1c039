// Where one note or group lies, chosen from lists and sliders: the way without dragging. Part of the menu of a note.
import { useState } from 'react'
import type { GroupId } from '../../ids.ts'
import { mainPart } from '../../protocol/documents.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconCheck, IconPin } from '../../ui/icons.tsx'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import type { Stance } from './board-model.ts'
import { stancesIn } from './board-words.ts'
import type { ChipModel } from './chips.ts'
import type { MapIntent } from './model.ts'
import { PlaceFields } from './place-fields.tsx'

interface NotePlaceProps extends MapBoardProps {
  readonly chip: ChipModel
  readonly onClose: () => void
}

/** Props: the face's, `chip`, `onClose`. Ring and sector. */
export const PlaceForm = (props: NotePlaceProps) => {
  const { chip, t, ask, onClose } = props
  const [place, setPlace] = useState(chip.place)
  const move = () => {
    if (chip.type === 'group') ask?.({ type: 'group.move', group: chip.id as GroupId, place })
    else chip.notes.forEach(({ id: note }) => ask?.({ type: 'note.move', note, place }))
    onClose()
  }
  return (
    <div className={css.form}>
      <PlaceFields {...props} place={place} onPlace={setPlace} />
      <div className={css.row}>
        <Button icon={<IconPin />} disabled={place === chip.place} onClick={move}>
          {t('map.move')}
        </Button>
      </div>
    </div>
  )
}

const stanceIntents = (chip: ChipModel, stance: Stance | null): readonly MapIntent[] =>
  chip.type === 'group'
    ? [{ type: 'group.stance', group: chip.id as GroupId, stance }]
    : chip.notes.map(({ id: note }) => ({ type: 'note.stance', note, stance }))

/** Props: the face's, `chip`, `onClose`. Influence and interest, each from 0 to 100. */
export const StanceForm = ({ chip, parts, t, ask, onClose }: NotePlaceProps) => {
  const now = stancesIn(parts[mainPart])[chip.id]
  const [stance, setStance] = useState<Stance>(now ?? { influence: 0.5, interest: 0.5 })
  const put = (next: Stance | null) => {
    stanceIntents(chip, next).forEach((intent) => ask?.(intent))
    onClose()
  }
  const slider = (key: 'influence' | 'interest') => (
    <Field
      label={t(`map.${key}-of`, { n: Math.round(stance[key] * 100) })}
      type="range"
      min={0}
      max={100}
      step={5}
      value={Math.round(stance[key] * 100)}
      onChange={(event) => setStance({ ...stance, [key]: Number(event.target.value) / 100 })}
    />
  )
  return (
    <div className={css.form}>
      {slider('influence')}
      {slider('interest')}
      <div className={css.row}>
        <Button icon={<IconCheck />} onClick={() => put(stance)}>
          {t('map.stance-put')}
        </Button>
        {now && <Button onClick={() => put(null)}>{t('map.stance-out')}</Button>}
      </div>
    </div>
  )
}
