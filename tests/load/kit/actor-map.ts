// The Dutch words of the actor map that a phone of an evening taps on. Used by real-phone.ts.
import type { Localized } from '../../../shared/localized.ts'
import { dutch, template } from '../../browser/kit/words.ts'

const { rings, sectors, prompts } = template<{
  readonly config: {
    readonly rings: readonly Localized[]
    readonly sectors: readonly { readonly title: Localized }[]
    readonly prompts: readonly { readonly label: Localized }[]
  }
}>('actor-map').config

export const actorMap = {
  tab: dutch(prompts[0]?.label ?? {}),
  ring: dutch(rings[1] ?? {}),
  sector: dutch(sectors[1]?.title ?? {}),
}
