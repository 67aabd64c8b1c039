// The run sheets as cards, drawn to one scale, with the own list as one more card once it holds a step.
import { useMemo } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { pickText, type Language } from '../../shared/localized.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ChoiceList } from '../../shared/ui/choice-list.tsx'
import { IconEdit } from '../../shared/ui/icons.tsx'
import type { Library } from './api.ts'
import { minutesOf, stepsOfSheet, type OwnSteps } from './own-steps.ts'
import css from './page.module.css'
import { Strip, type StripStep } from './strip.tsx'
import { durationText } from './texts.ts'
import { ownList, type ChangeDraft, type Draft } from './use-draft.ts'

export interface RunSheetsProps {
  readonly t: Translate
  readonly language: Language
  readonly library: Library
  readonly draft: Draft
  readonly onChange: ChangeDraft
}

/** A step's own title, else its template's. */
export const titleOf = (
  step: Pick<OwnSteps[number], 'template' | 'title'>,
  { templates }: Library,
  language: Language,
): string => {
  const title = step.title ?? templates.find(({ id }) => id === step.template)?.title ?? {}
  return pickText(title, language, 'nl').text
}

const stripOf = (steps: OwnSteps, library: Library, language: Language): readonly StripStep[] =>
  steps.map((step) => ({
    id: step.id,
    title: titleOf(step, library, language),
    icon: library.templates.find(({ id }) => id === step.template)?.icon ?? '',
    minutes: step.minutes,
    beside: step.beside,
  }))

/** Props: `t`, `language`, `library`, `draft`, `onChange`. */
export const RunSheets = ({ t, language, library, draft, onChange }: RunSheetsProps) => {
  const cards = useMemo(() => {
    const sheets = library.runSheets.map((sheet) => ({
      id: sheet.id,
      title: pickText(sheet.title, language, 'nl').text,
      text: pickText(sheet.about, language, 'nl').text,
      steps: stepsOfSheet(sheet, library.templates),
    }))
    const own = { id: ownList, title: t('start.own.card'), text: t('start.own.about'), steps: draft.own }
    return draft.own.length > 0 ? [...sheets, own] : sheets
  }, [library, language, draft.own, t])
  const longest = Math.max(...cards.map(({ steps }) => minutesOf(steps)), 1)
  const chosen = cards.find(({ id }) => id === draft.chosen && id !== ownList)
  return (
    <div className={css.sheets} data-cards={Math.min(3, cards.length)}>
      <ChoiceList
        columns
        label={t('start.sheets')}
        chosen={draft.chosen}
        onChoose={(id) => onChange({ chosen: id })}
        choices={cards.map(({ id, title, text, steps }) => ({
          id,
          title,
          text,
          aside: durationText(minutesOf(steps), t),
          children: <Strip t={t} steps={stripOf(steps, library, language)} longest={longest} />,
        }))}
      />
      {chosen && (
        <Button
          kind="tertiary"
          icon={<IconEdit />}
          className={css.adapt}
          onClick={() => onChange({ own: chosen.steps, chosen: ownList })}
        >
          {t('start.sheet.adapt', { title: chosen.title })}
        </Button>
      )}
    </div>
  )
}
