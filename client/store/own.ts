// What this person told of themself: the sign they hold up, as asked last. A file of its own, fetched with what shows it.
import type { Sign } from '../../shared/workshop-facts.ts'
import { useClient, useOutgoing } from './use.ts'
import { useSelected } from './use-selected.ts'

interface Asked {
  readonly type: string
  readonly sign?: Sign | null
}

/** Shown at once, like everything that is asked. */
export const useOwnSign = (): Sign | null => {
  const held = useSelected(useClient().stores.mine, ({ mine }) => mine?.sign ?? null)
  const asked = useOutgoing<Asked>(null).findLast(
    ({ intent, state }) => intent.type === 'person.sign' && state !== 'refused',
  )
  return asked ? (asked.intent.sign ?? null) : held
}
