// Each step of the evening in its order: what was asked, its picture, what came out. Called by `outline`.
import type { Report } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import type { Block, Chapter, StepPicture } from './blocks.ts'
import { actorBlocks } from './harvest-actors.ts'
import { complaintBlocks, groupBlocks } from './harvest-notes.ts'
import { tableBlocks } from './harvest-tables.ts'
import { voteBlocks } from './harvest-votes.ts'
import { distinct, isShown, rowsOf, textOf, type Step } from './rows.ts'

const asked = (step: Step, words: Words): readonly Block[] => {
  const questions = distinct(rowsOf(step, 'notes').map(({ prompt }) => textOf(prompt, words)))
  if (questions.length === 0) return []
  return [
    { type: 'paragraph', tone: 'strong', text: words.t('document.asked') },
    { type: 'list', items: questions },
  ]
}

const counted = (step: Step, words: Words): readonly Block[] => {
  const notes = rowsOf(step, 'notes').filter(isShown).length
  return notes === 0 ? [] : [{ type: 'paragraph', text: words.t('document.notesOf', { n: notes }) }]
}

const pictureBlocks = (pictures: readonly StepPicture[]): readonly Block[] =>
  pictures.map(({ title, alt, width, height, png }) => ({
    type: 'picture',
    caption: title,
    alt,
    width,
    height,
    png,
  }))

const harvest = (step: Step, words: Words): readonly Block[] => [
  ...tableBlocks(step, words),
  ...actorBlocks(step, words),
  ...groupBlocks(step, words),
  ...voteBlocks(step, words),
  ...complaintBlocks(step, words),
]

/** What hangs on the wall all evening stands in the first chapter. */
const isFrame = (step: Step): boolean =>
  step.sections.length > 0 && step.sections.every(({ thing }) => thing === 'frame')

const stepBlocks = (step: Step, pictures: readonly StepPicture[], words: Words): readonly Block[] => {
  const found = harvest(step, words)
  const isUsed = found.length > 0 || rowsOf(step, 'notes').length > 0
  return [
    { type: 'heading', level: 2, text: words.pick(step.title) },
    ...(isUsed
      ? [
          ...asked(step, words),
          ...counted(step, words),
          ...pictureBlocks(pictures.filter((picture) => picture.step === step.id)),
          ...found,
        ]
      : [{ type: 'paragraph', tone: 'quiet', text: words.t('document.empty') } as const]),
  ]
}

export const stepsChapter = (
  report: Report,
  pictures: readonly StepPicture[],
  words: Words,
): readonly Chapter[] => {
  const steps = report.steps.filter((step) => !isFrame(step))
  if (steps.length === 0) return []
  return [
    {
      title: words.t('document.steps'),
      blocks: steps.flatMap((step) => stepBlocks(step, pictures, words)),
    },
  ]
}
