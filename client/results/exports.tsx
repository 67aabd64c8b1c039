// The files to take home: plain links, with a word while one is being written. Called by the page's head.
import { useState } from 'react'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { IconGrid, IconSheet, IconText } from '../../shared/ui/icons.tsx'
import { exportAddress, formats, takeFile, type Format } from './api.ts'
import type { Words } from './cells.ts'
import css from './page.module.css'

const icons = { xlsx: <IconGrid />, csv: <IconSheet />, json: <IconText /> } as const

export interface ExportsProps {
  readonly words: Words
  readonly workshop: string
}

type Progress = { readonly format: Format; readonly how: 'busy' | 'done' | 'failed' } | null

const useTaking = ({ words, workshop }: ExportsProps) => {
  const [progress, setProgress] = useState<Progress>(null)
  const take = async (format: Format) => {
    if (progress?.how === 'busy') return
    setProgress({ format, how: 'busy' })
    const taken = await takeFile(exportAddress(workshop, format, words.language), `tafelronde.${format}`)
    setProgress({ format, how: taken ? 'done' : 'failed' })
  }
  return { progress, take }
}

/** Props: `words`, `workshop`. */
export const Exports = (props: ExportsProps) => {
  const { words, workshop } = props
  const { t } = words
  const { progress, take } = useTaking(props)
  const isBusy = (format: Format): boolean => progress?.format === format && progress.how === 'busy'
  return (
    <div className={css.exports} role="group" aria-labelledby="exports-label">
      <p id="exports-label" className={css.label}>
        {t('results.export')}
      </p>
      <div className={css.buttons}>
        {formats.map((format) => (
          <ButtonLink
            key={format}
            href={exportAddress(workshop, format, words.language)}
            download=""
            icon={icons[format]}
            className={css.file}
            aria-label={t(`results.export.${format}.label`)}
            aria-busy={isBusy(format)}
            onClick={(event) => {
              // The link works without us; with us it can say that it is busy, and that it failed.
              event.preventDefault()
              void take(format)
            }}
          >
            {isBusy(format) ? t('common.wait') : t(`results.export.${format}`)}
          </ButtonLink>
        ))}
      </div>
      <p role="status" className={progress?.how === 'failed' ? css.failed : 'visually-hidden'}>
        {progress && t(`results.export.${progress.how}`)}
      </p>
    </div>
  )
}
