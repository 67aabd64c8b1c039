// The picture that the hall makes together: rings and sectors, or influence and interest; every note as a chip, the one in the
// light, the legend, the tray of missing voices. The moderator may look closer, and may read the same as a table.
import { useCallback, useMemo, useRef, useState, type CSSProperties, type RefObject } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { Button } from '../../ui/button.tsx'
import { IconSee } from '../../ui/icons.tsx'
import { Legend, Spotlight } from './board-corners.tsx'
import { useBoardLocal } from './board-local.ts'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import { lookIn, namedPart } from './board-words.ts'
import type { Canvas as Size } from './canvas.ts'
import { ChipLayer } from './chip-layer.tsx'
import type { Point } from './geometry.ts'
import { RingGround, SquareGround } from './ground.tsx'
import { MissingTray } from './missing-tray.tsx'
import { MorePills } from './more-pills.tsx'
import { NoteMenu } from './note-menu.tsx'
import { NoteTable } from './note-table.tsx'
import { calmMs, useCalm } from './use-calm.ts'
import { useCanvas } from './use-canvas.ts'
import { useMapKeys } from './use-map-keys.ts'
import { useModel, type BoardModel } from './use-model.ts'
import { useLevel } from './use-level.ts'
import { useScene, type LevelGround } from './use-scene.ts'
import { useVisible } from './use-visible.ts'
import { useZoom } from './use-zoom.ts'
import { chipScale, type Zoom } from './zoom.ts'

/** How much larger the hall sees everything. */
const hallScale = 1.16

interface BoardProps {
  /** The face's props: the same ones at every zoom, so that what did not change is not drawn again. */
  readonly face: MapBoardProps
  readonly model: BoardModel
  /** Of the window, in units of a chip that is not enlarged. */
  readonly size: Size
  readonly scale: number
  readonly zoom: Zoom
  readonly onShow: (x: number, y: number) => void
  readonly onOpen: (id: string) => void
}

/** The ground that a level asks for, in units of the chips that are drawn on it. */
const useGround = ({ width, height, fit }: Size, level: number): LevelGround => {
  const larger = chipScale(level)
  return useMemo(
    () => ({ level, fit, width: (width * level) / larger, height: (height * level) / larger }),
    [width, height, fit, level, larger],
  )
}

/** How a ground is drawn at a zoom: as it was laid out for its level and window, and only scaled to where they are now. */
const styleOf = ({ size, zoom, scale }: BoardProps, { level, width, height }: LevelGround) => {
  const larger = chipScale(level)
  // Both are the level, unless the window changed and the layout for it is still to come.
  const [across, down] = [(width * larger) / size.width, (height * larger) / size.height]
  const share = (value: number, whole: number) => `${((value * 100) / whole).toFixed(4)}%`
  const scaled = (whole: number) => (zoom.by / whole).toFixed(4)
  return {
    '--u': `${(scale * larger) / 16}rem`,
    inlineSize: share(across, 1),
    blockSize: share(down, 1),
    transform: `translate(${share(0.5 - zoom.x * zoom.by, across)}, ${share(0.5 - zoom.y * zoom.by, down)}) scale(${scaled(across)}, ${scaled(down)})`,
  } as CSSProperties
}

