// Title, place, when, languages: the first line of the start page.
import type { Translate } from '../../shared/language/translate.ts'
import type { Language } from '../../shared/localized.ts'
import { Field } from '../../shared/ui/field.tsx'
import { LanguagesMenu } from './languages-menu.tsx'
import css from './page.module.css'
import type { ChangeDraft, Draft, Missing } from './use-draft.ts'

export interface FieldsProps {
  readonly t: Translate
  readonly language: Language
  readonly draft: Draft
  readonly missing: readonly Missing[]
  readonly onChange: ChangeDraft
}

/** Props: `t`, `language`, `draft`, `missing` (shown only after a try), `onChange`. */
export const Fields = ({ t, language, draft, missing, onChange }: FieldsProps) => (
  <>
    <div className={css.fields}>
      <Field
        label={t('start.field.title')}
        name="title"
        maxLength={120}
        autoComplete="off"
        required
        value={draft.title}
        error={missing.includes('title') ? t('start.missing.title') : undefined}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <Field
        label={t('start.field.place')}
        maxLength={120}
        autoComplete="off"
        value={draft.place}
        onChange={(event) => onChange({ place: event.target.value })}
      />
      <Field
        label={t('start.field.date')}
        maxLength={40}
        autoComplete="off"
        value={draft.date}
        onChange={(event) => onChange({ date: event.target.value })}
      />
      <Field
        label={t('start.field.startsAt')}
        type="time"
        value={draft.startsAt}
        onChange={(event) => onChange({ startsAt: event.target.value })}
      />
      <LanguagesMenu
        t={t}
        language={language}
        chosen={draft.languages}
        error={missing.includes('languages') ? t('start.missing.languages') : undefined}
        onChange={(languages) => onChange({ languages })}
      />
    </div>
    <Field
      label={t('start.field.groups')}
      hint={t('start.field.groups.hint')}
      maxLength={400}
      autoComplete="off"
      value={draft.groups ?? ''}
      onChange={(event) => onChange({ groups: event.target.value })}
    />
  </>
)
