// Search and filters above the list, and how many notes are found, said politely when typing rests.
import { useEffect, useState } from 'react'
import { Field, SelectField } from '../../ui/field.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { NoteFilter } from '../find.ts'
import type { PanelChoice } from './panel-props.ts'
import css from './panel.module.css'
import type { PartProps } from './use-panel.ts'

const restMs = 700

const Choice = (props: {
  readonly label: string
  readonly all: string
  readonly choices: readonly PanelChoice[]
  readonly value: string
  readonly onChoose: (id: string) => void
}) => (
  <SelectField
    label={props.label}
    value={props.value}
    onChange={(event) => props.onChoose(event.target.value)}
  >
    <option value="">{props.all}</option>
    {props.choices.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </SelectField>
)

const Tick = (props: {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}) => (
  <label className={css.only}>
    <input type="checkbox" checked={props.on} onChange={(event) => props.onChange(event.target.checked)} />
    {props.label}
  </label>
)

const statuses = [
  'shown',
  'hidden',
  'discarded',
  'aside',
  'all',
] as const satisfies readonly NoteFilter['status'][]

/** Only when it rests: a screen reader is not told every key. */
const Said = ({ words }: { readonly words: string }) => {
  const [said, say] = useState('')
  useEffect(() => {
    const rest = setTimeout(() => say(words), restMs)
    return () => clearTimeout(rest)
  }, [words])
  return <LiveRegion message={said} />
}

const Onlies = ({ panel, notes, t }: PartProps) => {
  const { filter, change, found } = panel
  const count = t('notes.found', { n: found.length, all: notes.length })
  return (
    <div className={css.onlies}>
      <Tick
        label={t('notes.onlyPaper')}
        on={filter.onlyPaper}
        onChange={(onlyPaper) => change({ onlyPaper })}
      />
      <Tick
        label={t('notes.onlyUntranslated')}
        on={filter.onlyUntranslated}
        onChange={(onlyUntranslated) => change({ onlyUntranslated })}
      />
      <Tick
        label={t('notes.onlyLoose')}
        on={filter.onlyLoose}
        onChange={(onlyLoose) => change({ onlyLoose })}
      />
      <span className={css.count}>{count}</span>
      <Said words={count} />
    </div>
  )
}

export const Filters = (props: PartProps) => {
  const { panel, prompts, where, rounds, t } = props
  const { filter, change } = panel
  return (
    <div className={css.filters} role="search">
      <Field
        type="search"
        label={t('notes.search')}
        value={filter.search}
        autoComplete="off"
        onChange={(event) => change({ search: event.target.value })}
      />
      <Choice
        label={t('notes.prompt')}
        all={t('notes.allPrompts')}
        choices={prompts.map(({ id, word }) => ({ id, name: word }))}
        value={filter.prompt}
        onChoose={(prompt) => change({ prompt })}
      />
      {where && (
        <Choice
          {...where}
          all={t('notes.everywhere')}
          value={filter.where}
          onChoose={(id) => change({ where: id })}
        />
      )}
      {rounds && (
        <Choice
          {...rounds}
          all={t('notes.allRounds')}
          value={filter.round}
          onChoose={(round) => change({ round })}
        />
      )}
      <SelectField
        label={t('notes.status')}
        value={filter.status}
        onChange={(event) => {
          const status = statuses.find((one) => one === event.target.value)
          if (status) change({ status })
        }}
      >
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`notes.status.${status}`)}
          </option>
        ))}
      </SelectField>
      <Onlies {...props} />
    </div>
  )
}
