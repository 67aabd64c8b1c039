// One page of the wall: white papers, the wish below its complaint. On the keeper's own board each can be set aside.
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconPutAside } from '../../ui/icons.tsx'
import type { NoteId } from '../../ids.ts'
import type { BoardFaceProps } from '../faces.ts'
import type { Config, Intent } from './model.ts'
import type { Laid } from './pages.ts'
import { Reason } from './reason.tsx'
import type { Hanging } from './wall.ts'
import css from './board.module.css'

type Props = BoardFaceProps<Config, Intent>

const isCut = (paper: HTMLElement): boolean => paper.scrollHeight > paper.clientHeight + 1

/**
 * A net below `pages.ts`, which reckons with letters it has not seen: a text that is too high for its paper after all, in
 * a rare script or a substitute font, is made smaller until it stands whole. It is never cut.
 */
const useWhole = (notes: readonly Laid<Hanging>[]) => {
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    const fit = () => {
      for (const paper of list.current?.querySelectorAll<HTMLElement>('li') ?? []) {
        paper.style.fontSize = ''
        for (let size = 0.95; size > 0.3 && isCut(paper); size -= 0.05) paper.style.fontSize = `${size}em`
      }
    }
    fit()
    // A font that arrives later is wider or narrower than the one before it.
    void document.fonts?.ready.then(fit)
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  }, [notes])
  return list
}

const isX = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'x' && !event.ctrlKey && !event.metaKey && !event.altKey

interface PaperProps extends Pick<Props, 't'> {
  readonly laid: Laid<Hanging>
  /** Null on the projector and in hall view. */
  readonly onAside: (() => void) | null
}

const Paper = ({ laid, t, onAside }: PaperProps) => {
  const { note, column, row, columns, rows } = laid
  return (
    <li
      className={css.note}
      style={{ gridColumn: `${column} / span ${columns}`, gridRow: `${row} / span ${rows}` }}
    >
      <p className={css.words} dir="auto">
        {note.text}
      </p>
      {note.wish !== null && (
        <div className={css.wish}>
          <span className={css.wishWord}>{t('silent.wish')}</span>
          <p className={css.words} dir="auto">
            {note.wish}
          </p>
        </div>
      )}
      {onAside && (
        <Button
          className={css.aside}
          icon={<IconPutAside />}
          aria-keyshortcuts="x"
          onClick={onAside}
          onKeyDown={(event) => {
            if (!isX(event)) return
            event.preventDefault()
            onAside()
          }}
        >
          {t('silent.aside')} <kbd>X</kbd>
        </Button>
      )}
    </li>
  )
}

interface AskingProps extends Pick<Props, 't'> {
  readonly note: Hanging
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}

const Asking = ({ note, t, onSend, onClose }: AskingProps) => (
  <Dialog open title={t('silent.asideTitle')} closeLabel={t('silent.cancel')} onClose={onClose}>
    <div className={css.asking}>
      <p className={css.asked} dir="auto">
        {note.text}
      </p>
      <Reason t={t} onSend={onSend} />
    </div>
  </Dialog>
)

export interface WallPageProps extends Pick<Props, 't' | 'ask'> {
  readonly notes: readonly Laid<Hanging>[]
}

/** Props: `notes`, `t`, `ask` (null: only looked at). `X` on a note asks why it is set aside. */
export const WallPage = ({ notes: laid, t, ask }: WallPageProps) => {
  // Read aloud and by the keyboard as by the eye.
  const notes = useMemo(() => [...laid].sort((a, b) => a.row - b.row || a.column - b.column), [laid])
  const list = useWhole(notes)
  const [asking, setAsking] = useState<Hanging | null>(null)
  const setAside = (reason: string) => {
    if (asking) ask?.({ type: 'note.setAside', note: asking.id as NoteId, reason })
    setAsking(null)
    // The note leaves, and its button with it: the keyboard stays at the wall.
    list.current?.focus()
  }
  return (
    <div className={css.wall}>
      <ul ref={list} className={css.grid} aria-label={t('silent.wallLabel')} tabIndex={ask ? -1 : undefined}>
        {notes.map((laid) => (
          <Paper key={laid.note.id} laid={laid} t={t} onAside={ask ? () => setAsking(laid.note) : null} />
        ))}
      </ul>
      {asking && <Asking note={asking} t={t} onSend={setAside} onClose={() => setAsking(null)} />}
    </div>
  )
}
