// The picture that the hall makes together: rings, sectors, every note as a chip, the one in the light, the legend.
import { useMemo, useRef, useState, type CSSProperties } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RingBoard } from '../../ui/ring-board.tsx'
import { Legend, Spotlight } from './board-corners.tsx'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import { ChipLayer } from './chip-layer.tsx'
import { chipsOf, layMap, type ChipModel, type Canvas as Size, type MapLayout } from './chips.ts'
import { NoteMenu } from './note-menu.tsx'
import { useCanvas } from './use-canvas.ts'
import { groupsIn, notesIn } from './words.ts'

/** How much larger the hall sees everything. */
const hallScale = 1.16

const units = (value: number): string => `calc(var(--u) * ${value.toFixed(1)})`

interface LaidProps extends MapBoardProps {
  readonly laid: MapLayout
  readonly onOpen: (id: string) => void
}

/** "6 more" where a cell is full, and the list behind it. */
const More = ({ laid, t, ask, onOpen }: LaidProps) => {
  const [open, setOpen] = useState<number | null>(null)
  const shown = open === null ? undefined : laid.more[open]
  return (
    <>
      {laid.more.map(({ at, chips }, n) => {
        const style = { insetInlineStart: units(at.x), insetBlockStart: units(at.y) }
        const words = t('map.more-here', { n: chips.length })
        return ask ? (
          <button key={n} type="button" className={css.more} style={style} onClick={() => setOpen(n)}>
            {words}
          </button>
        ) : (
          <span key={n} className={css.more} style={style}>
            {words}
          </span>
        )
      })}
      {shown && (
        <Dialog
          open
          title={t('map.more-here', { n: shown.chips.length })}
          closeLabel={t('map.close')}
          onClose={() => setOpen(null)}
        >
          <ul className={css.list}>
            {shown.chips.map((chip) => (
              <li key={chip.id}>
                <Button
                  wide
                  onClick={() => {
                    setOpen(null)
                    onOpen(chip.id)
                  }}
                >
                  {chip.text}
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}

/** The names of the sectors, around the ellipse. */
const Titles = ({ laid }: { readonly laid: MapLayout }) =>
  laid.titles.map((title, n) => (
    <span
      key={n}
      dir="auto"
      className={css.sector}
      style={{ insetInlineStart: units(title.x), insetBlockStart: units(title.y) }}
    >
      {title.lines.map((line, at) => (
        <span key={at}>{line}</span>
      ))}
    </span>
  ))

/** Names as one text, so that the layout is made again only when a name changes. */
const useLaid = (config: MapBoardProps['config'], chips: readonly ChipModel[], size: Size, names: string) =>
  useMemo(() => {
    const all = names.split('\n')
    const rings = all.slice(0, config.rings.length)
    return layMap(config, chips, size, { rings, sectors: all.slice(rings.length) })
  }, [config, chips, size, names])

const Board = (props: MapBoardProps & { readonly size: Size }) => {
  const { config, parts, pick, size, t } = props
  const part = parts[mainPart]
  const [opened, setOpened] = useState<string | null>(null)
  const rings = config.rings.map(pick)
  const names = [...rings, ...config.sectors.map(({ title }) => pick(title))].join('\n')
  const chips = useMemo(() => chipsOf(config, notesIn(part), groupsIn(part)), [config, part])
  const laid = useLaid(config, chips, size, names)
  const chip = chips.find(({ id }) => id === opened)
  return (
    <>
      <RingBoard
        shape={laid.oval}
        width={size.width}
        height={size.height}
        rings={rings}
        sectors={config.sectors.map(() => '')}
      >
        <Titles laid={laid} />
        <ChipLayer {...props} laid={laid} width={size.width} onOpen={setOpened} />
        <More {...props} laid={laid} onOpen={setOpened} />
        {part && chips.length === 0 && <p className={css.empty}>{t('map.nothing-yet')}</p>}
      </RingBoard>
      {chip && props.ask && <NoteMenu key={chip.id} {...props} chip={chip} onClose={() => setOpened(null)} />}
    </>
  )
}

/** Props: the face's. */
export const Canvas = (props: MapBoardProps) => {
  const { step, config, pick, hall } = props
  const box = useRef<HTMLDivElement>(null)
  const scale = hall ? hallScale : 1
  const size = useCanvas(box, scale)
  return (
    <div ref={box} className={css.canvas} style={{ '--u': `${scale / 16}rem` } as CSSProperties}>
      <header className={css.title}>
        <h1>{pick(step.title)}</h1>
        <p className={css.question}>{pick(config.question)}</p>
      </header>
      {size && <Board {...props} size={size} />}
      <Spotlight {...props} />
      <Legend {...props} />
    </div>
  )
}
