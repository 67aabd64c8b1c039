// The phone's connection: its own few lines of Socket.IO instead of the library (12 kB in brotli). Behind an old proxy that
// lets no WebSocket through, it loads the library after all, for its long polling. Made by `client/store/phone-ports.ts`.
import { keepConnected, type KeepOptions } from './keep-connected.ts'
import { openThinWire } from './thin-wire.ts'
import type { Connect } from './transport.ts'
import type { OpenWire, Wire, WireOptions } from './wire.ts'

/** So often in a row no WebSocket could be opened. A server that is down brings no script either, so that it is not meant. */
const mostUnopened = 2

const openWithFallback =
  (options: WireOptions): OpenWire =>
  (events) => {
    const thin = openThinWire(options, events)
    let wire: Wire = thin
    let isClosed = false

    const fallBack = async (): Promise<void> => {
      try {
        const { openFullWire } = await import('./full-wire.ts')
        wire = openFullWire(options)(events)
      } catch {
        // No network at all: the next try is a thin one again.
      }
      if (isClosed) wire.close()
      else wire.connect()
    }

    return {
      connect: () => {
        if (wire === thin && thin.unopened() >= mostUnopened) void fallBack()
        else wire.connect()
      },
      isOpen: () => wire.isOpen(),
      ask: (name, value) => wire.ask(name, value),
      close: () => {
        isClosed = true
        wire.close()
        thin.close()
      },
    }
  }

export const createThinConnect = (options: WireOptions & KeepOptions): Connect =>
  keepConnected(openWithFallback(options), options)
