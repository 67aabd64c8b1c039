// What an officer takes home of the frame: every text that hung on the wall, and the rung that applied. Total.
import type { Section } from '../../report.ts'
import type { FrameState } from './model.ts'

export const report = ({ config }: FrameState): readonly Section[] => [
  {
    thing: 'frame',
    rows: [
      ...config.sections.map(({ heading, text }) => ({ heading: { local: heading }, text: { local: text } })),
      ...config.houseRules.map((rule) => ({ heading: { key: 'frame.house-rules' }, text: { local: rule } })),
      { heading: { key: `frame.rung.${config.ladder.rung}` }, text: { local: config.ladder.explanation } },
    ],
  },
]
