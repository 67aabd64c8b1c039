// The one question the board asks: before something that was hidden is shown to the hall.
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'

export const ConfirmDialog = ({ frame, acts }: { readonly frame: Frame; readonly acts: Acts }) => {
  const { t } = useDesk()
  const pick = usePick()
  const { asking } = acts
  const line = asking && 'step' in asking ? frame.lines.find(({ id }) => id === asking.step) : undefined
  return (
    <Dialog
      open={asking !== null}
      title={t('board.confirm.title', { step: line ? pick(line.title) : '' })}
      closeLabel={t('common.close')}
      onClose={acts.cancel}
      actions={
        <>
          <Button onClick={acts.cancel}>{t('common.cancel')}</Button>
          <Button kind="primary" onClick={acts.confirm}>
            {t('board.confirm.yes')}
          </Button>
        </>
      }
    >
      <p>{t(line?.kind === 'silent' ? 'board.confirm.silent' : 'board.confirm.text')}</p>
    </Dialog>
  )
}
