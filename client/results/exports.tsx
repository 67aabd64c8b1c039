// The files to take home: plain links, with how far one is while it is being written. Called by the page's head.
import { useRef, useState, type ReactNode } from 'react'
import { Button, ButtonLink } from '../../shared/ui/button.tsx'
import { cx } from '../../shared/ui/cx.ts'
import {
  IconDown,
  IconDownload,
  IconGrid,
  IconImage,
  IconPrint,
  IconReceipt,
  IconRole,
  IconSheet,
  IconText,
} from '../../shared/ui/icons.tsx'
import { takeJob, type Progress } from '../desk/take-file.ts'
import type { Words } from './cells.ts'
import css from './exports.module.css'

/** What an officer asks for most, then what is for other programs. */
const usual = ['xlsx', 'docx', 'pdf', 'pictures', 'zip'] as const
const more = ['csv', 'votes-csv', 'actors-csv', 'json'] as const
type Format = (typeof usual)[number] | (typeof more)[number]

const icons: { readonly [format in Format]: ReactNode } = {
  xlsx: <IconGrid />,
  docx: <IconText />,
  pdf: <IconPrint />,
  pictures: <IconImage />,
  zip: <IconDownload />,
  csv: <IconSheet />,
  'votes-csv': <IconReceipt />,
  'actors-csv': <IconRole />,
  json: <IconText />,
}

export interface ExportsProps {
  readonly words: Words
  readonly workshop: string
}

type Taking =
  | { readonly how: 'busy'; readonly format: Format; readonly progress: Progress }
  | { readonly how: 'done' | 'failed' | 'stopped'; readonly format: Format }
  | null

const exportsOf = (workshop: string): string => `/api/workshops/${encodeURIComponent(workshop)}/exports`

const addressOf = (workshop: string, format: Format, language: string): string =>
  `/api/workshops/${encodeURIComponent(workshop)}/export.${format}?language=${language}`

const useTaking = ({ words, workshop }: ExportsProps) => {
  const [taking, setTaking] = useState<Taking>(null)
  const stopped = useRef(false)
  const take = async (format: Format) => {
    if (taking?.how === 'busy') return
    stopped.current = false
    const tell = (progress: Progress) => setTaking({ how: 'busy', format, progress })
    tell({ done: 0, of: 1 })
    const wished = { jobs: exportsOf(workshop), format, language: words.language }
    const taken = await takeJob(wished, tell, () => stopped.current)
    setTaking({ format, how: taken ? 'done' : stopped.current ? 'stopped' : 'failed' })
  }
  const stop = () => {
    stopped.current = true
  }
  return { taking, take, stop }
}

const Link = ({
  format,
  words,
  workshop,
  taking,
  take,
}: ExportsProps & Pick<ReturnType<typeof useTaking>, 'taking' | 'take'> & { readonly format: Format }) => {
  const { t, language } = words
  const isBusy = taking?.how === 'busy' && taking.format === format
  return (
    <ButtonLink
      href={addressOf(workshop, format, language)}
      download=""
      icon={icons[format]}
      className={css.file}
      aria-label={t(`results.export.${format}.label`)}
      aria-busy={isBusy}
      onClick={(event) => {
        // The link works without us; with us it can say how far it is, and that it failed.
        event.preventDefault()
        void take(format)
      }}
    >
      {t(`results.export.${format}`)}
    </ButtonLink>
  )
}

const saidOf = (taking: NonNullable<Taking>, { t }: Words): string =>
  taking.how === 'busy' && taking.progress.of > 1
    ? t('results.export.progress', { ...taking.progress })
    : t(`results.export.${taking.how}`)

/** Props: `words`, `workshop`. */
export const Exports = (props: ExportsProps) => {
  const { t } = props.words
  const { taking, take, stop } = useTaking(props)
  const [hasMore, setMore] = useState(false)
  const links = (formats: readonly Format[]) => (
    <div className={css.buttons}>
      {formats.map((format) => (
        <Link key={format} {...props} {...{ format, taking, take }} />
      ))}
    </div>
  )
  return (
    <div className={css.exports} role="group" aria-labelledby="exports-label">
      {/* What is said stands where the label stood: nothing below it moves. */}
      <p id="exports-label" className={cx(css.label, taking !== null && 'visually-hidden')}>
        {t('results.export')}
      </p>
      <div className={css.progress}>
        <p role="status" className={taking?.how === 'failed' ? css.failed : undefined}>
          {taking && saidOf(taking, props.words)}
        </p>
        {taking?.how === 'busy' && (
          <>
            <progress max={taking.progress.of} value={taking.progress.done} aria-hidden="true" />
            <Button kind="tertiary" onClick={stop}>
              {t('results.export.stop')}
            </Button>
          </>
        )}
      </div>
      {links(usual)}
      <Button
        kind="tertiary"
        className={css.toggle}
        aria-expanded={hasMore}
        iconEnd={<IconDown />}
        onClick={() => setMore(!hasMore)}
      >
        {t('results.export.more')}
      </Button>
      <div className={css.more} hidden={!hasMore}>
        {links(more)}
      </div>
    </div>
  )
}
