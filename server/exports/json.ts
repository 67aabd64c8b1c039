// The report as data, for other programs: keys instead of headings, so that it says the same in every language.
import type { WriteExport } from './export.ts'

const format = 'tafelronde-report'
const formatVersion = 1

export const writeJson: WriteExport = ({ report }, { language }) =>
  Promise.resolve(
    new TextEncoder().encode(`${JSON.stringify({ format, formatVersion, language, report }, null, 2)}\n`),
  )
