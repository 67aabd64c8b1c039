// The log: one line of JSON per event, from a closed list of fields. No words of people, no secrets, no paths, no names;
// of an address only the network. `server/main` makes it; everyone else is handed it.
import pino from 'pino'
import type { Config } from './config.ts'

/** All that a line may hold beside its time, level and event. What is not named here does not reach the log. */
export interface LogFields {
  readonly workshop?: string
  readonly step?: string
  readonly role?: string
  readonly kind?: string
  readonly reason?: string
  /** A code of our own or of a driver (`SQLITE_FULL`), never a message: messages can quote data. */
  readonly code?: string
  readonly status?: number
  readonly count?: number
  readonly ms?: number
  readonly bytes?: number
  readonly seq?: number
  readonly file?: string
  /** Shortened to its network before it is written. */
  readonly address?: string
}

export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

const allowed = [
  'workshop',
  'step',
  'role',
  'kind',
  'reason',
  'code',
  'status',
  'count',
  'ms',
  'bytes',
  'seq',
  'file',
] as const satisfies readonly (keyof LogFields)[]

/** 192.168.7.20 → 192.168.7.0/24, 2001:db8:1:2::3 → 2001:db8:1::/48: enough to see a pattern, not a person. */
export const networkOf = (address: string): string => {
  const four = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)
  if (four) return `${four[1]}.0/24`
  const [head = ''] = address.split('::')
  return `${head.split(':').slice(0, 3).join(':')}::/48`
}

const cleaned = (fields: LogFields): Record<string, unknown> => {
  const line: Record<string, unknown> = {}
  for (const name of allowed) if (fields[name] !== undefined) line[name] = fields[name]
  if (fields.address !== undefined) line['network'] = networkOf(fields.address)
  return line
}

/** What went wrong, as a code that says nothing of what was written: the driver's code or the error's name. */
export const codeOf = (error: unknown): string => {
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return typeof error
}

/** `destination` is for tests; the log goes to standard output otherwise. */
export const createLog = (
  config: Pick<Config, 'logLevel'>,
  destination?: { write(line: string): void },
): Log => {
  const options = { level: config.logLevel, base: null, messageKey: 'event' }
  const logger = destination ? pino(options, destination) : pino(options)
  const at =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[level](cleaned(fields), event)
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** Says nothing; for tests. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
