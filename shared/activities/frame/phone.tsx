// The frame on a phone: all pages below one another, to read at one's own pace. Nothing to press. The shell lays the column
// of a face out with what is its own, so the pages have a box in it.
import { mainPart } from '../../protocol/documents.ts'
import type { PhoneFace, PhoneFaceProps } from '../faces.ts'
import { expect } from './expect.ts'
import type { FrameConfig, FrameIntent } from './model.ts'
import { FramePage } from './page.tsx'
import { pagesOf } from './pages.ts'
import css from './phone.module.css'

const View = ({ config, t, pick }: PhoneFaceProps<FrameConfig, FrameIntent>) => (
  <div>
    <div className={css.view}>
      {pagesOf(config).map((page) => (
        <FramePage key={page} config={config} page={page} t={t} pick={pick} />
      ))}
    </div>
  </div>
)

export const face: PhoneFace<FrameConfig, FrameIntent> = { parts: () => [mainPart], View, expect }
