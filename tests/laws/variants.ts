// Configurations of a kind for the laws: the shipped one, and its choices. Knows no kind.
import { z } from 'zod'
import type { AnyKind } from '../../shared/activities/contract.ts'

/** The shipped configuration, and each that differs from it in one choice of a closed list (how a vote is held). */
export const variantsOf = (kind: AnyKind, config: unknown): readonly unknown[] => {
  // Every kind's schema is a zod schema; the contract only promises `safeParse`.
  const schema = z.toJSONSchema(kind.config as unknown as z.ZodType, { io: 'input', unrepresentable: 'any' })
  const choices = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    typeof property === 'object' ? (property.enum ?? []).map((choice) => ({ [name]: choice })) : [],
  )
  return [config, ...choices.map((choice) => ({ ...(config as object), ...choice }))]
}
