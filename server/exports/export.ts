// The exports, as a port: one file per format keeps `WriteExport`, the worker calls it, HTTP calls the `Exporter`.
import type { StepView } from '../../shared/step-view.ts'
import type { Cell, Report } from '../../shared/report.ts'
import { createTranslate, type Messages, type Translate } from '../../shared/language/translate.ts'
import { pickText, type Language, type Localized } from '../../shared/localized.ts'
import type { Entry } from '../store/store.ts'
import type { Format } from './formats.ts'
import type { HouseStyle } from './house.ts'
import type { Progress, Running } from './threads.ts'

/** The words of one file. */
export interface Words {
  readonly language: Language
  readonly t: Translate
  /** The workshop's own words. */
  readonly pick: (text: Localized) => string
}

/** What a file is made of: one numbered state of a workshop, taken at once. */
export interface ExportSource {
  readonly report: Report
  /** Steps that were opened, in their order. */
  readonly views: readonly StepView[]
  /** Uploaded pictures (JPEG, large) by id. */
  readonly images: { readonly [id: string]: Uint8Array }
  /** The ledger, for an archive; left out where none is asked for. */
  readonly ledger?: readonly Entry[]
  /** What documents look like; left out: ours. */
  readonly house?: HouseStyle
}

/** A pure function of its source: the same state gives the same file. */
export type WriteExport = (
  source: ExportSource,
  words: Words,
  /** Long files say how far they are. */
  tell?: (progress: Progress) => void,
) => Promise<Uint8Array>

/** One file that is asked for. */
export interface Asked {
  readonly format: Format
  readonly source: ExportSource
  readonly language: Language
  /** The workshop's first language. */
  readonly fallback: Language
}

export interface Exporter {
  write(asked: Asked, tell?: (progress: Progress) => void): Running
  close(): Promise<void>
}

/** What is sent to the worker. */
export interface ExportJob extends Asked {
  readonly messages: Messages
}

export const createWords = ({
  language,
  fallback,
  messages,
}: Pick<ExportJob, 'language' | 'fallback' | 'messages'>): Words => ({
  language,
  t: createTranslate(language, messages),
  pick: (text) => pickText(text, language, fallback).text,
})

/** A cell as it stands in a file: text, a number, or nothing. */
export const toValue = (cell: Cell | undefined, { t, pick }: Words): string | number | null => {
  if (cell === undefined || cell === null) return null
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  return 'key' in cell ? t(cell.key) : pick(cell.local)
}
