// What is printed for the hall: the poster, the questions, notes to cut, table signs, as one PDF on A4 or A3. In the workshop's dialog.
import { useState } from 'react'
import { isLanguage } from '../../shared/localized.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { IconPrint } from '../../shared/ui/icons.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { takeFile } from '../desk/take-file.ts'
import css from './workshop-dialog.module.css'

const sizes = ['a4', 'a3'] as const
type Size = (typeof sizes)[number]

/** What can be printed alone, and its words. */
const parts = [
  ['', 'desk.paper.all'],
  ['poster', 'desk.paper.poster'],
  ['prompts', 'desk.paper.prompts'],
  ['notes', 'desk.paper.notes'],
  ['signs', 'desk.paper.signs'],
] as const

type Progress = { readonly size: Size; readonly how: 'busy' | 'done' | 'failed' } | null

const said = {
  busy: 'desk.paper.busy',
  done: 'desk.paper.done',
  failed: 'desk.paper.failed',
} as const

/** A language in its own name. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

const useTaking = (addressOf: (size: Size) => string) => {
  const [progress, setProgress] = useState<Progress>(null)
  const take = async (size: Size): Promise<void> => {
    if (progress?.how === 'busy') return
    setProgress({ size, how: 'busy' })
    const taken = await takeFile(addressOf(size), `tafelronde-${size}.pdf`)
    setProgress({ size, how: taken ? 'done' : 'failed' })
  }
  return { progress, take }
}

/** A link for each paper. They work without us; with us they can say that they are busy, and that it failed. */
const Papers = ({ addressOf }: { readonly addressOf: (size: Size) => string }) => {
  const { t } = useDesk()
  const { progress, take } = useTaking(addressOf)
  return (
    <>
      {sizes.map((size) => (
        <ButtonLink
          key={size}
          href={addressOf(size)}
          download=""
          icon={<IconPrint />}
          aria-label={t('desk.paper.make', { size: size.toUpperCase() })}
          aria-busy={progress?.how === 'busy' && progress.size === size}
          onClick={(event) => {
            event.preventDefault()
            void take(size)
          }}
        >
          {size.toUpperCase()}
        </ButtonLink>
      ))}
      <p role="status" className={progress?.how === 'failed' ? css.wrong : css.said}>
        {progress && t(said[progress.how])}
      </p>
    </>
  )
}

export const PaperSection = ({ frame }: { readonly frame: Frame }) => {
  const { t, language: own } = useDesk()
  const { id, languages } = frame.workshop
  const [language, setLanguage] = useState(languages.find((one) => one === own) ?? languages[0] ?? own)
  const [part, setPart] = useState('')
  const chosen = part === '' ? '' : `&parts=${part}`
  const addressOf = (size: Size): string =>
    `/api/workshops/${encodeURIComponent(id)}/kit-${size}.pdf?role=moderator&language=${language}${chosen}`
  return (
    <section>
      <h3>{t('desk.paper.title')}</h3>
      <p>{t('desk.paper.text')}</p>
      <div className={css.paper}>
        <SelectField
          label={t('desk.paper.part')}
          value={part}
          onChange={(event) => setPart(event.target.value)}
        >
          {parts.map(([value, key]) => (
            <option key={value} value={value}>
              {t(key)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('desk.paper.language')}
          value={language}
          onChange={({ target }) => isLanguage(target.value) && setLanguage(target.value)}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {nameOf(one)}
            </option>
          ))}
        </SelectField>
        <Papers addressOf={addressOf} />
      </div>
      <p>{t('desk.paper.tickets')}</p>
    </section>
  )
}
