// At the table: this table's questions one at a time, a note on its paper, and what earlier groups left.
import { useEffect, useState } from 'react'
import type { Slug } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Composer } from '../../ui/composer.tsx'
import { IconNote } from '../../ui/icons.tsx'
import { MainAction } from '../../ui/main-action.tsx'
import { PromptTabs } from '../../ui/prompt-tabs.tsx'
import type { Prompt } from './config.ts'
import { LaidNotes } from './phone-notes.tsx'
import { PinOnPlan } from './phone-pin.tsx'
import {
  chosenPrompt,
  choosePrompt,
  draftOf,
  keepDraft,
  layNote,
  mineOf,
  refusedNotes,
  type Props,
} from './phone-state.ts'
import { promptNumber, promptsAt } from './questions.ts'
import { SeatWishes } from './phone-wishes.tsx'
import css from './phone.module.css'

interface Here {
  readonly table: Slug
  readonly round: number
  readonly prompt: Prompt
}

/** Table, round and question of this phone; null while any is missing. */
const hereOf = (props: Props): Here | null => {
  const { table: id, round } = mineOf(props.mine)
  const table = props.config.tables.find((one) => one.id === id)?.id
  const chosen = table && chosenPrompt(props, table)
  const prompt = table && promptsAt(props.config, table).find((one) => one.id === chosen)
  return table && prompt ? { table, round, prompt } : null
}

const Tabs = (props: Props & Here) => {
  const { config, t, pick, table, prompt } = props
  const prompts = promptsAt(config, table)
  if (prompts.length < 2) return null
  return (
    <PromptTabs
      label={t('tables.questions')}
      chosen={prompt.id}
      onChoose={(id) => choosePrompt(props, table, id)}
      tabs={prompts.map(({ id, label }) => ({
        id,
        prompt: promptNumber(config, table, id),
        word: label ? pick(label) : t('tables.question'),
      }))}
    />
  )
}

/** A refused text goes back into its field while that is empty and still on this table; then it is forgotten. */
const useTextBack = (props: Props, here: Here | null, say: (sentence: string) => void): void => {
  const [refused] = refusedNotes(props)
  const { table } = here ?? {}
  useEffect(() => {
    if (!refused || !table || refused.intent.type !== 'note.add' || refused.intent.place.table !== table)
      return
    const { prompt, text } = refused.intent
    if (draftOf(props, table, prompt) !== '') return
    keepDraft(props, table, prompt, text)
    choosePrompt(props, table, prompt)
    say(props.t(`refusal.${refused.reason}`))
    props.forget(refused.id)
  })
}

/** Refused texts that cannot go back by themselves: shown, to be read, copied, or taken into the field. */
const Refused = (props: Props & Here) => {
  const { t, table, prompt } = props
  const left = refusedNotes(props)
  if (left.length === 0) return null
  return (
    <ul className={css.refused}>
      {left.map(({ id, intent, reason }) => (
        <li key={id} role="status">
          <p>{t(`refusal.${reason}`)}</p>
          <p className={css.refusedText} dir="auto">
            {intent.text}
          </p>
          <Button
            kind="secondary"
            onClick={() => {
              keepDraft(
                props,
                table,
                prompt.id,
                [draftOf(props, table, prompt.id), intent.text].filter(Boolean).join('\n'),
              )
              props.forget(id)
            }}
          >
            {t('tables.takeBack')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

export const AtTable = (props: Props) => {
  const { config, t, pick, step } = props
  const [said, say] = useState('')
  const here = hereOf(props)
  useTextBack(props, here, say)
  if (!here) return <p className={css.view}>{t('tables.follows')}</p>
  const { table, round, prompt } = here
  const isOpen = step.phase === 'open'
  const draft = draftOf(props, table, prompt.id)
  const send = () => {
    if (draft.trim() === '') return say(t('tables.empty'))
    if (lengthOf(draft) > noteLimits.text) return say(t('tables.tooLong', { n: noteLimits.text }))
    layNote(props, { table, round }, prompt.id, draft)
    say(t(props.online ? 'tables.laid' : 'tables.waiting'))
  }
  return (
    <div className={css.view}>
      <Tabs {...props} {...here} />
      <h2 className={css.question}>{pick(prompt.question)}</h2>
      <Composer
        value={draft}
        onChange={(text) => {
          say('')
          keepDraft(props, table, prompt.id, text)
        }}
        label={pick(prompt.question)}
        labelHidden
        prompt={promptNumber(config, table, prompt.id)}
        limit={noteLimits.text}
        limitMessage={t('tables.tooLong', { n: noteLimits.text })}
        onSend={isOpen ? send : undefined}
        readOnly={!isOpen}
      >
        {isOpen && <PinOnPlan {...props} table={table} prompt={prompt.id} round={round} />}
      </Composer>
      {!isOpen && (
        <p className={css.closed} role="status">
          {t('tables.closed')}
        </p>
      )}
      <Refused {...props} {...here} />
      <LaidNotes {...props} {...here} />
      <SeatWishes {...props} />
      {isOpen && (
        <MainAction message={said}>
          <Button kind="primary" wide icon={<IconNote />} onClick={send}>
            {t('tables.lay')}
          </Button>
        </MainAction>
      )}
    </div>
  )
}
