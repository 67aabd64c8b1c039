// A form for any kind's configuration, made from the configuration itself: texts, numbers, yes or no, and lists of named things
// that can be renamed, added and taken away. What the kind cannot accept, the server refuses in words.
import type { ReactNode } from 'react'
import { type Json, type JsonObject, textOf } from '../../shared/json.ts'
import type { Language } from '../../shared/localized.ts'
import { Button } from '../../shared/ui/button.tsx'
import { AreaField, Field } from '../../shared/ui/field.tsx'
import { IconPlus } from '../../shared/ui/icons.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { MatrixPart, matrixIn, prunedMatrix } from './config-matrix.tsx'
import {
  isLocalized,
  isNamed,
  nameOf,
  newNamed,
  shownInstead,
  textField,
  withText,
  writtenName,
  type Named,
} from './config-values.ts'
import css from './step-dialog.module.css'
import { Wrong } from './wrong.tsx'

interface Part<Value> {
  readonly name: string
  readonly value: Value
  readonly language: Language
  readonly onChange: (value: Json) => void
}

const useLabel = (name: string): string => {
  const { t } = useDesk()
  const key = `board.config.${name}`
  const word = t(key)
  return word === key ? name : word
}

const TextPart = ({ name, value, language, onChange }: Part<JsonObject>) => {
  const label = useLabel(name)
  const text = textOf(value[language])
  const change = (typed: string) => onChange(withText(value, language, typed))
  const placeholder = shownInstead(value)
  return placeholder.length > 60 || text.length > 60 ? (
    <AreaField
      label={label}
      value={text}
      placeholder={placeholder}
      rows={3}
      onChange={(event) => change(event.target.value)}
    />
  ) : (
    <Field
      label={label}
      value={text}
      placeholder={placeholder}
      onChange={(event) => change(event.target.value)}
    />
  )
}

const NumberPart = ({ name, value, onChange }: Part<number>) => (
  <Field
    label={useLabel(name)}
    type="number"
    value={value}
    onChange={(event) => onChange(Number(event.target.value))}
  />
)

const YesNoPart = ({ name, value, onChange }: Part<boolean>) => (
  <label>
    <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />{' '}
    {useLabel(name)}
  </label>
)

const NamedPart = ({ name, value, language, onChange }: Part<readonly Named[]>) => {
  const { t } = useDesk()
  const label = useLabel(name)
  const replace = (index: number, item: Named) =>
    onChange(value.map((old, at) => (at === index ? item : old)))
  return (
    <fieldset className={css.group}>
      <legend>{label}</legend>
      {value.map((item, index) => (
        <div key={item.id} className={css.item}>
          <Field
            label={`${label} ${index + 1}`}
            labelHidden
            value={writtenName(item, language)}
            placeholder={nameOf(item, language)}
            onChange={(event) => replace(index, { ...item, ...newText(item, language, event.target.value) })}
          />
          <PlainParts item={item} onChange={(changed) => replace(index, changed)} />
          <Button
            aria-label={`${t('board.config.remove')}: ${nameOf(item, language) || index + 1}`}
            onClick={() => onChange(value.filter((_item, at) => at !== index))}
          >
            {t('board.config.remove')}
          </Button>
        </div>
      ))}
      <Button
        icon={<IconPlus />}
        onClick={() => onChange([...value, newNamed(value, language, firstOf[name])])}
      >
        {t('board.config.add')}
      </Button>
    </fieldset>
  )
}

const newText = (item: Named, language: Language, typed: string): JsonObject => {
  const field = textField(item) ?? 'title'
  const old = item[field]
  return { [field]: isLocalized(old) ? withText(old, language, typed) : typed }
}

/** Plain fields of a thing beside its text (a table's host and chairs), where there is a word for them. */
const PlainParts = ({
  item,
  onChange,
}: {
  readonly item: Named
  readonly onChange: (item: Named) => void
}) => {
  const { t } = useDesk()
  const plain = Object.entries(item).filter(
    ([name, value]) =>
      name !== 'id' &&
      (typeof value === 'string' || typeof value === 'number' || value === null) &&
      t(`board.config.${name}`) !== `board.config.${name}`,
  )
  return plain.map(([name, value]) => (
    <Field
      key={name}
      label={t(`board.config.${name}`)}
      type={typeof value === 'string' ? 'text' : 'number'}
      value={typeof value === 'string' || typeof value === 'number' ? value : ''}
      onChange={({ target }) => {
        const number = target.value === '' ? null : Number(target.value)
        onChange({ ...item, [name]: typeof value === 'string' ? target.value : number })
      }}
    />
  ))
}

const TextsPart = ({ name, value, language, onChange }: Part<readonly JsonObject[]>) => {
  const label = useLabel(name)
  const replace = (index: number, typed: string) =>
    onChange(value.map((old, at) => (at === index ? withText(old, language, typed) : old)))
  return (
    <fieldset className={css.group}>
      <legend>{label}</legend>
      {value.map((item, index) => (
        <Field
          key={index}
          label={`${label} ${index + 1}`}
          labelHidden
          value={textOf(item[language])}
          placeholder={shownInstead(item)}
          onChange={(event) => replace(index, event.target.value)}
        />
      ))}
    </fieldset>
  )
}

/** What a list that is empty now would hold. */
const firstOf: { readonly [name: string]: Named } = { typed: { id: 'item', text: {} } }

const partFor = (part: Part<Json | undefined>): ReactNode => {
  const { value } = part
  if (isLocalized(value)) return <TextPart {...part} value={value} />
  if (typeof value === 'number') return <NumberPart {...part} value={value} />
  if (typeof value === 'boolean') return <YesNoPart {...part} value={value} />
  if (Array.isArray(value) && value.every(isNamed) && (value.length > 0 || part.name in firstOf))
    return <NamedPart {...part} value={value} />
  if (Array.isArray(value) && value.length > 0 && value.every(isLocalized))
    return <TextsPart {...part} value={value} />
  return null
}

export const ConfigForm = ({
  value,
  language,
  onChange,
  wrong = null,
}: {
  readonly value: Json
  readonly language: Language
  readonly onChange: (value: Json) => void
  /** The part that was refused. */
  readonly wrong?: string | null
}) => {
  const { t } = useDesk()
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const object = value as JsonObject
  const change = (name: string, next: Json) => onChange(withMatrices({ ...object, [name]: next }))
  return (
    <div>
      {Object.entries(object).map(([name, part]) => {
        const shape = matrixIn(object, name)
        return (
          <div key={name}>
            {shape ? (
              <MatrixPart
                label={t(`board.config.${name}`)}
                shape={shape}
                language={language}
                onChange={(matrix) => change(name, matrix)}
              />
            ) : (
              partFor({ name, value: part, language, onChange: (next) => change(name, next) })
            )}
            {wrong === name && <Wrong text={t('sheet.wrong')} />}
          </div>
        )
      })}
    </div>
  )
}

/** A table or question that was taken away leaves the matrix too. */
const withMatrices = (config: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(config).map(([name, value]) => {
      const shape = matrixIn(config, name)
      return [name, shape ? prunedMatrix(shape) : value]
    }),
  )
