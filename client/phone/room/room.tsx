// Behind the door: ties this phone to its workshop, then draws it. A chunk of its own, loaded by main.tsx.
import { useEffect, useState } from 'react'
import { browserPorts, createClient, type Client } from '../../store/index.ts'
import { ClientProvider } from '../../store/use.ts'
import type { RoomProps } from '../app.tsx'
import { Seat } from './seat.tsx'

/** One client for as long as this phone is in this workshop; null while its storage is read. */
const useOwnClient = (workshop: string): Client | null => {
  const [client, setClient] = useState<Client | null>(null)
  useEffect(() => {
    let wanted = true
    let made: Client | null = null
    void createClient({
      workshop,
      role: 'participant',
      ports: browserPorts({ workshop, role: 'participant' }),
    }).then((next) => {
      made = next
      if (wanted) setClient(next)
      else next.close()
    })
    return () => {
      wanted = false
      made?.close()
    }
  }, [workshop])
  return client
}

/** Props: `membership`, `onLanguage`, `onEnd`. */
export const Room = (props: RoomProps) => {
  const client = useOwnClient(props.membership.workshop)
  return (
    client && (
      <ClientProvider client={client}>
        <Seat {...props} />
      </ClientProvider>
    )
  )
}
