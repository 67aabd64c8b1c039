// The connection of every surface but the phone: the whole socket.io-client. Made by `client/store/browser-ports.ts`.
import { openFullWire } from './full-wire.ts'
import { keepConnected, type KeepOptions } from './keep-connected.ts'
import type { Connect } from './transport.ts'
import type { WireOptions } from './wire.ts'

export type ConnectOptions = WireOptions & KeepOptions

export const createConnect = (options: ConnectOptions): Connect =>
  keepConnected(openFullWire(options), options)
