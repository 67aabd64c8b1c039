// "Prik op het plan" in the field of a note: the button, and the plan that it fetches. Called by phone-table.tsx.
import { useState } from 'react'
import { ComposerExtra } from '../../ui/composer.tsx'
import { IconPin } from '../../ui/icons-early.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { groundOf, pinOf } from './ground.ts'
import { pinName, type Props } from './phone-state.ts'

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
