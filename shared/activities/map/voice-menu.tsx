// What the moderator does with one missing voice: choose where it belongs and put it on the map, or take it out of the tray.
import { useState } from 'react'
import type { Slug } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { IconDiscard, IconPin } from '../../ui/icons.tsx'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import type { FaceVoice } from './board-words.ts'
import type { MapConfig, Place } from './model.ts'
import { middleOf, PlaceFields } from './place-fields.tsx'

/** Who must still be involved is what the last question about actors asks. */
export const defaultPrompt = ({ prompts }: MapConfig): Slug | undefined =>
  prompts.findLast(({ remark }) => remark !== true)?.id

interface VoiceMenuProps extends MapBoardProps {
  readonly voice: FaceVoice
  readonly onClose: () => void
}

/** Props: the face's, `voice`, `onClose`. */
export const VoiceMenu = (props: VoiceMenuProps) => {
  const { config, voice, t, pick, ask, onClose } = props
  const first = config.sectors[0]?.id
  const [place, setPlace] = useState<Place | null>(first ? middleOf(2, first) : null)
  const [prompt, setPrompt] = useState(defaultPrompt(config))
  const put = () => {
    if (place && prompt) ask?.({ type: 'voice.place', note: voice.id, prompt, place })
    onClose()
  }
  return (
    <Dialog open title={voice.text} closeLabel={t('map.close')} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          put()
        }}
      >
        <SelectField
          label={t('map.question')}
          value={prompt}
          onChange={(event) => setPrompt(config.prompts.find(({ id }) => id === event.target.value)?.id)}
        >
          {config.prompts.map(({ id, label }) => (
            <option key={id} value={id}>
              {pick(label)}
            </option>
          ))}
        </SelectField>
        {place && <PlaceFields {...props} place={place} onPlace={setPlace} />}
        <div className={css.row}>
          <Button type="submit" kind="primary" icon={<IconPin />}>
            {t('map.lay')}
          </Button>
          <Button
            kind="destructive"
            icon={<IconDiscard />}
            onClick={() => {
              ask?.({ type: 'voice.drop', note: voice.id })
              onClose()
            }}
          >
            {t('map.voice-drop')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
