// The archive: everything that another server needs to go on with the workshop, and the report as data for other programs (keys
// instead of headings, so that it says the same in every language).
import { kinds } from '../../shared/activities/kinds.ts'
import { archiveOf } from '../archive/write.ts'
import { release } from '../release.ts'
import type { WriteExport } from './export.ts'

export const writeJson: WriteExport = ({ ledger = [], images }) =>
  Promise.resolve(
    new TextEncoder().encode(`${JSON.stringify(archiveOf({ ledger, images, release }, kinds), null, 1)}\n`),
  )
