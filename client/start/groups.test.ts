// Participant groups on the start page.
import { describe, expect, it } from 'vitest'
import { groupsSchema } from '../../shared/workshop-facts.ts'
import { groupsFrom } from './groups.ts'

describe('groups as they are typed', () => {
  it('[WS19] names between commas become groups of the first language, once each and never more than the server takes', () => {
    expect(groupsFrom(' bewoners, Handelaars ;, stad,\nBEWONERS', 'nl')).toEqual([
      { id: 'group-1', title: { nl: 'bewoners' } },
      { id: 'group-2', title: { nl: 'Handelaars' } },
      { id: 'group-3', title: { nl: 'stad' } },
    ])
    expect(groupsFrom('', 'nl')).toEqual([])
    const many = groupsFrom(
      Array.from({ length: 30 }, (_, n) => `groep ${n} ${'x'.repeat(90)}`).join(','),
      'fr',
    )
    expect(many).toHaveLength(8)
    expect(groupsSchema.safeParse(many).success).toBe(true)
  })
})
