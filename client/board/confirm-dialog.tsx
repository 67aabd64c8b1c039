// The one question the board asks: before something that was hidden is shown (what, and to whom), and before somebody is sent
// out. All else is mended by undo.
import type { Translate } from '../../shared/language/translate.ts'
import type { Localized } from '../../shared/localized.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import type { Acts, Question } from './acts.ts'
import { FaceQuestion } from './face-question.tsx'

interface Words {
  readonly title: string
  readonly lines: readonly string[]
  readonly yes: string
}

/** A kind says what becomes visible in its own words where it has them: the wall, a result. */
const wordsOf = (
  question: Question,
  frame: Pick<Frame, 'lines'>,
  t: Translate,
  pick: (text: Localized) => string,
): Words => {
  if (question.type === 'remove') {
    const holes = { n: question.number }
    return {
      title: t('desk.remove.title', holes),
      lines: [t('desk.remove.text'), t('desk.remove.back')],
      yes: t('desk.remove.yes', holes),
    }
  }
  const line = frame.lines.find(({ id }) => id === question.step)
  const own = `${question.text}.${line?.kind ?? ''}`
  return {
    title: t('board.confirm.title', { step: line ? pick(line.title) : '' }),
    lines: [t(own) === own ? t(question.text) : t(own), t('desk.confirm.who')],
    yes: t('board.confirm.yes'),
  }
}

export const ConfirmDialog = ({ frame, acts }: { readonly frame: Frame; readonly acts: Acts }) => {
  const { t } = useDesk()
  const pick = usePick()
  const { asking } = acts
  const words = asking && wordsOf(asking, frame, t, pick)
  return (
    <Dialog
      open={asking !== null}
      title={words?.title ?? ''}
      closeLabel={t('common.close')}
      onClose={acts.cancel}
      actions={
        <>
          <Button onClick={acts.cancel}>{t('common.cancel')}</Button>
          <Button kind="primary" onClick={acts.confirm}>
            {words?.yes}
          </Button>
        </>
      }
    >
      {words?.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {asking?.type === 'shows' && asking.step !== null && <FaceQuestion frame={frame} of={asking.step} />}
    </Dialog>
  )
}
