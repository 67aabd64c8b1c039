// The paper kit as one file, its parts in the order in which a hall needs them. Called in the thread.
import type { ReactNode } from 'react'
import { renderPdf } from '../pdf/render.ts'
import type { KitJob, KitPart } from './kit.ts'
import { notePages } from './notes.ts'
import { posterPages } from './poster.ts'
import { promptPages } from './prompts.ts'
import { toSheet, type Sheet } from './sheet.ts'
import { signPages } from './signs.ts'

const pagesOf: { readonly [part in KitPart]: (sheet: Sheet) => readonly ReactNode[] } = {
  poster: posterPages,
  prompts: promptPages,
  notes: notePages,
  signs: signPages,
}

/** Every page, as elements. */
export const kitPages = (job: KitJob): readonly ReactNode[] => {
  const sheet = toSheet(job)
  return job.parts.flatMap((part) => pagesOf[part](sheet))
}

export const writeKit = (job: KitJob): Promise<Uint8Array> => {
  const { t, language, kit } = toSheet(job)
  return renderPdf(kitPages(job), {
    title: t('kit.title', { title: kit.title }),
    language,
    author: t('common.product'),
    subject: [kit.place, kit.date].filter((part) => part !== '').join(', '),
  })
}
