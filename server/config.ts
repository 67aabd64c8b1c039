// What may be set from outside, parsed once. `server/main` reads it; everyone else is handed what they need.
import { resolve } from 'node:path'
import { z } from 'zod'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(emptyAsAbsent, schema.optional())
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const ceiling = (usual: number) => z.preprocess(emptyAsAbsent, whole(1, 1_000_000).default(usual))

const publicUrlSchema = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://workshop.example' })
  .transform((url) => new URL(url))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '', 'expected no path')

const environmentSchema = z.object({
  PORT: z.preprocess(emptyAsAbsent, whole(0, 65_535).default(3000)),
  HOST: z.preprocess(emptyAsAbsent, z.string().default('0.0.0.0')),
  PUBLIC_URL: optional(publicUrlSchema),
  DATA_DIR: z.preprocess(emptyAsAbsent, z.string().default('./data')),
  STORE: z.preprocess(emptyAsAbsent, z.enum(['sqlite', 'memory']).default('sqlite')),
  /** The exact number of proxies in front; 0: none, and forwarded headers are not believed. */
  TRUST_PROXY: z.preprocess(emptyAsAbsent, whole(0, 10).default(0)),
  ADMIN_KEY: optional(z.string().min(16, 'expected at least 16 signs')),
  RETENTION_DAYS: z.preprocess(emptyAsAbsent, whole(0, 36_500).default(365)),
  LOG_LEVEL: z.preprocess(emptyAsAbsent, z.enum(logLevels).default('info')),
  /** What Word and PDF reports look like. */
  HOUSE_LOGO: optional(z.string()),
  HOUSE_COLOUR: optional(z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as #20419a')),
  HOUSE_FONT: optional(z.string().regex(/^[\p{L}\p{N} .-]{1,60}$/u, 'expected the name of a font')),
  LIMIT_INTENTS_PER_SECOND: ceiling(1),
  LIMIT_INTENTS_BURST: ceiling(5),
  LIMIT_TYPED_JOINS_PER_MINUTE: ceiling(50),
  LIMIT_SOCKETS: ceiling(5000),
})

/** Ceilings; load tests raise them, a workshop does not. */
export interface Limits {
  /** Per participant, lasting; `intentsBurst` at once. */
  readonly intentsPerSecond: number
  readonly intentsBurst: number
  /** Failed joins by typed code, a node a minute; above it answers come slower. */
  readonly typedJoinsPerMinute: number
  /** Open connections, a node. */
  readonly sockets: number
}

export interface Config {
  readonly port: number
  readonly host: string
  /** The address people use, when a proxy or a domain stands in front; null: the address of this machine. */
  readonly publicUrl: URL | null
  readonly dataDir: string
  readonly store: 'sqlite' | 'memory'
  readonly trustProxy: number
  /** Null: made at the first start. */
  readonly adminKey: string | null
  /** How long a new workshop is kept, in days, unless its moderator says otherwise; 0: until somebody sets a date. */
  readonly retentionDays: number
  readonly logLevel: (typeof logLevels)[number]
  /** The house style of reports; null: ours. */
  readonly house: {
    readonly logo: string | null
    readonly colour: string | null
    readonly font: string | null
  }
  readonly limits: Limits
}

/** Reads the environment. Throws an error whose message is a sentence per wrong variable, for the console. */
export const readConfig = (environment: { readonly [name: string]: string | undefined }): Config => {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(['These settings are not right:', ...lines].join('\n'))
  }
  const value = parsed.data
  return {
    port: value.PORT,
    host: value.HOST,
    publicUrl: value.PUBLIC_URL ?? null,
    dataDir: resolve(value.DATA_DIR),
    store: value.STORE,
    trustProxy: value.TRUST_PROXY,
    adminKey: value.ADMIN_KEY ?? null,
    retentionDays: value.RETENTION_DAYS,
    logLevel: value.LOG_LEVEL,
    house: {
      logo: value.HOUSE_LOGO === undefined ? null : resolve(value.HOUSE_LOGO),
      colour: value.HOUSE_COLOUR ?? null,
      font: value.HOUSE_FONT ?? null,
    },
    limits: {
      intentsPerSecond: value.LIMIT_INTENTS_PER_SECOND,
      intentsBurst: value.LIMIT_INTENTS_BURST,
      typedJoinsPerMinute: value.LIMIT_TYPED_JOINS_PER_MINUTE,
      sockets: value.LIMIT_SOCKETS,
    },
  }
}
