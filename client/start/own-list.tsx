// The own list of steps: order, minutes, beside, what a vote takes up. Called by the start page.
import type { Translate } from '../../shared/language/translate.ts'
import type { Language } from '../../shared/localized.ts'
import { IconButton } from '../../shared/ui/button.tsx'
import { IconDiscard, IconDown, IconUp } from '../../shared/ui/icons.tsx'
import type { Library } from './api.ts'
import css from './own-list.module.css'
import {
  changeStep,
  hasSources,
  moveStep,
  removeStep,
  sourcesFor,
  type OwnStep,
  type OwnSteps,
  type StepChange,
} from './own-steps.ts'
import { titleOf } from './run-sheets.tsx'
import { TemplateIcon } from './template-icon.tsx'

export interface OwnListProps {
  readonly t: Translate
  readonly language: Language
  readonly library: Library
  readonly steps: OwnSteps
  readonly onChange: (steps: OwnSteps) => void
}

interface StepProps extends OwnListProps {
  readonly step: OwnStep
  readonly onStep: (change: StepChange) => void
}

/** Steps by their own names; two of the same name get their place. */
const nameOf = ({ steps, library, language }: OwnListProps, step: OwnStep): string => {
  const title = titleOf(step, library, language)
  const twins = steps.filter((one) => titleOf(one, library, language) === title)
  return twins.length > 1 ? `${title} (${twins.indexOf(step) + 1})` : title
}

const Sources = (props: StepProps) => {
  const { t, step, steps, library, onStep } = props
  const sources = sourcesFor(steps, step.id, library.templates)
  if (sources.length === 0) return <p className={css.hint}>{t('start.own.noSources')}</p>
  return (
    <fieldset className={css.sources}>
      <legend>{t('start.own.sources')}</legend>
      {sources.map((source) => (
        <label key={source.id} className={css.check}>
          <input
            type="checkbox"
            checked={step.from.includes(source.id)}
            onChange={({ target }) =>
              onStep({
                from: target.checked ? [...step.from, source.id] : step.from.filter((id) => id !== source.id),
              })
            }
          />
          {nameOf(props, source)}
        </label>
      ))}
    </fieldset>
  )
}

const Minutes = ({ t, step, onStep, title }: StepProps & { readonly title: string }) => (
  <label className={css.minutes}>
    <input
      type="number"
      min={1}
      max={600}
      inputMode="numeric"
      aria-label={t('start.own.minutesOf', { title })}
      value={step.minutes}
      onChange={({ target }) =>
        onStep({ minutes: Math.min(600, Math.max(1, Math.round(Number(target.value)) || 1)) })
      }
    />
    <span aria-hidden="true">{t('start.own.minutes')}</span>
  </label>
)

/** Moving a row in the page takes the focus from it in some browsers; the next press must find the same button. */
const keepFocus = (event: { readonly currentTarget: HTMLElement }) => {
  const button = event.currentTarget
  requestAnimationFrame(() => button.focus())
}

const Order = ({ t, step, steps, onChange, title }: StepProps & { readonly title: string }) => {
  const at = steps.indexOf(step)
  return (
    <span className={css.order}>
      <IconButton
        edged
        icon={<IconUp />}
        label={t('start.own.up', { title })}
        aria-disabled={at === 0}
        onClick={(event) => {
          onChange(moveStep(steps, step.id, -1))
          keepFocus(event)
        }}
      />
      <IconButton
        edged
        icon={<IconDown />}
        label={t('start.own.down', { title })}
        aria-disabled={at === steps.length - 1}
        onClick={(event) => {
          onChange(moveStep(steps, step.id, 1))
          keepFocus(event)
        }}
      />
      <IconButton
        edged
        icon={<IconDiscard />}
        label={t('start.own.remove', { title })}
        onClick={() => onChange(removeStep(steps, step.id))}
      />
    </span>
  )
}

const Step = (props: StepProps) => {
  const { t, step, library, onStep } = props
  const title = nameOf(props, step)
  const icon = library.templates.find(({ id }) => id === step.template)?.icon ?? ''
  return (
    <li className={css.step}>
      <span className={css.icon}>
        <TemplateIcon name={icon} />
      </span>
      <span className={css.title}>{title}</span>
      <Minutes {...props} title={title} />
      <label className={css.check}>
        <input
          type="checkbox"
          checked={step.beside}
          onChange={({ target }) => onStep({ beside: target.checked })}
        />
        {t('start.own.beside')}
      </label>
      <Order {...props} title={title} />
      {hasSources(step, library.templates) && <Sources {...props} />}
    </li>
  )
}

/** Props: `t`, `language`, `library`, `steps`, `onChange`. */
export const OwnList = (props: OwnListProps) => {
  const { t, steps, onChange } = props
  return (
    <section className={css.section} aria-labelledby="list-heading">
      <h2 id="list-heading">{t('start.own.list')}</h2>
      <ol className={css.list}>
        {steps.map((step) => (
          <Step
            key={step.id}
            {...props}
            step={step}
            onStep={(change) => onChange(changeStep(steps, step.id, change))}
          />
        ))}
      </ol>
    </section>
  )
}
