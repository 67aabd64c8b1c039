// The page of one table: its host's desk, or the shared tablet that takes notes and nothing more.
import type { Props } from './board-state.ts'
import { HostDesk } from './host-desk.tsx'
import { HostTablet } from './host-tablet.tsx'
import { tableOf } from './questions.ts'

/** A shared tablet has no staff documents: it takes notes and calls, and tidies nothing. */
export const Host = (props: Props) => {
  const at = tableOf(props.config, props.table ?? null)
  if (!at) return null
  return props.staff === null ? <HostTablet {...props} at={at} /> : <HostDesk {...props} at={at} />
}
