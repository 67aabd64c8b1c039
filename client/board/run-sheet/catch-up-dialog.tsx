// "Win back six minutes": which steps would be shorter, when the evening would end; asked once, done as one act.
import type { Frame } from '../../../shared/protocol/frame.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { IconCut } from '../../../shared/ui/icons.tsx'
import { useDesk, usePick } from '../../desk/desk-context.tsx'
import type { Acts } from '../acts.ts'
import { clockOf } from '../run-clock.ts'
import { minuteMs, type RunTimes } from '../run-times.ts'
import { catchUp, type CatchUp } from './catch-up.ts'
import css from './questions.module.css'

interface CatchUpProps {
  readonly frame: Frame
  readonly times: RunTimes
  readonly acts: Acts
  readonly onClose: () => void
}

const Proposal = ({ proposal, endsAt }: { readonly proposal: CatchUp; readonly endsAt: number }) => {
  const { t, language } = useDesk()
  const pick = usePick()
  const before = clockOf(endsAt, language)
  const after = clockOf(endsAt - proposal.minutes * minuteMs, language)
  return (
    <>
      <ul className={css.cuts}>
        {proposal.cuts.map(({ line, from, minutes }) => (
          <li key={line.id}>{t('sheet.cut.line', { step: pick(line.title), from, to: from - minutes })}</li>
        ))}
      </ul>
      <p className={css.newEnd}>{t('sheet.cut.end', { before, after })}</p>
      {proposal.still > 0 && <p>{t('sheet.cut.still', { n: proposal.still })}</p>}
      <p>{t('sheet.cut.undo')}</p>
    </>
  )
}

export const CatchUpDialog = ({ frame, times, acts, onClose }: CatchUpProps) => {
  const { t } = useDesk()
  const proposal = catchUp(frame.lines, times)
  const n = proposal.minutes
  const run = () => {
    acts.act({
      type: 'steps.extend',
      lines: proposal.cuts.map(({ line, minutes }) => ({ step: line.id, minutes: -minutes })),
    })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('sheet.cut.title', { n: Math.max(n, times.lateMinutes) })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {n > 0 && (
            <Button kind="primary" icon={<IconCut />} onClick={run}>
              {t('sheet.catchUp', { n })}
            </Button>
          )}
        </>
      }
    >
      {n > 0 ? <Proposal proposal={proposal} endsAt={times.endsAt ?? 0} /> : <p>{t('sheet.cut.none')}</p>}
    </Dialog>
  )
}
