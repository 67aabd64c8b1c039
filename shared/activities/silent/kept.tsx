// One collected note in the silence keeper's drawer: its words, what may show who somebody is, and what to do with it.
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconDiscard, IconPutAside, IconUndo } from '../../ui/icons.tsx'
import { Pill } from '../../ui/pill.tsx'
import { MarkedText, PrivacyPills } from '../../ui/privacy-mark.tsx'
import type { NoteId } from '../../ids.ts'
import { EraseForm } from '../../notes/panel/erase-form.tsx'
import { clueTypes, type Clue } from '../../notes/privacy.ts'
import type { BoardFaceProps } from '../faces.ts'
import type { Config, Intent } from './model.ts'
import { Reason } from './reason.tsx'
import type { KeptNote } from './view.ts'
import css from './drawer.module.css'

type Props = BoardFaceProps<Config, Intent>

export interface KeptProps extends Pick<Props, 't' | 'ask'> {
  readonly id: NoteId
  readonly note: KeptNote
  readonly clues: readonly Clue[]
  readonly wishClues: readonly Clue[]
  /** Erases it for real; null for who may not. */
  readonly erase: (() => void) | null
  /** To the live region. */
  readonly say: (sentence: string) => void
}

type Words = Pick<KeptProps, 't' | 'note' | 'clues' | 'wishClues'>

const Text = ({ t, note, clues, wishClues }: Words) => (
  <>
    <p className={css.text} dir="auto">
      <MarkedText text={note.text} marks={clues} />
    </p>
    {note.wish !== undefined && (
      <div className={css.wish}>
        <span className={css.why}>{t('silent.wish')}</span>
        <p className={css.text} dir="auto">
          <MarkedText text={note.wish} marks={wishClues} />
        </p>
      </div>
    )}
  </>
)

const Standing = ({ t, note, clues, wishClues }: Words) => {
  const types = new Set([...clues, ...wishClues].map(({ type }) => type))
  return (
    <div className={css.row}>
      <Pill tone={note.status === 'aside' ? 'ink' : 'plain'}>{t(`silent.status.${note.status}`)}</Pill>
      <PrivacyPills
        words={clueTypes.filter((type) => types.has(type)).map((type) => t(`board.privacy.${type}`))}
      />
      {note.origin === 'paper' && <span>{t('silent.fromPaper')}</span>}
    </div>
  )
}

/** The button that was pressed gives way to its opposite, which takes the keyboard over. */
const useTurned = (isAside: boolean) => {
  const button = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  useEffect(() => {
    if (!pressed.current) return
    pressed.current = false
    button.current?.querySelector('button')?.focus()
  }, [isAside])
  return { button, press: () => (pressed.current = true) }
}

type Doing = 'nothing' | 'aside' | 'erase'

const Acts = ({
  t,
  isAside,
  erase,
  putBack,
  onDo,
}: Pick<KeptProps, 't' | 'erase'> & {
  readonly isAside: boolean
  readonly putBack: () => void
  readonly onDo: (doing: Doing) => void
}) => (
  <>
    {isAside ? (
      <Button kind="tertiary" icon={<IconUndo />} onClick={putBack}>
        {t('silent.putBack')}
      </Button>
    ) : (
      <Button kind="tertiary" icon={<IconPutAside />} onClick={() => onDo('aside')}>
        {t('silent.aside')}
      </Button>
    )}
    {erase && (
      <Button kind="tertiary" className={css.erase} icon={<IconDiscard />} onClick={() => onDo('erase')}>
        {t('notes.erase')}
      </Button>
    )}
  </>
)

/** Props: `id`, `note`, `clues`, `wishClues`, `t`, `ask`, `erase`, `say`. */
export const Kept = ({ t, ask, id, note, clues, wishClues, erase, say }: KeptProps) => {
  const [doing, setDoing] = useState<Doing>('nothing')
  const rest = () => setDoing('nothing')
  const isAside = note.status === 'aside'
  const { button, press } = useTurned(isAside)
  const setAside = (reason: string) => {
    press()
    ask?.({ type: 'note.setAside', note: id, reason })
    rest()
    say(t('silent.setAside'))
  }
  const putBack = () => {
    press()
    ask?.({ type: 'note.putBack', note: id })
    say(t('silent.backAgain'))
  }
  return (
    <li className={css.kept}>
      <Text t={t} note={note} clues={clues} wishClues={wishClues} />
      <Standing t={t} note={note} clues={clues} wishClues={wishClues} />
      {note.reason && (
        <p className={css.why} dir="auto">
          {note.reason}
        </p>
      )}
      {doing === 'aside' && !isAside && <Reason t={t} onSend={setAside} onCancel={rest} />}
      {doing === 'erase' && erase && (
        <EraseForm
          t={t}
          note={{ id }}
          onDone={rest}
          erase={() => {
            erase()
            say(t('silent.erased'))
          }}
        />
      )}
      {(doing === 'nothing' || (doing === 'aside' && isAside)) && (
        <div ref={button} className={css.row}>
          <Acts {...{ t, isAside, erase, putBack }} onDo={setDoing} />
        </div>
      )}
    </li>
  )
}
