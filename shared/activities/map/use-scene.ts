// The picture that everyone sees now, laid out for the moderator's own zoom: rings, or influence and interest. What is drawn
// belongs to one layout: its ground, its level and its chips come and go together.
import { useMemo } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import type { Stance } from './board-model.ts'
import type { MapBoardProps } from './board-props.ts'
import { lookIn, stancesIn } from './board-words.ts'
import { cornerBoxes, type Canvas } from './canvas.ts'
import { mapOf, ringsTask, type ChipModel, type MapLayout } from './chips.ts'
import type { MapConfig } from './model.ts'
import { quadrantOf, squareTask, type QuadrantLayout } from './quadrant.ts'
import { quadrantScene, ringScene, type Scene } from './scene.ts'
import { isMany } from './use-calm.ts'
import { useWorked, type Craft } from './use-worked.ts'

/** Names as one text, so that the layout is made again only when a name changes. */
const joined = (names: readonly string[]): string => names.join('\n')

/** The ground of a level: its size in units of chips that are drawn so much larger. */
export interface LevelGround extends Canvas {
  readonly level: number
}

interface Request {
  readonly config: MapConfig
  readonly chips: readonly ChipModel[]
  readonly ground: LevelGround
  /** Null for the rings. */
  readonly stances: { readonly [id: string]: Stance } | null
  readonly tray: boolean
  readonly rings: string
  readonly sectors: string
  readonly squares: string
}

const craft: Craft<Request, MapLayout | QuadrantLayout, 'rings' | 'square'> = {
  taskOf: ({ config, chips, ground, stances, tray, rings, sectors, squares }) => {
    const { width, height, fit, level } = ground
    const size = { width, height, fit }
    // Closer by, corners and tray stand over the ground and take no room from it.
    const corners = level > 1 ? [] : cornerBoxes(size, tray)
    if (stances) return squareTask(chips, stances, size, { squares: squares.split('\n') }, corners)
    const names = { rings: rings.split('\n'), sectors: sectors.split('\n') }
    return ringsTask(config, chips, size, names, corners)
  },
  answerOf: ({ chips }, plan) => (plan.type === 'rings' ? mapOf(chips, plan) : quadrantOf(chips, plan)),
}

export interface Drawn {
  readonly scene: Scene
  readonly rings: MapLayout | null
  readonly quadrant: QuadrantLayout | null
  /** What the layout was made for, not what was asked for last. */
  readonly ground: LevelGround
}

const useRequest = (
  { config, parts, pick, t }: MapBoardProps,
  chips: readonly ChipModel[],
  /** The same object while it is the same ground. */
  ground: LevelGround,
): Request => {
  const part = parts[mainPart]
  const { arrangement, tray } = lookIn(part)
  const told = part?.['stances']
  const rings = joined(config.rings.map(pick))
  const sectors = joined(config.sectors.map(({ title }) => pick(title)))
  const squares = joined([0, 1, 2, 3].map((n) => t(`map.square-${n}`)))
  return useMemo(
    () => ({
      config,
      chips,
      ground,
      stances: arrangement === 'quadrant' ? stancesIn(told ? { stances: told } : {}) : null,
      tray,
      rings,
      sectors,
      squares,
    }),
    [config, chips, ground, arrangement, told, tray, rings, sectors, squares],
  )
}

/** `wished`: the ground that the zoom asks for; what is drawn may still lie on another. */
export const useScene = (props: MapBoardProps, chips: readonly ChipModel[], wished: LevelGround): Drawn => {
  const { parts, pick, t } = props
  const stances = parts[mainPart]?.['stances']
  const { request, answer } = useWorked(useRequest(props, chips, wished), isMany(chips.length), craft)
  const { config, ground } = request
  return useMemo(() => {
    if ('oval' in answer)
      return { scene: ringScene(answer, { config, pick }), rings: answer, quadrant: null, ground }
    const scene = quadrantScene(answer, { t, stances: stances ?? {} })
    return { scene, rings: null, quadrant: answer, ground }
  }, [answer, ground, config, pick, t, stances])
}
