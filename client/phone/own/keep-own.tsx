// What a room needs beside what it shows: writes this phone's own notes down, and minds the keyboard. Draws nothing; a file of
// its own, fetched after the room.
import { useEffect, useState } from 'react'
import type { OutboxEntry } from '../../store/outbox-entries.ts'
import { ownStorage, watchOwnNotes } from '../../store/own-notes.ts'
import { useClient } from '../../store/use.ts'
import '../room/keyboard.ts'

/** Props: `before`, the outbox as it was when the room was drawn. */
export const KeepOwn = (props: { readonly before: readonly OutboxEntry[] }) => {
  const client = useClient()
  const [before] = useState(props.before)
  useEffect(() => {
    let stop = (): void => {}
    let wanted = true
    void ownStorage().then((storage) => {
      if (wanted) stop = watchOwnNotes(client, storage, before, Date.now)
    })
    return () => {
      wanted = false
      stop()
    }
  }, [client, before])
  return null
}
