// What stands above the list: no connection, answers that the server did not take, a page that can only read. Called by the
// answers page.
import { Banner } from '../../../shared/ui/banner.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { useConnection, useOutgoing } from '../../store/use.ts'
import { useClient } from '../../store/use.ts'
import type { Words } from '../cells.ts'
import type { Failed } from './answers-store.ts'
import css from './head.module.css'

export interface NoticesProps {
  readonly words: Words
  readonly failed: readonly Failed[]
  readonly waiting: number
  readonly onLook: (failed: Failed) => void
  readonly onDismiss: (failed: Failed) => void
}

/** A refused act that is no answer: publishing, finishing. */
const useRefused = () =>
  useOutgoing<{ readonly type: string }>(null).filter(
    ({ state, intent }) => state === 'refused' && !intent.type.startsWith('answers.'),
  )

const wordsFor = ({ refusal: { reason }, notes }: Failed, { t }: Words): string =>
  reason === 'changed-meanwhile' ? t('answering.failed', { n: notes.length }) : t(`refusal.${reason}`)

/** Props: see `NoticesProps`. */
export const Notices = ({ words, failed, waiting, onLook, onDismiss }: NoticesProps) => {
  const { t } = words
  const client = useClient()
  const connection = useConnection()
  const refused = useRefused()
  return (
    <>
      {connection.type === 'offline' && (
        <Banner
          kind="offline"
          title={t('results.offline.title')}
          text={waiting > 0 ? t('answering.offline.waiting', { n: waiting }) : t('answering.offline.nothing')}
        />
      )}
      {connection.type === 'refused' && <Banner kind="info" title={t('answering.readOnly')} />}
      {failed.map((one) => (
        <Banner key={one.id} kind="error" title={wordsFor(one, words)}>
          <div className={css.buttons}>
            {one.answer && <Button onClick={() => onLook(one)}>{t('answering.failed.look')}</Button>}
            <Button kind="tertiary" onClick={() => onDismiss(one)}>
              {t('common.close')}
            </Button>
          </div>
        </Banner>
      ))}
      {refused.map(({ id, refusal }) => (
        <Banner
          key={id}
          kind="error"
          title={t(`refusal.${refusal?.reason ?? 'malformed'}`, { n: Number(refusal?.detail?.['n'] ?? 0) })}
        >
          <Button kind="tertiary" onClick={() => client.forget(id)}>
            {t('common.close')}
          </Button>
        </Banner>
      ))}
    </>
  )
}
