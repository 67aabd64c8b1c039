// The shared tablet at a table: one question at a time, a large field, what lies there already. It goes from hand to hand. Called by board-host.tsx.
import { useState } from 'react'
import type { NoteId, Slug } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Composer } from '../../ui/composer.tsx'
import { Field } from '../../ui/field.tsx'
import { IconNote } from '../../ui/icons.tsx'
import { Note } from '../../ui/note.tsx'
import { PromptTabs } from '../../ui/prompt-tabs.tsx'
import { roundOf, type Props } from './board-state.ts'
import { TableHead } from './board-table.tsx'
import type { Prompt, ThemeTable } from './config.ts'
import { CallForHelp } from './host-foot.tsx'
import { promptNumber, promptsAt } from './questions.ts'
import { notesOf, sentenceOf } from './shown-notes.ts'
import css from './tablet.module.css'

type TabletProps = Props & { readonly at: ThemeTable }

/** What this tablet keeps across a reload: a text that is not laid yet, the question, nobody's initials. */
const useKept = ({ keep }: TabletProps, name: string): readonly [string, (value: string) => void] => {
  const kept = keep?.read(name)
  const [text, setText] = useState(typeof kept === 'string' ? kept : '')
  const write = (value: string) => {
    setText(value)
    keep?.write(name, value)
  }
  return [text, write]
}

const useWriting = (props: TabletProps, prompt: Slug) => {
  const { t, ask, newId, at } = props
  const { round } = roundOf(props)
  const [text, setText] = useKept(props, 'draft')
  const [initials, setInitials] = useState('')
  const [said, say] = useState('')
  const lay = () => {
    if (text.trim() === '') return say(t('tables.empty'))
    if (lengthOf(text) > noteLimits.text) return say(t('tables.tooLong', { n: noteLimits.text }))
    if (lengthOf(initials.trim()) > noteLimits.initials)
      return say(t('tables.initialsLong', { n: noteLimits.initials }))
    const signed = initials.trim() === '' ? {} : { initials: initials.trim() }
    const place = { table: at.id, round }
    ask?.({ type: 'note.add', note: newId<NoteId>(), prompt, place, text, ...signed })
    // The next hand finds an empty field, and nobody's name in it.
    setText('')
    setInitials('')
    say(t('tables.laidNext'))
  }
  const change = (value: string) => {
    say('')
    setText(value)
  }
  return { text, change, initials, setInitials, said, lay }
}

const Writing = (props: TabletProps & { readonly prompt: Prompt }) => {
  const { config, t, pick, step, at, prompt } = props
  const { round } = roundOf(props)
  const { text, change, initials, setInitials, said, lay } = useWriting(props, prompt.id)
  const mayWrite = step.phase === 'open' && round > 0
  return (
    <section className={css.writing}>
      <h2>{pick(prompt.question)}</h2>
      <Composer
        value={text}
        onChange={change}
        label={pick(prompt.question)}
        labelHidden
        prompt={promptNumber(config, at.id, prompt.id)}
        limit={noteLimits.text}
        limitMessage={t('tables.tooLong', { n: noteLimits.text })}
        onSend={mayWrite ? lay : undefined}
        readOnly={!mayWrite}
      />
      {mayWrite ? (
        <div className={css.send}>
          <Field
            label={t('tables.initials')}
            value={initials}
            autoComplete="off"
            autoCapitalize="characters"
            onChange={(event) => setInitials(event.target.value)}
          />
          <Button kind="primary" icon={<IconNote />} onClick={lay}>
            {t('tables.lay')}
          </Button>
        </div>
      ) : (
        <p className={css.quiet}>{t(round === 0 ? 'tables.soonHere' : 'tables.closed')}</p>
      )}
      <p role="status" className={css.said}>
        {said}
      </p>
    </section>
  )
}

const Laid = (props: TabletProps & { readonly prompt: Prompt }) => {
  const { config, parts, t, at, prompt } = props
  const { round } = roundOf(props)
  const notes = notesOf(parts[at.id]).filter((note) => note.prompt === prompt.id)
  const before = sentenceOf(parts[at.id], 'handovers', String(round - 1))
  return (
    <section className={css.laid}>
      {before !== '' && (
        <div className={css.before}>
          <h3>{t('tables.groupBefore')}</h3>
          <p dir="auto">{before}</p>
        </div>
      )}
      <h3>{t('tables.notes', { n: notes.length })}</h3>
      <ul className={css.notes}>
        {notes.map((note) => (
          <li key={note.id}>
            <Note
              bare
              text={note.text}
              prompt={promptNumber(config, at.id, note.prompt)}
              earlier={note.round < round ? t('tables.fromRound', { n: note.round }) : undefined}
              waiting={note.waiting ? t('tables.waiting') : undefined}
              fromPaper={note.fromPaper ? t('tables.fromPaper') : undefined}
              meta={note.initials || undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

export const HostTablet = (props: TabletProps) => {
  const { config, t, pick, at } = props
  const prompts = promptsAt(config, at.id)
  const [kept, choose] = useKept(props, 'question')
  const prompt = prompts.find(({ id }) => id === kept) ?? prompts[0]
  if (!prompt) return null
  return (
    <div className={css.page}>
      <TableHead {...props} shown={at} />
      <div className={css.body}>
        <div className={css.tabs}>
          {prompts.length > 1 && (
            <PromptTabs
              label={t('tables.questions')}
              chosen={prompt.id}
              onChoose={choose}
              tabs={prompts.map(({ id, label }) => ({
                id,
                prompt: promptNumber(config, at.id, id),
                word: label ? pick(label) : t('tables.question'),
              }))}
            />
          )}
        </div>
        <Writing {...props} prompt={prompt} />
        <Laid {...props} prompt={prompt} />
      </div>
      <footer className={css.foot}>
        <CallForHelp {...props} />
      </footer>
    </div>
  )
}
