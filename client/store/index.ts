// What a screen has of the workshop: one `createClient` per page, vanilla stores in it, and hooks over them.
//
//   const client = await createClient({ workshop, role, ports: browserPorts({ workshop, role }) })   // reads storage, ms
//   createRoot(…).render(<ClientProvider client={client}><Screen /></ClientProvider>)
//
// In a screen (hooks from `./use.ts`):
//
//   const frame = useFrame((frame) => frame)             // null until the first one came; null-safe selector
//   const state = useConnection()                        // {type: 'connecting' | 'online' | 'offline' | 'refused', code}
//   const mine = useMine(step.id)                        // private view of this step, JsonObject | null
//   const parts = useParts(step.id, face.parts(config, mine), face.expect)
//                                                        // opens these documents while mounted, closes them later;
//                                                        // intents on their way are laid over; undefined while one loads
//   const staff = useParts(step.id, face.parts(config), face.expect, 'staff')
//   const outgoing = useOutgoing<Intent>(step.id)        // waiting, accepted (not yet visible), refused (text kept)
//   const keep = useKeep(step.id)                        // read(name), write(name, value); survives reloads
//   const { waiting, volatile, later } = useOutbox()     // "nog niet verstuurd"; private window; server says wait
//   const client = useClient()
//   client.ask(step.id, intent, key?)                    // step null: an intent of the workshop itself
//   client.forget(id)                                    // takes a refused (or still waiting) intent out
//   await client.readyKeys(); client.keyFor(step.id, 'ballot')   // this phone's key, the same each time
//   client.newId<NoteId>()   client.now()                // random id; now in the server's clock
//
// Nothing here throws at a screen. `ask` shows the intent at once, sends it when there is network, exactly once and in
// order. `frame` and `mine` come by themselves; a document is open only while a mounted `useParts` names it.
// A phone takes `phonePorts` from `./phone-ports.ts`, and `createClient` from its own file: this one names the whole network.
// Tests: `createClient` with ports of their own, see `testing/fake-ports.ts`.
export { createClient, type Client, type ClientOptions } from './client.ts'
export { browserPorts } from './desk-ports.ts'
export type { Ports, Storage } from './ports.ts'
export type { ConnectionState, DocumentStatus, DoorCode } from '../net/transport.ts'
export type { Outgoing } from '../../shared/activities/faces.ts'
