// One line of the run sheet opened: what it can be asked now, its title, minutes and lead, and its own texts.
import { useState } from 'react'
import type { Localized } from '../../shared/localized.ts'
import type { Frame, FrameLine, FrameStep } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Field } from '../../shared/ui/field.tsx'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'
import { ConfigForm } from './config-form.tsx'
import { withoutNameless } from './config-values.ts'
import { sideActs } from './primary.ts'
import css from './step-dialog.module.css'

/** Only the languages that hold something. */
const written = (text: Localized): Partial<Record<keyof Localized, string>> =>
  Object.fromEntries(Object.entries(text).filter((pair) => pair[1] !== undefined))

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
        <Button
          kind={line.beside ? 'secondary' : 'primary'}
          onClick={run(() => acts.act({ type: 'step.go', step: line.id }))}
        >
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
    </div>
  )
}

interface OwnFields {
  readonly title: string
  readonly minutes: string
  readonly lead: string
}

const LineFields = ({
  value,
  onChange,
}: {
  readonly value: OwnFields
  readonly onChange: (value: OwnFields) => void
}) => {
  const { t } = useDesk()
  return (
    <div className={css.fields}>
      <Field
        label={t('board.step.title')}
        value={value.title}
        maxLength={120}
        onChange={(event) => onChange({ ...value, title: event.target.value })}
      />
      <Field
        label={t('board.step.minutes')}
        type="number"
        min={1}
        max={600}
        value={value.minutes}
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

export const StepDialog = ({ frame, line, step, acts, onLook, onClose }: StepDialogProps) => {
  const { t, language } = useDesk()
  const pick = usePick()
  const [own, setOwn] = useState<OwnFields>({
    title: pick(line.title),
    minutes: String(line.minutes),
    lead: line.lead,
  })
  const [config, setConfig] = useState(step.config)
  const mainLanguage = frame.workshop.languages.includes(language)
    ? language
    : (frame.workshop.languages[0] ?? 'nl')

  const save = () => {
    const { title, minutes, lead } = own
    const wished = Math.round(Number(minutes))
    const named = { ...written(line.title), [mainLanguage]: title.trim() || pick(line.title) }
    if (title !== pick(line.title) || wished !== line.minutes || lead !== line.lead)
      acts.act({
        type: 'step.change',
        step: line.id,
        title: named,
        lead,
        ...(wished >= 1 ? { minutes: wished } : {}),
      })
    if (JSON.stringify(config) !== JSON.stringify(step.config))
      acts.act({ type: 'step.configure', step: line.id, config: withoutNameless(config) })
    onClose()
  }
  return (
    <Dialog
      open
      title={pick(line.title)}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <Moves frame={frame} line={line} acts={acts} onLook={onLook} onClose={onClose} />
      <LineFields value={own} onChange={setOwn} />
      <h3>{t('board.step.texts')}</h3>
      <ConfigForm value={config} language={mainLanguage} onChange={setConfig} />
    </Dialog>
  )
}
