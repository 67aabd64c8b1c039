// What everyone can read of the answers, and whether the work is done. Called by the answers page, below the panel.
import { useState } from 'react'
import { answerLimits } from '../../../shared/answers.ts'
import { Button, ButtonLink } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { AreaField } from '../../../shared/ui/field.tsx'
import { IconLock, IconReady, IconSee } from '../../../shared/ui/icons.tsx'
import { useClient, useFrame } from '../../store/use.ts'
import { momentText, type Words } from '../cells.ts'
import type { AnswersState } from './answers-store.ts'
import type { Progress } from './filters.ts'
import css from './panel.module.css'

export interface PublishProps {
  readonly words: Words
  readonly workshop: string
  readonly progress: Progress
  readonly feedback: AnswersState['feedback']
}

type Words1 = Pick<PublishProps, 'words'>

const Question = ({
  words,
  progress,
  feedback,
  onClose,
  onYes,
}: PublishProps & { readonly onClose: () => void; readonly onYes: (changed: string) => void }) => {
  const { t } = words
  const [changed, setChanged] = useState('')
  const open = progress.of - progress.given
  return (
    <Dialog
      open
      title={t('answering.publish.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" onClick={() => onYes(changed.trim())}>
            {t('answering.publish.yes')}
          </Button>
        </>
      }
    >
      <p>{t('answering.publish.who')}</p>
      <p>{t('answering.publish.given', { n: progress.given })}</p>
      {open > 0 && <p>{t('answering.publish.open', { n: open })}</p>}
      {feedback.edition > 0 && (
        <AreaField
          label={t('answering.publish.changed')}
          rows={2}
          maxLength={answerLimits.changed}
          value={changed}
          onChange={(event) => setChanged(event.target.value)}
        />
      )}
    </Dialog>
  )
}

/** The edition that is out, its page, and the way back. */
const Public = ({ words, workshop, feedback, onBack }: PublishProps & { readonly onBack: () => void }) => {
  const { t, language } = words
  const time = momentText(new Date(feedback.at).toISOString(), language)
  return (
    <div className={css.public}>
      <p className={css.line}>
        <IconSee />
        {t('answering.published', { n: feedback.edition, time })}
      </p>
      <div className={css.pair}>
        <ButtonLink
          className={css.small}
          href={`/f/${encodeURIComponent(workshop)}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('answering.page')}
        </ButtonLink>
        <Button className={css.small} onClick={onBack}>
          {t('answering.unpublish')}
        </Button>
      </div>
    </div>
  )
}

const Finish = ({ words: { t }, owed }: Words1 & { readonly owed: number }) => {
  const client = useClient()
  const isFinished = useFrame(({ workshop }) => workshop.finished ?? false) ?? false
  const finish = (finished: boolean) => void client.ask(null, { type: 'workshop.finish', finished })
  if (isFinished)
    return (
      <div className={css.public}>
        <p className={css.line}>
          <IconReady />
          {t('answering.finished')}
        </p>
        <Button className={css.small} onClick={() => finish(false)}>
          {t('answering.reopen')}
        </Button>
      </div>
    )
  return (
    <>
      {owed > 0 && (
        <p id="answering-owed" className={css.owed}>
          <IconLock />
          {t('answering.owed', { n: owed })}
        </p>
      )}
      <Button
        className={css.small}
        aria-disabled={owed > 0}
        aria-describedby={owed > 0 ? 'answering-owed' : undefined}
        onClick={() => owed === 0 && finish(true)}
      >
        {t('answering.finish')}
      </Button>
    </>
  )
}

/** Props: see `PublishProps`. */
export const Publish = (props: PublishProps) => {
  const { words, progress, feedback } = props
  const { t } = words
  const client = useClient()
  const isRehearsal = useFrame((frame) => frame.rehearsal ?? false) ?? false
  const [isAsking, setAsking] = useState(false)
  const publish = (changed: string): void => {
    setAsking(false)
    client.ask(null, { type: 'feedback.publish', changed })
  }
  return (
    <div className={css.foot}>
      {feedback.isOpen && (
        <Public {...props} onBack={() => void client.ask(null, { type: 'feedback.withdraw' })} />
      )}
      {isRehearsal ? (
        <p className={css.owed}>
          <IconLock />
          {t('answering.rehearsal')}
        </p>
      ) : (
        <Button className={css.small} onClick={() => setAsking(true)}>
          {t(feedback.isOpen ? 'answering.publish.again' : 'answering.publish')}
        </Button>
      )}
      <Finish words={words} owed={progress.owed} />
      {isAsking && <Question {...props} onClose={() => setAsking(false)} onYes={publish} />}
    </div>
  )
}
