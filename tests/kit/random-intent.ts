// Random intents from a kind's own schema: the laws and the simulation need no knowledge of any kind.
// Ids and slugs are mostly taken from what stands in the views and the configuration, so that intents meet something.
import { z } from 'zod'
import type { AnyKind } from '../../shared/activities/contract.ts'
import { isId, isSlug } from '../../shared/ids.ts'
import type { Chance } from './random.ts'

interface JsonSchema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: { readonly [key: string]: JsonSchema }
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** What is there to be named: every id and slug that can be read somewhere, and under which field it was read. */
export interface Vocabulary {
  readonly ids: readonly string[]
  readonly slugs: readonly string[]
  /** `prompt` → prompts' slugs, `note` → notes' ids: a list `notes` and a field `note` are one name. */
  readonly byName: ReadonlyMap<string, readonly string[]>
}

const singular = (name: string): string => (name === 'people' ? 'person' : name.replace(/s$/, ''))

export const vocabularyOf = (...places: readonly unknown[]): Vocabulary => {
  const ids = new Set<string>()
  const slugs = new Set<string>()
  const byName = new Map<string, Set<string>>()
  const note = (word: string, name: string) => {
    if (isId(word)) ids.add(word)
    else if (isSlug(word)) slugs.add(word)
    else return
    byName.set(name, (byName.get(name) ?? new Set()).add(word))
  }
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') note(value, name)
    else if (Array.isArray(value)) value.forEach((inner) => walk(inner, singular(name)))
    else if (value instanceof Map) value.forEach((inner, key) => (note(String(key), name), walk(inner, name)))
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) {
        if (isId(key)) note(key, singular(name))
        walk(inner, key === 'id' ? name : key)
      }
  }
  places.forEach((place) => walk(place, ''))
  return {
    ids: [...ids],
    slugs: [...slugs],
    byName: new Map([...byName].map(([name, found]) => [name, [...found]])),
  }
}

const text = (most: number, chance: Chance, word: string): string =>
  `${word} ${['te druk', 'meer groen', 'Fietsersgroep', 'wie betaalt dat?', 'مرحبا', 'çok güzel'][chance.below(6)]}`.slice(
    0,
    most,
  )

export const createGenerator = (chance: Chance, word = 'briefje') => {
  const named = (name: string, known: Vocabulary): string | undefined =>
    chance.hit(0.85) ? chance.pick(known.byName.get(singular(name)) ?? []) : undefined

  const string = (schema: JsonSchema, known: Vocabulary, name: string): string => {
    const most = schema.maxLength ?? 60
    if (schema.minLength === 22 && most === 22)
      return chance.hit(0.7) ? (named(name, known) ?? chance.pick(known.ids) ?? chance.id()) : chance.id()
    if (most === 40) return named(name, known) ?? chance.pick([...known.slugs, ...known.ids]) ?? 'elders'
    return chance.hit(0.9) ? text(Math.max(1, Math.floor(most / 8) || most), chance, word) : ''
  }

  const object = (schema: JsonSchema, known: Vocabulary): unknown => {
    const out: Record<string, unknown> = {}
    for (const [key, inner] of Object.entries(schema.properties ?? {}))
      if (schema.required?.includes(key) || chance.hit(0.3)) out[key] = value(inner, known, key)
    const extra = schema.additionalProperties
    if (typeof extra === 'object' && !schema.properties)
      for (let i = chance.below(4); i > 0; i--)
        out[named('item', known) ?? chance.pick(known.ids) ?? chance.id()] = value(extra, known, '')
    return out
  }

  const value = (schema: JsonSchema, known: Vocabulary, name: string): unknown => {
    if ('const' in schema) return schema.const
    if (schema.enum) return chance.pick(schema.enum)
    const union = schema.anyOf ?? schema.oneOf
    if (union) return value(chance.pick(union) ?? {}, known, name)
    if (schema.allOf) return value(schema.allOf[0] ?? {}, known, name)
    switch (schema.type) {
      case 'string':
        return string(schema, known, name)
      case 'boolean':
        return chance.hit(0.5)
      case 'null':
        return null
      case 'integer':
      case 'number': {
        const least = Math.max(schema.minimum ?? 0, -1_000)
        const most = Math.min(schema.maximum ?? least + 5, least + 12)
        return schema.type === 'integer'
          ? least + chance.below(most - least + 1)
          : least + chance.next() * (most - least)
      }
      case 'array': {
        const least = schema.minItems ?? 0
        const count = Math.min(least + chance.below(3), schema.maxItems ?? 3)
        return Array.from({ length: count }, () => value(schema.items ?? {}, known, name))
      }
      case 'object':
        return object(schema, known)
      default:
        return undefined
    }
  }

  const branches = new WeakMap<AnyKind, readonly JsonSchema[]>()
  const branchesOf = (kind: AnyKind): readonly JsonSchema[] => {
    const known = branches.get(kind)
    if (known) return known
    // Every kind's schema is a zod schema; the contract only promises `safeParse`.
    const schema = z.toJSONSchema(kind.intent as unknown as z.ZodType, {
      io: 'input',
      unrepresentable: 'any',
      reused: 'inline',
    }) as JsonSchema
    const found = schema.oneOf ?? schema.anyOf ?? [schema]
    branches.set(kind, found)
    return found
  }

  return {
    intent: (kind: AnyKind, known: Vocabulary): { readonly type: string } =>
      value(chance.pick(branchesOf(kind)) ?? {}, known, '') as { readonly type: string },
    typesOf: (kind: AnyKind): readonly string[] =>
      branchesOf(kind).map((branch) => String(branch.properties?.['type']?.const)),
  }
}

export type Generator = ReturnType<typeof createGenerator>
