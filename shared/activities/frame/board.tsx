// The frame on the wall: one page at a time in large, calm text, or all of them small; the moderator turns the pages.
import type { CSSProperties } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { IconBack, IconGrid, IconNext } from '../../ui/icons.tsx'
import type { BoardFace, BoardFaceProps } from '../faces.ts'
import css from './board.module.css'
import { expect } from './expect.ts'
import type { FrameConfig, FrameIntent } from './model.ts'
import { FramePage } from './page.tsx'
import { pagesOf, wallPage } from './pages.ts'

type Props = BoardFaceProps<FrameConfig, FrameIntent>

const large = { '--frame-heading': '4.5rem', '--frame-text': '2.75rem' } as CSSProperties
const small = { '--frame-heading': '1.75rem', '--frame-text': '1.5rem' } as CSSProperties

const Canvas = ({ step, config, parts, t, pick }: Props) => {
  const page = wallPage(config, parts[mainPart])
  return (
    <div className={css.canvas} style={page === null ? small : large}>
      <h1 className={css.title}>{pick(step.title)}</h1>
      {page === null ? (
        <div className={css.all}>
          {pagesOf(config).map((each) => (
            <FramePage key={each} config={config} page={each} t={t} pick={pick} />
          ))}
        </div>
      ) : (
        <div className={css.one} aria-live="polite">
          <FramePage config={config} page={page} t={t} pick={pick} />
        </div>
      )}
    </div>
  )
}

const Tools = ({ config, parts, t, ask }: Props) => {
  const pages = pagesOf(config)
  const page = wallPage(config, parts[mainPart])
  const at = page === null ? -1 : pages.indexOf(page)
  const turnTo = (n: number) => ask?.({ type: 'section.show', section: pages[n] ?? null })
  return (
    <>
      <IconButton
        label={t('frame.previous')}
        icon={<IconBack />}
        edged
        onClick={() => turnTo(Math.max(0, at - 1))}
      />
      <span className={css.count}>
        {page === null ? t('frame.all') : t('frame.page', { n: at + 1, of: pages.length })}
      </span>
      <Button
        kind="tertiary"
        iconEnd={<IconNext />}
        onClick={() => turnTo(Math.min(pages.length - 1, at + 1))}
      >
        {t('frame.next')}
      </Button>
      <Button
        kind="tertiary"
        icon={<IconGrid />}
        aria-pressed={page === null}
        onClick={() => turnTo(page === null ? 0 : -1)}
      >
        {t('frame.show-all')}
      </Button>
    </>
  )
}

export const face: BoardFace<FrameConfig, FrameIntent> = {
  parts: () => [mainPart],
  Canvas,
  Tools,
  status: ({ config, parts, t }) => {
    const pages = pagesOf(config)
    const page = wallPage(config, parts[mainPart])
    return page === null ? null : t('frame.page', { n: pages.indexOf(page) + 1, of: pages.length })
  },
  expect,
}
