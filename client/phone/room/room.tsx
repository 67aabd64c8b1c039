// Behind the door: ties this phone to its workshop, then draws it. A chunk of its own, loaded by main.tsx.
import { useEffect, useState } from 'react'
import { createClient, type Client } from '../../store/client.ts'
import { phonePorts } from '../../store/phone-ports.ts'
import { ClientProvider } from '../../store/use.ts'
import type { RoomProps } from '../app.tsx'
import { SpeechProvider, useLateSpeech, useSpeech } from '../use-words.tsx'
import { lazily } from '../../../shared/ui/lazily.tsx'
import { Seat } from './seat.tsx'

const KeepOwn = lazily(async () => (await import('../own/keep-own.tsx')).KeepOwn)

const role = 'participant'

/** One client for as long as this phone is in this workshop; null while its storage is read. */
const useOwnClient = (workshop: string): Client | null => {
  const [client, setClient] = useState<Client | null>(null)
  useEffect(() => {
    let wanted = true
    let made: Client | null = null
    const open = async () => {
      made = await createClient({ workshop, role, ports: phonePorts({ workshop, role }) })
      if (wanted) setClient(made)
      else made.close()
    }
    void open()
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
  const speech = useLateSpeech(useSpeech())
  return (
    client && (
      <ClientProvider client={client}>
        <KeepOwn before={client.stores.outbox.getState().entries} />
        <SpeechProvider value={speech}>
          <Seat {...props} />
        </SpeechProvider>
      </ClientProvider>
    )
  )
}
