// Calm lines between the canvas and the tools, never over a note: refused, no connection, disk full, taken back.
import type { StepId } from '../../shared/ids.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { LiveRegion } from '../../shared/ui/live-region.tsx'
import { Notice } from './notice.tsx'
import css from './notices.module.css'
import { useNotices, type NoticeLine } from './use-notices.ts'

/** For the eye only: what is read aloud is bundled by `useNotices`. */
export const Notices = ({ lines }: { readonly lines: readonly NoticeLine[] }) => (
  <section className={css.notices} aria-label={lines[0]?.title}>
    {lines.map(({ id, kind, title, text, button }) => (
      <Notice key={id} kind={kind} title={title} text={text}>
        {button && <Button onClick={button.run}>{button.word}</Button>}
      </Notice>
    ))}
  </section>
)

/** For pages that stay with one step: lines and what is heard of them. */
export const NoticesOf = ({ frame, step }: { readonly frame: Frame; readonly step: StepId | null }) => {
  const { lines, said } = useNotices(frame, step, null)
  return (
    <>
      <Notices lines={lines} />
      <LiveRegion message={said} />
    </>
  )
}
