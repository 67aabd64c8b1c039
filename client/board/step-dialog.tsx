// One line of the run sheet opened: what it can be asked now, its title, minutes and lead, and its own texts.
import { useState } from 'react'
import type { Json } from '../../shared/json.ts'
import type { Language, Localized } from '../../shared/localized.ts'
import type { Frame, FrameLine, FrameStep } from '../../shared/protocol/frame.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Field, SelectField } from '../../shared/ui/field.tsx'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'
import { ConfigForm } from './config-form.tsx'
import { withoutNameless } from './config-values.ts'
import { Moments } from './moments.tsx'
import { sideActs } from './primary.ts'
import { Wrong } from './wrong.tsx'
import { refusedText, useSaving } from './use-saving.ts'
import css from './step-dialog.module.css'

/** Only the languages that hold something. */
const written = (text: Localized): Partial<Record<keyof Localized, string>> =>
  Object.fromEntries(
    Object.entries(text)
      .map(([language, words]) => [language, words.trim()])
      .filter(([, words]) => words !== ''),
  )

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

interface StepDialogProps {
  readonly frame: Frame
  readonly line: FrameLine
  readonly step: FrameStep
  readonly acts: Acts
  /** Shows the step here, without taking the hall along. */
  readonly onLook: () => void
  readonly onClose: () => void
}

const Moves = ({ frame, line, acts, onLook, onClose }: Omit<StepDialogProps, 'step'>) => {
  const { t } = useDesk()
  const isHere = frame.current === line.id
  const run = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <div className={css.moves}>
      {!isHere && (
        <Button onClick={run(() => acts.act({ type: 'step.go', step: line.id }))}>
          {t('board.step.go')}
        </Button>
      )}
      {!isHere && <Button onClick={run(onLook)}>{t('board.step.look')}</Button>}
      {(isHere || line.beside) &&
        sideActs(line).map((type) => (
          <Button key={type} onClick={run(() => acts.act({ type, step: line.id }))}>
            {t(`board.act.${type}`)}
          </Button>
        ))}
      {!isHere && <p className={css.how}>{t('board.step.lookOrGo')}</p>}
    </div>
  )
}

type StepChange = Extract<WorkshopIntent, { type: 'step.change' }>

interface Edited {
  readonly line: FrameLine
  readonly step: FrameStep
  readonly own: OwnFields
  readonly config: Json
  readonly beside: boolean
}

interface OwnFields {
  readonly title: Localized
  readonly minutes: string
  readonly lead: string
}

const LineFields = ({
  value,
  tongue,
  minutesWrong,
  onChange,
}: {
  readonly value: OwnFields
  /** The language whose title is written. */
  readonly tongue: Language
  readonly minutesWrong: string | undefined
  readonly onChange: (value: OwnFields) => void
}) => {
  const { t } = useDesk()
  return (
    <div className={css.fields}>
      <Field
        label={t('board.step.title')}
        value={value.title[tongue] ?? ''}
        placeholder={Object.values(value.title)[0] ?? ''}
        maxLength={120}
        onChange={(event) => onChange({ ...value, title: { ...value.title, [tongue]: event.target.value } })}
      />
      <Field
        label={t('board.step.minutes')}
        type="number"
        min={1}
        max={600}
        value={value.minutes}
        error={minutesWrong}
        onChange={(event) => onChange({ ...value, minutes: event.target.value })}
      />
      <Field
        label={t('board.step.lead')}
        value={value.lead}
        maxLength={80}
        onChange={(event) => onChange({ ...value, lead: event.target.value })}
      />
    </div>
  )
}

/** What differs from how it stands, as one act; null: nothing does. */
const changeOf = ({ line, step, own, config, beside }: Edited): StepChange | null => {
  const title = written(own.title)
  const minutes = Math.round(Number(own.minutes))
  const change = {
    ...(isEqual(title, written(line.title)) || Object.keys(title).length === 0 ? {} : { title }),
    ...(minutes === line.minutes ? {} : { minutes }),
    ...(own.lead === line.lead ? {} : { lead: own.lead }),
    ...(beside === line.beside ? {} : { beside }),
    ...(isEqual(config, step.config) ? {} : { config: withoutNameless(config) }),
  }
  return Object.keys(change).length === 0 ? null : { type: 'step.change', step: line.id, ...change }
}

const isMinutes = (typed: string): boolean => Number(typed) >= 1 && Number(typed) <= 600

/** Which part of the settings a refusal is about: the first word of its path. */
const wrongPart = (refused: Refusal | null): string | null => {
  const path = refused?.reason === 'malformed' ? refused.detail?.['path'] : undefined
  return typeof path === 'string' ? (path.split('.')[0] ?? null) : null
}

/** In which of the workshop's languages its own texts are written now. */
const Tongues = ({
  languages,
  tongue,
  onTongue,
}: {
  readonly languages: readonly Language[]
  readonly tongue: Language
  readonly onTongue: (language: Language) => void
}) => {
  const { t, language } = useDesk()
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return (
    <SelectField
      label={t('desk.tongue')}
      hint={t('desk.tongue.how')}
      value={tongue}
      onChange={({ target }) => onTongue(languages.find((one) => one === target.value) ?? tongue)}
    >
      {languages.map((one) => (
        <option key={one} value={one}>
          {names.of(one) ?? one}
        </option>
      ))}
    </SelectField>
  )
}

/** Stays open, with everything that was typed, until the server took it. */
export const StepDialog = ({ frame, line, step, acts, onLook, onClose }: StepDialogProps) => {
  const { t, language } = useDesk()
  const pick = usePick()
  const was = pick(line.title)
  const [own, setOwn] = useState<OwnFields>({
    title: line.title,
    minutes: String(line.minutes),
    lead: line.lead,
  })
  const [config, setConfig] = useState(step.config)
  const [beside, setBeside] = useState(line.beside)
  const [tried, setTried] = useState(false)
  const { save, busy, refused } = useSaving(onClose)
  const { languages } = frame.workshop
  const [tongue, setTongue] = useState(languages.includes(language) ? language : (languages[0] ?? 'nl'))
  const wrong = wrongPart(refused)
  const submit = () => {
    setTried(true)
    if (!isMinutes(own.minutes) || busy) return
    const change = changeOf({ line, step, own, config, beside })
    if (change) save(change)
    else onClose()
  }
  return (
    <Dialog
      open
      title={was}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" aria-disabled={busy} onClick={submit}>
            {t(busy ? 'sheet.saving' : 'common.save')}
          </Button>
        </>
      }
    >
      <Moves frame={frame} line={line} acts={acts} onLook={onLook} onClose={onClose} />
      {refused && <Wrong text={wrong === null ? refusedText(t, refused) : t('sheet.wrong')} />}
      {languages.length > 1 && <Tongues languages={languages} tongue={tongue} onTongue={setTongue} />}
      <LineFields
        value={own}
        tongue={tongue}
        minutesWrong={tried && !isMinutes(own.minutes) ? t('sheet.field.minutesWrong') : undefined}
        onChange={setOwn}
      />
      <label className={css.beside}>
        <input type="checkbox" checked={beside} onChange={({ target }) => setBeside(target.checked)} />
        <span>{t('sheet.field.beside')}</span>
      </label>
      <Moments step={line.id} acts={acts} onDone={onClose} />
      <h3>{t('board.step.texts')}</h3>
      <ConfigForm value={config} language={tongue} onChange={setConfig} wrong={wrong} />
    </Dialog>
  )
}
