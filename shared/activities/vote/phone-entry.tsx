// Before the ballot where not every phone may vote: the printed ticket, or the name for the moderator's list.
import { useEffect, useState, type SyntheticEvent } from 'react'
import { toCode } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { refusalSentence, type Props } from './ballot.ts'
import { voteLimits } from './limits.ts'
import { receiptText } from './receipt.ts'
import { modeOf } from './shown.ts'
import { isTicketCode, ticketKey } from './ticket.ts'
import css from './phone.module.css'

/** Under what this phone remembers its way in. */
const keptAs = { ticket: 'ticket', named: 'name' } as const

/** What was typed is believed until the server says no: dots can be laid meanwhile, and follow in order. */
export const isIn = ({ parts, config, keep }: Props): boolean => {
  const mode = modeOf(parts['main'], config)
  return mode === 'open' || typeof keep.read(keptAs[mode]) === 'string'
}

/** Why the last try to come in was refused; empty when it was not. */
export const useEntryRefusals = (props: Props): string => {
  const [fault, setFault] = useState('')
  const refused = props.outgoing.find(
    ({ state, intent }) =>
      state === 'refused' && (intent.type === 'ticket.use' || intent.type === 'name.give'),
  )
  const latest = useLatest({ props, refused })
  const refusedId = refused?.id
  useEffect(() => {
    const { props, refused } = latest.current
    if (!refused || refused.id !== refusedId) return
    const kept = refused.intent.type === 'ticket.use' ? keptAs.ticket : keptAs.named
    // What was typed stands in the field again: one sign may be wrong.
    props.keep.write('typed', props.keep.read(kept))
    props.keep.write(kept, undefined)
    setFault(refusalSentence(props, refused.refusal))
    props.forget(refused.id)
  }, [latest, refusedId])
  return fault
}

interface EntryProps {
  readonly face: Props
  readonly fault: string
}

interface FormProps extends EntryProps {
  readonly title: string
  readonly hint: string
  readonly label: string
  readonly button: string
  readonly wrong: string
  readonly most: number
  readonly isGood: (typed: string) => boolean
  readonly onSend: (typed: string) => void
}

const Form = (props: FormProps) => {
  const before = props.face.keep.read('typed')
  const typed = typeof before === 'string' ? before : ''
  const [wrong, setWrong] = useState('')
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!props.isGood(typed)) return setWrong(props.wrong)
    setWrong('')
    props.onSend(typed)
    props.face.keep.write('typed', undefined)
  }
  return (
    <form className={css.entry} onSubmit={send}>
      <h2 className={`face-title ${css.head}`}>{props.title}</h2>
      <p>{props.hint}</p>
      <Field
        label={props.label}
        value={typed}
        maxLength={props.most}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        error={wrong || props.fault || undefined}
        onChange={(event) => props.face.keep.write('typed', event.target.value)}
      />
      <Button kind="primary" wide type="submit">
        {props.button}
      </Button>
    </form>
  )
}

const Ticket = ({ face, fault }: EntryProps) => {
  const { t } = face
  return (
    <Form
      face={face}
      fault={fault}
      title={t('vote.ticket.title')}
      hint={t('vote.ticket.hint')}
      label={t('vote.ticket.field')}
      button={t('vote.ticket.use')}
      wrong={t('vote.ticket.wrong')}
      most={20}
      isGood={isTicketCode}
      onSend={(typed) => {
        face.ask({ type: 'ticket.use' }, ticketKey(face.step.id, typed))
        face.keep.write(keptAs.ticket, receiptText(toCode(typed)))
      }}
    />
  )
}

const Name = ({ face, fault }: EntryProps) => {
  const { t } = face
  return (
    <Form
      face={face}
      fault={fault}
      title={t('vote.name.title')}
      hint={t('vote.name.hint')}
      label={t('vote.name.field')}
      button={t('vote.name.give')}
      wrong={t('vote.name.wrong')}
      most={voteLimits.name}
      isGood={(typed) => typed.trim() !== ''}
      onSend={(typed) => {
        face.ask({ type: 'name.give', name: typed.trim() })
        face.keep.write(keptAs.named, typed.trim())
      }}
    />
  )
}

/** Props: `face`, `fault` (why the last try failed). */
export const Entry = (props: EntryProps) =>
  modeOf(props.face.parts['main'], props.face.config) === 'ticket' ? (
    <Ticket {...props} />
  ) : (
    <Name {...props} />
  )
