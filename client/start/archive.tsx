// "Load an archive": a file from this laptop that becomes a workshop again. Called by the start page, below everything new.
import { useRef, useState } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { Button } from '../../shared/ui/button.tsx'
import { IconAlert, IconNext } from '../../shared/ui/icons.tsx'
import type { Loading } from './load-archive.ts'
import css from './page.module.css'

export interface ArchiveProps {
  readonly t: Translate
  /** Asks the server; what was made is shown by the caller. */
  readonly onLoad: (file: File) => Promise<Loading>
}

const problemOf = (loading: Loading, t: Translate): string => {
  if (loading.type === 'refused') return t(`start.archive.fault.${loading.why}`, { at: loading.at })
  return loading.type === 'offline' ? t('start.offline') : ''
}

const useLoading = ({ t, onLoad }: ArchiveProps) => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const load = async (file: File) => {
    setBusy(true)
    setProblem('')
    setProblem(problemOf(await onLoad(file), t))
    setBusy(false)
  }
  return { busy, problem, load }
}

/** Props: `t`, `onLoad`. */
export const Archive = (props: ArchiveProps) => {
  const { t } = props
  const { busy, problem, load } = useLoading(props)
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className={css.archive} aria-labelledby="archive-heading">
      <h2 id="archive-heading">{t('start.archive')}</h2>
      <p className={css.quiet}>{t('start.archive.for')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0]
          // The same file may be chosen again after it was refused.
          target.value = ''
          if (file) void load(file)
        }}
      />
      <Button iconEnd={<IconNext />} aria-disabled={busy} onClick={() => busy || input.current?.click()}>
        {t(busy ? 'common.wait' : 'start.archive.load')}
      </Button>
      <p role="status" className={busy ? css.quiet : 'visually-hidden'}>
        {busy && t('start.archive.busy')}
      </p>
      {problem && (
        <div role="alert" className={css.problem}>
          <IconAlert />
          <span>{problem}</span>
        </div>
      )}
    </section>
  )
}
