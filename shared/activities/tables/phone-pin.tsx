// "Prik op het plan": the button, and the plan that it fetches; in the field of a new note and below one that lies already.
// Called by phone-table.tsx and phone-mine.tsx.
import { useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { ComposerExtra } from '../../ui/composer.tsx'
import { IconPin } from '../../ui/icons-early.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { groundOf, pinOf } from './ground.ts'
import { mineOf, pinName, type Props } from './phone-state.ts'
import type { TableNote } from './shown-notes.ts'

const Plan = lazily(async () => (await import('./phone-plan.tsx')).PhonePlan)

/** Nothing where no plan lies: a pin is never asked for. */
export const PinOnPlan = (
  props: Props & { readonly table: string; readonly prompt: string; readonly round: number },
) => {
  const { parts, t, keep, table, prompt } = props
  const [open, setOpen] = useState(false)
  const ground = groundOf(parts[table])
  if (!ground) return null
  const name = pinName(table, prompt)
  const pin = pinOf({ pin: keep.read(name) as never })
  return (
    <>
      <ComposerExtra icon={<IconPin />} onPress={() => setOpen(true)}>
        {t(pin ? 'tables.pinned' : 'tables.pin')}
      </ComposerExtra>
      {open && (
        <Plan
          {...props}
          ground={ground}
          pin={pin}
          onDone={(chosen) => {
            keep.write(name, chosen ?? undefined)
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

/** A note of one's own at the table where one sits: a pin on the plan, over or off it. */
export const PinAfterwards = (props: Props & { readonly note: TableNote }) => {
  const { parts, t, mine, ask, note } = props
  const [open, setOpen] = useState(false)
  const { table, round } = mineOf(mine)
  const ground = table === null ? null : groundOf(parts[table])
  if (table === null || !ground) return null
  return (
    <>
      <Button kind="tertiary" icon={<IconPin />} onClick={() => setOpen(true)}>
        {t(note.pin ? 'tables.pinned' : 'tables.pin')}
      </Button>
      {open && (
        <Plan
          {...props}
          table={table}
          round={round}
          ground={ground}
          pin={note.pin}
          onDone={(pin) => {
            setOpen(false)
            if (pin?.x !== note.pin?.x || pin?.y !== note.pin?.y)
              ask({ type: 'pin.set', note: note.id as NoteId, pin })
          }}
        />
      )}
    </>
  )
}
