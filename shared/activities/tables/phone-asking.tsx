// Staying together by three digits, and asking the moderator to stay at a table or for another one. Loaded when it is opened.
import { useState } from 'react'
import type { Slug } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { mineOf, type Props } from './phone-state.ts'
import { tableNumber } from './questions.ts'
import css from './phone.module.css'

/** The digits of one's own code, wide apart, to be read from an outstretched arm. */
const Code = ({ t, ask, mine: view }: Props) => {
  const { code } = mineOf(view)
  if (code === null)
    return <Button onClick={() => ask({ type: 'together.ask' })}>{t('tables.showCode')}</Button>
  return (
    <p className={css.code}>
      <span>{t('tables.yourCode')}</span> <bdi dir="ltr">{[...code].join(' ')}</bdi>
    </p>
  )
}

const digits = (typed: string): string => typed.replaceAll(/\D/g, '').slice(0, 3)

/** The code on the other's phone. A wrong one is said and stays, to be mended. */
const TypeCode = (props: Props) => {
  const { t, ask, forget, outgoing } = props
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  const sent = outgoing.findLast(({ intent }) => intent.type === 'together.join')
  const isRefused = sent?.state === 'refused'
  const change = (text: string) => {
    setTyped(digits(text))
    setFault('')
    if (isRefused) forget(sent.id)
  }
  const join = () => {
    if (typed.length < 3) return setFault(t('tables.codeShort'))
    if (isRefused) forget(sent.id)
    // A code is a slug: its letter is never shown.
    ask({ type: 'together.join', code: `c${typed}` as Slug })
  }
  return (
    <form
      className={css.codeForm}
      onSubmit={(event) => {
        event.preventDefault()
        join()
      }}
    >
      <Field
        label={t('tables.otherCode')}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="done"
        dir="ltr"
        error={isRefused ? t('tables.codeWrong') : fault || undefined}
        onChange={(event) => change(event.target.value)}
      />
      <Button type="submit">{t('tables.stayTogether')}</Button>
    </form>
  )
}

const Together = (props: Props) => {
  const { t, ask } = props
  const { together } = mineOf(props.mine)
  return (
    <section className={css.wish}>
      <h2 className={css.subhead}>{t('tables.togetherTitle')}</h2>
      <p>{t('tables.togetherHint')}</p>
      <Code {...props} />
      <TypeCode key={together} {...props} />
      {together > 0 && (
        <Button kind="tertiary" onClick={() => ask({ type: 'together.leave' })}>
          {t('tables.goAlone')}
        </Button>
      )}
    </section>
  )
}

const Tables = (props: Props) => {
  const { config, t, pick, ask } = props
  const mine = mineOf(props.mine)
  return (
    <ul className={css.swaps}>
      {config.tables
        .filter(({ id }) => id !== mine.table)
        .map((table) => (
          <li key={table.id}>
            <button
              type="button"
              className={css.choice}
              onClick={() => ask({ type: 'request.make', want: 'swap', table: table.id })}
            >
              <TableDisc number={tableNumber(config, table.id)} size={2.5} />
              <span className={css.choiceWords}>
                {t('tables.askTable', { n: tableNumber(config, table.id), title: pick(table.title) })}
              </span>
            </button>
          </li>
        ))}
    </ul>
  )
}

/** One wish at a time; it can be taken back while it waits, and read and put away when it was answered. */
const Moderator = (props: Props) => {
  const { t, ask } = props
  const { table, request, fixed } = mineOf(props.mine)
  if (table === null) return null
  if (request)
    return (
      <Button onClick={() => ask({ type: 'request.drop' })}>
        {t(request.granted === null ? 'tables.askNot' : 'tables.askRead')}
      </Button>
    )
  return (
    <section className={css.wish}>
      <h2 className={css.subhead}>{t('tables.askTitle')}</h2>
      <p>{t('tables.askHint')}</p>
      {!fixed && (
        <Button wide onClick={() => ask({ type: 'request.make', want: 'stay' })}>
          {t('tables.askStay')}
        </Button>
      )}
      <Tables {...props} />
    </section>
  )
}

export const Asking = (props: Props) => (
  <div className={css.asking}>
    <Together {...props} />
    <Moderator {...props} />
  </div>
)