const Board = (props: BoardProps) => {
  const { face, model, zoom, onShow, onOpen } = props
  const { config, parts, t } = face
  const world = useRef<HTMLDivElement>(null)
  const wished = useGround(props.size, useLevel(zoom.by))
  const chips = useCalm(model.chips, calmMs(model.chips.length))
  const { scene, rings, quadrant, ground } = useScene(face, chips, wished)
  const { width, height } = ground
  const visible = useVisible(scene, zoom, ground)
  const show = useCallback(({ x, y }: Point) => onShow(x / width, y / height), [onShow, width, height])
  const lying = (
    <>
      <ChipLayer {...face} {...{ scene, visible, width, onOpen }} still={ground.level > 1} onShow={show} />
      <MorePills {...face} scene={scene} onOpen={onOpen} />
      {parts[mainPart] && model.chips.length === 0 && <p className={css.empty}>{t('map.nothing-yet')}</p>}
    </>
  )
  const pointAt = (x: number, y: number): Point | null => {
    const box = world.current?.getBoundingClientRect()
    return box ? { x: ((x - box.x) / box.width) * width, y: ((y - box.y) / box.height) * height } : null
  }
  return (
    <>
      <div ref={world} className={css.world} style={styleOf(props, ground)} dir="ltr">
        {rings && (
          <RingGround {...face} laid={rings} size={ground}>
            {lying}
          </RingGround>
        )}
        {quadrant && (
          <SquareGround {...face} laid={quadrant}>
            {lying}
          </SquareGround>
        )}
      </div>
      {lookIn(parts[mainPart]).tray && (
        <MissingTray key={config.prompts.length} {...face} oval={rings?.oval ?? null} pointAt={pointAt} />
      )}
    </>
  )
}

/** The menu of a note has its name, also while the hall sees functions only. */
const OpenMenu = (props: MapBoardProps & { readonly id: string; readonly onClose: () => void }) => {
  const named = useModel({ ...props, parts: { [mainPart]: namedPart(props) } })
  const chip = named.chips.find(({ id }) => id === props.id)
  return chip ? <NoteMenu key={chip.id} {...props} chip={chip} onClose={props.onClose} /> : null
}

interface StageProps {
  readonly face: MapBoardProps
  readonly box: RefObject<HTMLDivElement | null>
  readonly size: Size | null
  readonly scale: number
}

const Stage = ({ face, box, size, scale }: StageProps) => {
  const { step, ask, t, hall, parts } = face
  const { local } = useBoardLocal(step.id)
  const { zoom, handlers, whole, closer, show } = useZoom(box, ask !== null && !local.list)
  const [opened, setOpened] = useState<string | null>(null)
  const model = useModel(face)
  useMapKeys(face, { whole, closer })
  const isClose = zoom.by > 1
  const menu = opened !== null && ask && <OpenMenu {...face} id={opened} onClose={() => setOpened(null)} />
  if (local.list && ask && !hall)
    return (
      <>
        <NoteTable {...face} model={model} onOpen={setOpened} />
        {menu}
      </>
    )
  return (
    <div className={css.window} data-zoomed={isClose ? 'yes' : undefined} {...handlers}>
      {size && <Board {...{ face, size, scale, model, zoom }} onShow={show} onOpen={setOpened} />}
      <Spotlight {...face} chips={model.chips} />
      {!lookIn(parts[mainPart]).tray && <Legend {...face} counts={model.counts} />}
      {isClose && (
        <Button className={css.whole} aria-keyshortcuts="0" onClick={whole} data-still="">
          {t('map.whole')}
        </Button>
      )}
      {menu}
    </div>
  )
}

/** Props: the face's. */
export const Canvas = (props: MapBoardProps) => {
  const { step, config, t, pick, ask, hall } = props
  const { change } = useBoardLocal(step.id)
  const box = useRef<HTMLDivElement>(null)
  const usual = hall ? hallScale : 1
  const size = useCanvas(box, usual)
  const scale = usual * (size?.fit ?? 1)
  return (
    <div ref={box} className={css.canvas} style={{ '--u': `${scale / 16}rem` } as CSSProperties}>
      <header className={css.title}>
        <h1>{pick(step.title)}</h1>
        <p className={css.question}>{pick(config.question)}</p>
        {ask && !hall && (
          <Button
            kind="tertiary"
            className={css.look}
            icon={<IconSee />}
            onClick={() => change({ panel: 'look' })}
          >
            {t('map.look')}
          </Button>
        )}
      </header>
      <Stage face={props} box={box} size={size} scale={scale} />
    </div>
  )
}
