// "Wie deed wat": the records of the workshop, the latest first, more at a press, and as a file. For the moderator alone.
import { answerStatuses } from '../../shared/answers.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { TrailLine } from '../../shared/trail.ts'
import { Button, ButtonLink } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { IconDownload } from '../../shared/ui/icons.tsx'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import css from './trail.module.css'
import { tableTitle } from './tables-in.ts'
import { useTrail } from './use-trail.ts'

const columns = ['when', 'role', 'what', 'count', 'step'] as const

const useWhen = () => {
  const { language } = useDesk()
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (line: TrailLine): string => (line.day ? day : moment).format(line.at)
}

/** Files that several formats write, or that hold several: these have a name of their own. The others are told by their format. */
const named = ['csv', 'votes-csv', 'actors-csv', 'json', 'pictures', 'zip']

const useDetail = () => {
  const { t, language } = useDesk()
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const dayOf = (text: string): string =>
    Number.isNaN(Date.parse(text)) ? text : day.format(Date.parse(text))
  return ({ detail, act }: TrailLine): string => {
    if (answerStatuses.some((status) => status === detail)) return t(`answer.${detail}`)
    if (act === 'export' && named.includes(detail)) return t(`records.file.${detail}`)
    const [until = '', then = ''] = detail.split(' ')
    return act === 'kept' ? `${dayOf(until)}, ${t(`endings.then.${then}`)}` : detail.toUpperCase()
  }
}

const Row = ({ frame, line }: { readonly frame: Frame; readonly line: TrailLine }) => {
  const { t } = useDesk()
  const pick = usePick()
  const when = useWhen()
  const detail = useDetail()
  const step = frame.lines.find(({ id }) => id === line.step)
  const table = line.table && line.step ? tableTitle(frame, line.step, line.table) : null
  const from = line.who || (table ? pick(table) : '')
  return (
    <tr>
      <td>
        <time dateTime={new Date(line.at).toISOString()}>{when(line)}</time>
      </td>
      <td>
        {t(`records.role.${line.role}`)}
        {from !== '' && (
          <span className={css.more} dir="auto">
            {from}
          </span>
        )}
      </td>
      <td>
        {t(`records.act.${line.act}`)}
        {line.detail !== '' && <span className={css.more}>{detail(line)}</span>}
      </td>
      <td data-label={line.n > 0 ? t('records.column.count') : undefined}>{line.n > 0 ? line.n : ''}</td>
      <td dir="auto">{step ? pick(step.title) : (line.step ?? '')}</td>
    </tr>
  )
}

export const TrailDialog = ({ frame, onClose }: { readonly frame: Frame; readonly onClose: () => void }) => {
  const { t, language } = useDesk()
  const { workshop } = useClient()
  const { lines, state, more } = useTrail()
  const file = `/api/workshops/${encodeURIComponent(workshop)}/trail.csv?role=moderator&language=${language}`
  return (
    <Dialog
      open
      title={t('records.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <ButtonLink href={file} download="" icon={<IconDownload />}>
          {t('records.file')}
        </ButtonLink>
      }
    >
      <p>{t('records.text')}</p>
      {lines.length > 0 && (
        <table className={css.trail}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`records.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={`${line.seq} ${line.act} ${line.step ?? ''}`} frame={frame} line={line} />
            ))}
          </tbody>
        </table>
      )}
      <p role="status">
        {state === 'loading' && t('common.wait')}
        {state === 'failed' && t('records.failed')}
        {state === 'all' && lines.length === 0 && t('records.empty')}
      </p>
      {(state === 'more' || state === 'failed') && (
        <Button onClick={more}>{t(state === 'more' ? 'records.more' : 'records.again')}</Button>
      )}
    </Dialog>
  )
}
