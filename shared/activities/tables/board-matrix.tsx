// Which question is asked at which table, as a table of boxes; tables and questions are added, named and taken away here.
// Opened by the moderator's tools. Arrows go from box to box, the space bar ticks.
import { useState, type KeyboardEvent } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { IconDiscard } from '../../ui/icons.tsx'
import { IconPlus } from '../../ui/icons-early.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import type { Props } from './board-state.ts'
import type { TablesConfig } from './config.ts'
import { tablesLimits as limits } from './limits.ts'
import * as draft from './matrix-draft.ts'
import { faultWords, usedBy } from './matrix-words.ts'
import { suggestRounds } from './seating/index.ts'
import css from './matrix.module.css'

interface EditProps extends Props {
  readonly value: TablesConfig
  readonly onChange: (config: TablesConfig) => void
}

/** Each table with its name, and a way to take it out as long as nobody used it. */
const Tables = (props: EditProps) => {
  const { t, language, value, onChange } = props
  return (
    <section>
      <h3>{t('tables.edit.tables')}</h3>
      <ul className={css.tables}>
        {value.tables.map(({ id, title }, index) => {
          const used = usedBy(props, { table: id })
          return (
            <li key={id}>
              <TableDisc number={index + 1} size={2.25} />
              <Field
                label={t('tables.edit.tableName', { n: index + 1 })}
                labelHidden
                maxLength={limits.title}
                value={title[language] ?? ''}
                placeholder={props.pick(title)}
                onChange={({ target }) => onChange(draft.nameTable(value, id, language, target.value))}
              />
              <IconButton
                label={used ?? t('tables.edit.removeTable', { n: index + 1 })}
                title={used ?? undefined}
                icon={<IconDiscard />}
                disabled={used !== null || value.tables.length <= limits.leastTables}
                onClick={() => onChange(draft.removeTable(value, id))}
              />
            </li>
          )
        })}
      </ul>
      <Button
        icon={<IconPlus />}
        disabled={value.tables.length >= limits.mostTables}
        onClick={() => onChange(draft.addTable(value, language))}
      >
        {t('tables.edit.addTable')}
      </Button>
    </section>
  )
}

/** Arrows go from box to box, as in a sheet. */
const onArrow = (event: KeyboardEvent<HTMLInputElement>): void => {
  const { cell } = event.currentTarget.dataset
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
  if (cell === undefined || !step) return
  const [row = 0, column = 0] = cell.split('.').map(Number)
  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
  const to = `${row + (step[0] ?? 0)}.${column + (step[1] ?? 0) * (isMirrored ? -1 : 1)}`
  event.preventDefault()
  event.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus()
}

const Row = (props: EditProps & { readonly row: number }) => {
  const { t, pick, language, value, onChange, row } = props
  const prompt = value.prompts[row]
  if (!prompt) return null
  const used = usedBy(props, { prompt: prompt.id })
  const n = row + 1
  return (
    <tr>
      <th scope="row">
        <Field
          label={t('tables.edit.questionText', { n })}
          labelHidden
          maxLength={limits.question}
          value={prompt.question[language] ?? ''}
          placeholder={pick(prompt.question)}
          onChange={({ target }) => onChange(draft.nameQuestion(value, prompt.id, language, target.value))}
        />
      </th>
      {value.tables.map((table, column) => {
        const notes = usedBy(props, { prompt: prompt.id, table: table.id })
        return (
          <td key={table.id}>
            <label className={css.cell} title={notes ?? undefined}>
              <input
                type="checkbox"
                data-cell={`${row}.${column}`}
                aria-label={t('tables.edit.cell', { n, table: column + 1, title: pick(table.title) })}
                checked={(value.matrix[prompt.id] ?? []).includes(table.id)}
                // Still in the way of the arrows, and read out, when it may not change.
                aria-disabled={notes !== null}
                onKeyDown={onArrow}
                onChange={() => notes === null && onChange(draft.toggleCell(value, prompt.id, table.id))}
              />
            </label>
          </td>
        )
      })}
      <td>
        <IconButton
          label={used ?? t('tables.edit.removeQuestion', { n })}
          title={used ?? undefined}
          icon={<IconDiscard />}
          disabled={used !== null || value.prompts.length <= 1}
          onClick={() => onChange(draft.removeQuestion(value, prompt.id))}
        />
      </td>
    </tr>
  )
}

const Matrix = (props: EditProps) => {
  const { t, pick, language, value, onChange } = props
  return (
    <section>
      <h3>{t('tables.edit.questions')}</h3>
      <p className={css.hint}>{t('tables.edit.keys')}</p>
      <table className={css.matrix}>
        <caption className="visually-hidden">{t('tables.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tables.question')}</th>
            {value.tables.map((table, index) => (
              <th key={table.id} scope="col">
                <TableDisc number={index + 1} size={2} label={pick(table.title)} />
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('tables.edit.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {value.prompts.map(({ id }, row) => (
            <Row key={id} {...props} row={row} />
          ))}
        </tbody>
      </table>
      <Button
        icon={<IconPlus />}
        disabled={value.prompts.length >= limits.prompts}
        onClick={() => onChange(draft.addQuestion(value, language))}
      >
        {t('tables.edit.addQuestion')}
      </Button>
    </section>
  )
}

/** A draft, saved at once; what cannot be is said before it is asked. */
export const MatrixDialog = (props: Props & { readonly onClose: () => void }) => {
  const { config, t, configure, onClose } = props
  const [value, setValue] = useState(config)
  const [tried, setTried] = useState(false)
  const faults = draft.faultsIn(value)
  const save = () => {
    if (faults.length > 0) return setTried(true)
    configure?.(draft.toSave(value))
    onClose()
  }
  const edit: EditProps = { ...props, value, onChange: setValue }
  return (
    <Dialog
      open
      wide
      title={t('tables.matrix')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <ul className={css.faults} role="alert">
            {tried &&
              faults.map((fault) => (
                <li key={JSON.stringify(fault)}>{faultWords({ ...props, value }, fault)}</li>
              ))}
          </ul>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <p className={css.hint}>
        {t('tables.roundsHint', { n: suggestRounds(value.tables.length), tables: value.tables.length })}{' '}
        {t('tables.edit.stays')}
      </p>
      <Tables {...edit} />
      <Matrix {...edit} />
    </Dialog>
  )
}
