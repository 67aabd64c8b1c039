// The bus of one node: nobody else to wake. Made by `server/main`. Two rooms in one process (tests) can share one hub.
import type { WorkshopId } from '../../shared/ids.ts'
import type { Bus } from './bus.ts'

type Ring = (workshop: WorkshopId, seq: number) => void
type Tell = Parameters<Bus['onTell']>[0]

interface Member {
  readonly rings: Set<Ring>
  readonly tells: Set<Tell>
}

/** A place where several in-process buses meet, each standing for a node. */
export const createHub = () => {
  const members = new Set<Member>()
  const connect = (): Bus => {
    const me: Member = { rings: new Set(), tells: new Set() }
    members.add(me)
    const others = () => [...members].filter((member) => member !== me)
    const listen = <Listener>(set: Set<Listener>, listener: Listener) => {
      set.add(listener)
      return () => void set.delete(listener)
    }
    return {
      ring: (workshop, seq) => others().forEach(({ rings }) => rings.forEach((hear) => hear(workshop, seq))),
      onRing: (listener) => listen(me.rings, listener),
      tell: (workshop, presence) =>
        others().forEach(({ tells }) => tells.forEach((hear) => hear(workshop, presence))),
      onTell: (listener) => listen(me.tells, listener),
      close: () => Promise.resolve(void members.delete(me)),
    }
  }
  return { connect }
}

export const createInProcessBus = (): Bus => createHub().connect()
