// The moderator's own, at the foot of the rail: back, again, the projector blank, what a phone sees, the keys.
import { useEffect, useId } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { IconInfo, IconPhone, IconRedo, IconUndo, IconUnseen } from '../../shared/ui/icons.tsx'
import { useLatest } from '../../shared/ui/use-latest.ts'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import { useHand } from '../store/use-hand.ts'
import type { Acts } from './acts.ts'
import { didInWords } from './did.ts'
import css from './hand.module.css'
import { guardLetters, onShortcut } from './shortcuts.ts'

interface HandProps {
  readonly frame: Frame
  readonly acts: Acts
}

/** Undo and redo by key, also in hall view, where the rail is gone. */
export const useHandKeys = (acts: Acts): void => {
  const latest = useLatest(acts)
  useEffect(guardLetters, [])
  useEffect(
    () =>
      onShortcut({
        u: () => latest.current.act({ type: 'undo' }),
        'shift+u': () => latest.current.act({ type: 'redo' }),
        '?': () => latest.current.toggle('shortcuts'),
        f: () => latest.current.toggle('phone'),
        d: () => latest.current.toggle('people'),
      }),
    [latest],
  )
}

const Turns = ({ frame, acts }: HandProps) => {
  const { t } = useDesk()
  const pick = usePick()
  const hand = useHand()
  const id = useId()
  const wordsOf = (did: NonNullable<typeof hand>['undo'] | undefined) =>
    did ? didInWords(did, frame, t, pick) : ''
  const [back, again] = [wordsOf(hand?.undo), wordsOf(hand?.redo)]
  return (
    <div className={css.turns}>
      <Button
        kind="tertiary"
        icon={<IconUndo />}
        aria-keyshortcuts="u"
        aria-describedby={id}
        aria-disabled={hand !== null && back === ''}
        onClick={() => (hand === null || back !== '') && acts.act({ type: 'undo' })}
      >
        {t('board.act.undo')}
      </Button>
      <p id={id} className={css.what}>
        {back}
      </p>
      <Button
        kind="tertiary"
        icon={<IconRedo />}
        aria-keyshortcuts="Shift+u"
        title={again || undefined}
        aria-disabled={again === ''}
        onClick={() => again !== '' && acts.act({ type: 'redo' })}
      >
        {t('desk.redo')}
      </Button>
    </div>
  )
}

export const Hand = ({ frame, acts }: HandProps) => {
  const { t } = useDesk()
  return (
    <div className={css.hand}>
      <Turns frame={frame} acts={acts} />
      <div className={css.pair}>
        <Button
          kind="tertiary"
          icon={<IconUnseen />}
          aria-pressed={frame.blank}
          aria-keyshortcuts="b"
          onClick={() => acts.act({ type: 'screen.blank', blank: !frame.blank })}
        >
          {t(frame.blank ? 'board.act.unblank' : 'board.act.blank')}
        </Button>
        <Button
          kind="tertiary"
          icon={<IconInfo />}
          aria-keyshortcuts="?"
          onClick={() => acts.toggle('shortcuts')}
        >
          {t('board.shortcuts.title')}
        </Button>
      </div>
      <Button
        kind="tertiary"
        icon={<IconPhone />}
        aria-expanded={acts.isOpen('phone')}
        aria-keyshortcuts="f"
        onClick={() => acts.toggle('phone')}
      >
        {t('desk.phone.open')}
      </Button>
    </div>
  )
}
