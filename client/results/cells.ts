// From cells of the report to words on the page. Called by the tables and by the search.
import type { Translate } from '../../shared/language/translate.ts'
import { pickText, type Language } from '../../shared/localized.ts'
import type { Cell } from '../../shared/report.ts'

export interface Words {
  readonly t: Translate
  readonly language: Language
}

/** A row of any sheet, its columns as plain keys. */
export type AnyRow = { readonly [column: string]: Cell | undefined }

const wholeDay = /^\d{4}-\d{2}-\d{2}$/

/** `12 nov 2026, 19:04`; only the day where the moment is kept no finer. Text that is no moment stays as it is. */
export const momentText = (iso: string, language: Language): string => {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
  // A day is a day everywhere: read as midnight UTC it would be the day before in the west.
  const how = wholeDay.test(iso)
    ? { ...day, timeZone: 'UTC' }
    : { ...day, hour: '2-digit' as const, minute: '2-digit' as const }
  return new Intl.DateTimeFormat(language, how).format(date)
}

export const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || cell === null || cell === ''

/** The words of a cell; a number as itself, nothing for an empty one. */
export const cellText = (cell: Cell | undefined, { t, language }: Words): string => {
  if (cell === undefined || cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  return 'key' in cell ? t(cell.key) : pickText(cell.local, language, 'nl').text
}

/** In which language a cell's words are, where that is known. */
export const cellLanguage = (cell: Cell | undefined, { language }: Words): Language | undefined =>
  typeof cell === 'object' && cell !== null && 'local' in cell
    ? pickText(cell.local, language, 'nl').language
    : undefined

/** Lower case without accents, so that "cafe" finds "Café". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** Every word of the search stands somewhere in the row. */
export const matches = (row: AnyRow, search: string, words: Words): boolean => {
  const wanted = folded(search).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return true
  const text = folded(
    Object.values(row)
      .map((cell) => cellText(cell, words))
      .join(' '),
  )
  return wanted.every((word) => text.includes(word))
}
