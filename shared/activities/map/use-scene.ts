// The picture that everyone sees now, laid out for the moderator's own zoom: rings, or influence and interest.
import { useMemo } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import type { MapBoardProps } from './board-props.ts'
import { lookIn, stancesIn } from './board-words.ts'
import { cornerBoxes, layMap, type Canvas, type ChipModel, type MapLayout } from './chips.ts'
import { layQuadrant, type QuadrantLayout } from './quadrant.ts'
import { quadrantScene, ringScene, type Scene } from './scene.ts'

/** Names as one text, so that the layout is made again only when a name changes. */
const joined = (names: readonly string[]): string => names.join('\n')

export interface Drawn {
  readonly scene: Scene
  readonly rings: MapLayout | null
  readonly quadrant: QuadrantLayout | null
}

/** `closeUp`: corners and tray stand over the ground then, and take no room from it. */
export const useScene = (
  props: MapBoardProps,
  chips: readonly ChipModel[],
  ground: Canvas,
  closeUp: boolean,
): Drawn => {
  const { config, parts, pick, t } = props
  const part = parts[mainPart]
  const { arrangement, tray } = lookIn(part)
  const stances = part?.['stances']
  const rings = joined(config.rings.map(pick))
  const sectors = joined(config.sectors.map(({ title }) => pick(title)))
  const squares = joined([0, 1, 2, 3].map((n) => t(`map.square-${n}`)))
  const { width, height, fit } = ground
  const laid = useMemo(() => {
    const size = { width, height, fit }
    const corners = closeUp ? [] : cornerBoxes(size, tray)
    if (arrangement === 'quadrant') {
      const placed = stancesIn(stances ? { stances } : {})
      return layQuadrant(chips, placed, size, { squares: squares.split('\n') }, corners)
    }
    return layMap(config, chips, size, { rings: rings.split('\n'), sectors: sectors.split('\n') }, corners)
  }, [arrangement, chips, closeUp, config, fit, height, rings, sectors, squares, stances, tray, width])
  return useMemo(
    () =>
      'oval' in laid
        ? { scene: ringScene(laid, { config, pick }), rings: laid, quadrant: null }
        : { scene: quadrantScene(laid, { t, stances: stances ?? {} }), rings: null, quadrant: laid },
    [laid, config, pick, t, stances],
  )
}
