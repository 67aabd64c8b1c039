// What simulated participants do at a vote: most lay all their dots, some change their mind, a few never vote.
import { entries, get } from '../../table.ts'
import type { Scene, SceneAct } from '../contract.ts'
import { oneOf } from '../rehearsal.ts'
import type { Config, Intent } from './model.ts'
import type { Settings } from './view.ts'

const mostActs = 2
const votes = 0.8

/** Items near the front of the sources are a little better liked, so that a result has a shape. */
const likedOf = (items: readonly string[], random: () => number): string | undefined =>
  oneOf(items.slice(0, Math.max(1, Math.ceil(items.length * (0.3 + 0.7 * random())))), random)

export const rehearse = ({ config, room, random, acts, keyFor }: Scene<Config>): SceneAct<Intent> | null => {
  const items = room['main']?.['items']
  const settings =
    room['main']?.['vote'] && (get(room['main']['vote'], 'settings') as Partial<Settings> | undefined)
  const round = settings?.round ?? 1
  // Another round is voted on as well, with its own number of dots.
  if (acts >= mostActs * round || random() > votes || !items || config.mode !== 'open') return null
  const ids = [...entries(items)]
    .toSorted(([, a], [, b]) => Number(a['order']) - Number(b['order']))
    .map(([id]) => id)
  const dots: Record<string, number> = {}
  for (let n = 0; n < (settings?.dots ?? config.dotsPerPerson); n++) {
    const id = likedOf(ids, random)
    if (id !== undefined && (dots[id] ?? 0) < config.mostPerItem) dots[id] = (dots[id] ?? 0) + 1
  }
  return { intent: { type: 'ballot.cast', dots, ...(round > 1 ? { round } : {}) }, key: keyFor('ballot') }
}
