// The tray of missing voices, over the legend's corner, for everyone to see: who is affected and not on the map yet? The
// moderator adds names, and puts them on the map by dragging, by pressing or by keys.
import { useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { mainPart } from '../../protocol/documents.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Field } from '../../ui/field.tsx'
import { IconClose, IconMissing, IconPlus } from '../../ui/icons.tsx'
import type { MapBoardProps } from './board-props.ts'
import { namedPart, voicesIn, type FaceVoice } from './board-words.ts'
import { inside, placeAt, type Oval, type Point } from './geometry.ts'
import css from './missing-tray.module.css'
import { useDragOut } from './use-drag-out.ts'
import { defaultPrompt, VoiceMenu } from './voice-menu.tsx'

interface TrayProps extends MapBoardProps {
  /** The rings, when they are what everyone sees. */
  readonly oval: Oval | null
  /** From a point of the page to a point of the ground. */
  readonly pointAt: (x: number, y: number) => Point | null
}

const AddVoice = ({ t, ask, newId }: MapBoardProps) => {
  const [text, setText] = useState('')
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        ask?.({ type: 'voice.add', note: newId<NoteId>(), text: text.trim() })
        setText('')
      }}
    >
      <Field
        label={t('map.voice-new')}
        labelHidden
        placeholder={t('map.voice-new')}
        value={text}
        maxLength={noteLimits.text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <IconButton edged type="submit" label={t('map.voice-add')} icon={<IconPlus />} />
    </form>
  )
}

/** Where a name that was let go belongs; without a place of its own it is asked for. */
const useDrops = (props: TrayProps, onAsk: (id: string) => void) => {
  const { config, ask, oval, pointAt } = props
  const voices = voicesIn(props.parts[mainPart])
  return (id: string, x: number, y: number) => {
    const voice = voices.find((one) => one.id === id)
    const at = pointAt(x, y)
    const prompt = defaultPrompt(config)
    if (!oval) return onAsk(id)
    const place = at && inside(oval, at) ? placeAt(oval, config, at) : null
    if (voice && place && prompt) ask?.({ type: 'voice.place', note: voice.id, prompt, place })
    return undefined
  }
}

const Voices = (props: TrayProps & { readonly voices: readonly FaceVoice[] }) => {
  const { voices, t, ask } = props
  const [opened, setOpened] = useState<string | null>(null)
  const drop = useDrops(props, setOpened)
  const { ghost, handlersFor, wasDragged } = useDragOut(drop)
  const named = voicesIn(namedPart(props)).find(({ id }) => id === opened)
  const words = (voice: FaceVoice) => voice.text || t('map.no-role')
  const held = ghost && voices.find(({ id }) => id === ghost.id)
  return (
    <>
      <ul className={css.list}>
        {voices.map((voice) =>
          ask ? (
            <li key={voice.id}>
              <button
                type="button"
                className={cx(css.voice, ghost?.id === voice.id && css.away)}
                dir="auto"
                {...handlersFor(voice.id)}
                onClick={() => !wasDragged() && setOpened(voice.id)}
              >
                {words(voice)}
              </button>
            </li>
          ) : (
            <li key={voice.id} className={css.voice} dir="auto">
              {words(voice)}
            </li>
          ),
        )}
      </ul>
      {ghost && held && (
        <span className={css.ghost} aria-hidden="true" style={{ translate: `${ghost.x}px ${ghost.y}px` }}>
          {words(held)}
        </span>
      )}
      {named && ask && <VoiceMenu {...props} voice={named} onClose={() => setOpened(null)} />}
    </>
  )
}

/** Props: the face's, `oval`, `pointAt`. */
export const MissingTray = (props: TrayProps) => {
  const { parts, t, ask } = props
  const voices = voicesIn(parts[mainPart])
  return (
    <section className={css.tray} aria-label={t('map.missing')} data-still="">
      <header className={css.head}>
        <IconMissing />
        <h2 className={css.title}>{t('map.missing')}</h2>
        {ask && (
          <IconButton
            label={t('map.missing-close')}
            icon={<IconClose />}
            onClick={() => ask({ type: 'look.change', tray: false })}
          />
        )}
      </header>
      {voices.length === 0 && <p className={css.none}>{t('map.missing-none')}</p>}
      <Voices {...props} voices={voices} />
      {ask && <AddVoice {...props} />}
    </section>
  )
}

/** Props: the face's, `n`. The button in the tool bar. */
export const MissingButton = ({ parts, t, ask }: MapBoardProps) => {
  const n = voicesIn(parts[mainPart]).length
  const open = parts[mainPart]?.['look']?.['now']?.['tray'] === true
  return (
    <Button
      kind="tertiary"
      icon={<IconMissing />}
      aria-expanded={open}
      aria-keyshortcuts="w"
      onClick={() => ask?.({ type: 'look.change', tray: !open })}
    >
      {n === 0 ? t('map.missing') : t('map.missing-count', { n })}
    </Button>
  )
}
