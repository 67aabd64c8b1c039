// One more step while the evening runs: what it is (from the templates of this house), its title, its minutes, its place.
import { useEffect, useState } from 'react'
import { isSlug, type StepId } from '../../../shared/ids.ts'
import type { Frame } from '../../../shared/protocol/frame.ts'
import { pickText } from '../../../shared/localized.ts'
import type { Template } from '../../../shared/template.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Field, SelectField } from '../../../shared/ui/field.tsx'
import { useDesk, usePick } from '../../desk/desk-context.tsx'
import { useClient } from '../../store/use.ts'
import { refusedText, useSaving } from '../use-saving.ts'
import { earlierThan, insertIntent, sourcesIn, withNotes, type Wished } from './insert.ts'
import css from './questions.module.css'

/** Null while they are fetched; `offline` when they cannot be. */
const useTemplates = (): readonly Template[] | null | 'offline' => {
  const [templates, setTemplates] = useState<readonly Template[] | null | 'offline'>(null)
  useEffect(() => {
    const load = async () => {
      const answer = await fetch('/api/templates')
      if (!answer.ok) throw new Error('no templates')
      setTemplates(((await answer.json()) as { readonly templates: readonly Template[] }).templates)
    }
    void load().catch(() => setTemplates('offline'))
  }, [])
  return templates
}

interface Part {
  readonly frame: Frame
  readonly wished: Wished
  readonly onChange: (wished: Partial<Wished>) => void
}

const Templates = ({ templates, wished, onChange }: Part & { readonly templates: readonly Template[] }) => {
  const { t, language } = useDesk()
  const textOf = (text: Template['title']) => pickText(text, language, 'nl').text
  return (
    <fieldset className={css.templates}>
      <legend>{t('sheet.insert.what')}</legend>
      {templates.map((template) => (
        <label key={template.id}>
          <input
            type="radio"
            name="template"
            checked={wished.template?.id === template.id}
            onChange={() =>
              onChange({
                template,
                title: textOf(template.title),
                minutes: String(template.minutes),
                from: [],
              })
            }
          />
          <span className={css.template}>{textOf(template.title)}</span>
          <span className={css.about}>{textOf(template.about)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Which earlier steps a vote and its like are about. */
const Sources = ({ frame, wished, onChange }: Part) => {
  const { t } = useDesk()
  const pick = usePick()
  if (!wished.template || !sourcesIn(wished.template)) return null
  return (
    <fieldset className={css.templates}>
      <legend>{t('sheet.insert.from')}</legend>
      {withNotes(earlierThan(frame.lines, wished.after), frame.steps).map((line) => (
        <label key={line.id}>
          <input
            type="checkbox"
            checked={wished.from.includes(line.id)}
            onChange={({ target }) =>
              onChange({
                from: target.checked ? [...wished.from, line.id] : wished.from.filter((id) => id !== line.id),
              })
            }
          />
          <span>{pick(line.title)}</span>
        </label>
      ))}
    </fieldset>
  )
}

const Place = ({ frame, wished, onChange }: Part) => {
  const { t } = useDesk()
  const pick = usePick()
  return (
    <SelectField
      label={t('sheet.insert.after')}
      value={wished.after ?? ''}
      onChange={({ target }) =>
        onChange({ after: target.value === '' ? null : (target.value as StepId), from: [] })
      }
    >
      {frame.current === null && <option value="">{t('sheet.insert.first')}</option>}
      {frame.lines.map((line) => (
        <option key={line.id} value={line.id}>
          {t('sheet.insert.afterStep', { step: pick(line.title) })}
        </option>
      ))}
    </SelectField>
  )
}

const Fields = (part: Part) => {
  const { t } = useDesk()
  const { wished, onChange } = part
  return (
    <>
      <div className={css.insertFields}>
        <Field
          label={t('sheet.insert.title')}
          value={wished.title}
          maxLength={120}
          onChange={({ target }) => onChange({ title: target.value })}
        />
        <Field
          label={t('sheet.insert.minutes')}
          type="number"
          min={1}
          max={600}
          value={wished.minutes}
          onChange={({ target }) => onChange({ minutes: target.value })}
        />
        <Place {...part} />
      </div>
      <Sources {...part} />
      <label className={css.besideChoice}>
        <input
          type="checkbox"
          checked={wished.beside}
          onChange={({ target }) => onChange({ beside: target.checked })}
        />
        <span>{t('sheet.field.beside')}</span>
      </label>
    </>
  )
}

/** Six random signs: no step of this workshop has the id, not even one that was taken out. */
const freshId = (template: string, random: string): StepId => {
  const id = `${template.slice(0, 30)}-${random
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 6)}`
  // The slug's one maker on this page.
  return (isSlug(id) ? id : `step-${random.length}`) as string as StepId
}

export const InsertDialog = ({ frame, onClose }: { readonly frame: Frame; readonly onClose: () => void }) => {
  const { t, language } = useDesk()
  const client = useClient()
  const templates = useTemplates()
  const { save, busy, refused } = useSaving(onClose)
  const [wished, setWished] = useState<Wished>({
    template: null,
    title: '',
    minutes: '',
    after: frame.current ?? frame.lines.at(-1)?.id ?? null,
    beside: false,
    from: [],
  })
  const part: Part = { frame, wished, onChange: (more) => setWished((now) => ({ ...now, ...more })) }
  const add = () => {
    const { template } = wished
    if (!template || busy) return
    const main = frame.workshop.languages.includes(language)
      ? language
      : (frame.workshop.languages[0] ?? 'nl')
    save(insertIntent(wished, template, freshId(template.id, client.newId<string>()), main))
  }
  return (
    <Dialog
      open
      title={t('sheet.insert')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {wished.template && (
            <Button kind="primary" aria-disabled={busy} onClick={add}>
              {t(busy ? 'sheet.saving' : 'sheet.insert.add')}
            </Button>
          )}
        </>
      }
    >
      {refused && (
        <p role="alert" className={css.refused}>
          {refusedText(t, refused)}
        </p>
      )}
      {templates === 'offline' && <p role="alert">{t('sheet.insert.offline')}</p>}
      {Array.isArray(templates) && <Templates {...part} templates={templates as readonly Template[]} />}
      {wished.template && <Fields {...part} />}
    </Dialog>
  )
}
