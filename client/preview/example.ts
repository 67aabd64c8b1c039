// A client that is nobody's: it follows the room with the projector's rights, gets the private view of a person who does not
// exist, and sends nothing. Made by main.tsx.
import type { Mine } from '../../shared/protocol/frame.ts'
import { browserPorts, createClient, type Client } from '../store/index.ts'
import { createMemoryStorage } from '../store/storage.ts'

/** The projector sees what the room sees, and can ask nothing. */
const role = 'screen'
const everyMs = 10_000

/** Told to the board around the frame. */
const tellAsked = (): void => parent.postMessage('tafelronde.example.asked', location.origin)

const followMine = (client: Client): void => {
  const { mine, frame } = client.stores
  const load = async (): Promise<void> => {
    const answer = await fetch(`/api/workshops/${client.workshop}/example`).catch(() => null)
    if (!answer?.ok) return
    const view = (await answer.json()) as Mine
    // As if the question for a group had been answered: the step is what is looked at.
    mine.setState({ mine: { ...view, group: 'example' } })
  }
  frame.subscribe((now, before) => {
    if (now.frame?.lines !== before.frame?.lines || now.frame?.current !== before.frame?.current) void load()
  })
  setInterval(() => void load(), everyMs)
  void load()
}

export const createExample = async (workshop: string): Promise<Client> => {
  // The moderator's cookie says that this browser may look; refused, the page says so like any other.
  await fetch(`/api/workshops/${workshop}/screen`, { method: 'POST' }).catch(() => null)
  const ports = browserPorts({ workshop, role })
  const client = await createClient({
    workshop,
    role,
    ports: { ...ports, openStorage: () => Promise.resolve(createMemoryStorage(false)) },
  })
  followMine(client)
  return {
    ...client,
    ask: () => {
      tellAsked()
      return client.newId()
    },
  }
}
