// Which of one list goes with which of another (the question that is asked at a table), as boxes to tick.
import type { JsonObject } from '../../shared/json.ts'
import type { Language } from '../../shared/localized.ts'
import { isNamed, nameOf, type Named } from './config-values.ts'
import css from './config-matrix.module.css'

type Matrix = { readonly [row: string]: readonly string[] }

export interface MatrixShape {
  readonly rows: readonly Named[]
  readonly columns: readonly Named[]
  readonly matrix: Matrix
}

const listsIn = (config: JsonObject): readonly (readonly Named[])[] =>
  Object.values(config).flatMap((value) => {
    const named = Array.isArray(value) ? value.filter(isNamed) : []
    return named.length > 0 ? [named] : []
  })

const isMatrix = (value: unknown): value is Matrix =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'))

/** The two lists that a field of the configuration ties together, or null when it is no such field. */
export const matrixIn = (config: JsonObject, field: string): MatrixShape | null => {
  const matrix = config[field]
  if (!isMatrix(matrix)) return null
  const holds = (list: readonly Named[], ids: readonly string[]) => list.some(({ id }) => ids.includes(id))
  const rows = listsIn(config).find((list) => holds(list, Object.keys(matrix)))
  const columns = listsIn(config).find((list) => holds(list, Object.values(matrix).flat()))
  return rows && columns && rows !== columns ? { rows, columns, matrix } : null
}

/** Only what still exists: a row or column that was taken away leaves no trace. */
export const prunedMatrix = ({ rows, columns, matrix }: MatrixShape): Matrix => {
  const known = new Set(columns.map(({ id }) => id))
  return Object.fromEntries(
    rows.map(({ id }) => [id, (matrix[id] ?? []).filter((column) => known.has(column))]),
  )
}

interface MatrixPartProps {
  readonly label: string
  readonly shape: MatrixShape
  readonly language: Language
  readonly onChange: (matrix: Matrix) => void
}

export const MatrixPart = ({ label, shape, language, onChange }: MatrixPartProps) => {
  const matrix = prunedMatrix(shape)
  const toggle = (row: string, column: string) => {
    const now = matrix[row] ?? []
    const next = now.includes(column) ? now.filter((id) => id !== column) : [...now, column]
    onChange({ ...matrix, [row]: next })
  }
  return (
    <section>
      <h4>{label}</h4>
      {shape.rows.map((row) => (
        <fieldset key={row.id} className={css.row}>
          <legend>{nameOf(row, language)}</legend>
          {shape.columns.map((column) => (
            <label key={column.id} className={css.box}>
              <input
                type="checkbox"
                checked={matrix[row.id]?.includes(column.id) ?? false}
                onChange={() => toggle(row.id, column.id)}
              />
              {nameOf(column, language)}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
