// The map as a table, in place of the picture (key T): the same notes, row by row, with the same acts. For screen readers, for
// the keyboard, and for whoever reads faster than looks. The moderator's own screen alone.
import { memo, useState } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { Button } from '../../ui/button.tsx'
import { IconSpotlight } from '../../ui/icons.tsx'
import type { MapBoardProps } from './board-props.ts'
import { lookIn, stancesIn } from './board-words.ts'
import type { ChipModel } from './chips.ts'
import css from './note-table.module.css'
import type { BoardModel } from './use-model.ts'
import { lightIntent } from './use-chips.ts'
import { litIn, ringName, sectorName } from './words.ts'

interface TableProps extends MapBoardProps {
  readonly model: BoardModel
  readonly onOpen: (id: string) => void
}

interface RowProps {
  readonly id: string
  readonly cells: readonly string[]
  readonly lit: boolean
  readonly lightWord: string
  readonly onOpen: (id: string) => void
  readonly onLight: (id: string) => void
}

const PlainRow = ({ id, cells: [name = '', ...cells], lit, lightWord, onOpen, onLight }: RowProps) => (
  <tr data-lit={lit ? 'yes' : undefined}>
    <th scope="row">
      <button type="button" className={css.name} dir="auto" onClick={() => onOpen(id)}>
        {name}
      </button>
    </th>
    {cells.map((cell, n) => (
      <td key={n} dir="auto">
        {cell}
      </td>
    ))}
    <td>
      <Button
        kind="tertiary"
        icon={<IconSpotlight />}
        aria-pressed={lit}
        aria-label={`${lightWord}: ${name}`}
        onClick={() => onLight(id)}
      >
        {lightWord}
      </Button>
    </td>
  </tr>
)

/** Drawn again only when what it says changes. `cells` is new each time, so it is compared by what it holds. */
const Row = memo(
  PlainRow,
  (a, b) =>
    a.id === b.id &&
    a.lit === b.lit &&
    a.lightWord === b.lightWord &&
    a.cells.join('\n') === b.cells.join('\n'),
)

const firstRows = 300

const each = (values: readonly (string | undefined)[]): string =>
  [...new Set(values.filter((value): value is string => Boolean(value)))].join(' · ')

const cellsOf = (
  { config, pick, parts }: TableProps,
  chip: ChipModel,
  square: boolean,
): readonly string[] => {
  const stance = stancesIn(parts[mainPart])[chip.id]
  const hundredth = (value: number | undefined) =>
    value === undefined ? '' : String(Math.round(value * 100))
  return [
    chip.text,
    each(chip.notes.map((note) => note.role)),
    ringName(config, chip.place, pick),
    sectorName(config, chip.place, pick),
    pick(config.prompts[chip.prompt - 1]?.label ?? {}),
    each(chip.notes.map((note) => note.why)),
    String(chip.times),
    ...(square ? [hundredth(stance?.influence), hundredth(stance?.interest)] : []),
  ]
}

/** Props: the face's, `model`, `onOpen(id)`. */
export const NoteTable = (props: TableProps) => {
  const { t, parts, model, ask, onOpen } = props
  const [all, setAll] = useState(false)
  const part = parts[mainPart]
  const square = lookIn(part).arrangement === 'quadrant'
  const lit = litIn(part)
  const shown = all ? model.chips : model.chips.slice(0, firstRows)
  const columns = ['actor', 'role', 'ring', 'sector', 'prompt', 'why', 'timesNamed']
  const heads = square ? [...columns, 'influence', 'interest'] : columns
  const light = (id: string) => {
    const chip = model.chips.find((one) => one.id === id)
    if (chip) ask?.(lightIntent(part, chip))
  }
  return (
    <div className={css.box} data-still="">
      <table className={css.table}>
        <caption className="visually-hidden">{t('map.map', { n: model.chips.length })}</caption>
        <thead>
          <tr>
            {heads.map((key) => (
              <th key={key} scope="col">
                {t(`map.column-${key}`)}
              </th>
            ))}
            <th scope="col">{t('map.column-light')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((chip) => {
            const isLit = lit !== null && chip.notes.some(({ id }) => id === lit)
            return (
              <Row
                key={chip.id}
                id={chip.id}
                cells={cellsOf(props, chip, square)}
                lit={isLit}
                lightWord={t(isLit ? 'map.spotlight-off' : 'map.spotlight-on')}
                onOpen={onOpen}
                onLight={light}
              />
            )
          })}
        </tbody>
      </table>
      {shown.length < model.chips.length && (
        <Button onClick={() => setAll(true)}>{t('map.list-all', { n: model.chips.length })}</Button>
      )}
    </div>
  )
}
