// The note beside the list: whole, with its translation, and everything that can be done with it.
import { useState } from 'react'
import type { GroupId } from '../../ids.ts'
import { languages, type Language } from '../../localized.ts'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { AreaField, SelectField } from '../../ui/field.tsx'
import {
  IconAlert,
  IconDiscard,
  IconEdit,
  IconGroup,
  IconLanguage,
  IconPutAside,
  IconSee,
  IconUndo,
  IconUnseen,
} from '../../ui/icons.tsx'
import { Note } from '../../ui/note.tsx'
import type { FoundNote } from '../find.ts'
import { noteLimits } from '../limits.ts'
import { cluesOf } from './clues.ts'
import { promptOf } from './panel-props.ts'
import { focusFirst } from './focus.ts'
import { EraseForm } from './erase-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import css from './panel.module.css'
import type { PartProps } from './use-panel.ts'

type DetailProps = PartProps & { readonly note: FoundNote; readonly onDone: () => void }

/** Language names in their own language. */
const ownName = (language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

const TranslationForm = ({ note, language, ask, t, onDone }: DetailProps) => {
  const [into, setInto] = useState<Language>(note.translation?.language ?? language)
  const [text, setText] = useState(note.translation?.text ?? '')
  const over = lengthOf(text) - noteLimits.translation
  return (
    <form
      ref={focusFirst}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (over > 0) return
        ask({ type: 'note.translate', note: note.id, language: into, text })
        onDone()
      }}
    >
      <SelectField
        label={t('notes.into')}
        value={into}
        onChange={(event) => setInto(languages.find((one) => one === event.target.value) ?? into)}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {ownName(one)}
          </option>
        ))}
      </SelectField>
      <AreaField
        label={t('notes.translation')}
        hint={t('notes.translationHint')}
        error={over > 0 ? t('notes.over', { n: over }) : undefined}
        lang={into}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={css.acts}>
        <Button type="submit">{t('notes.keepTranslation')}</Button>
        <Button kind="tertiary" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

const WordsForm = ({ note, ask, t, onDone }: DetailProps) => {
  const [text, setText] = useState(note.text)
  const over = lengthOf(text) - noteLimits.text
  return (
    <form
      ref={focusFirst}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (over > 0 || text.trim() === '') return
        ask({ type: 'note.edit', note: note.id, text })
        onDone()
      }}
    >
      <AreaField
        label={t('notes.words')}
        hint={t('notes.wordsHint')}
        error={over > 0 ? t('notes.over', { n: over }) : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={css.acts}>
        <Button type="submit">{t('common.save')}</Button>
        <Button kind="tertiary" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

const DiscardForm = ({ note, ask, t, onDone }: DetailProps) => {
  const discard = (reason: string) => {
    ask({ type: 'note.discard', note: note.id, reason })
    onDone()
  }
  return <ReasonForm t={t} className={css.form} onReason={discard} onCancel={onDone} />
}

/** Groups this note may be put in. */
export const groupsFor = ({ groups, among }: PartProps, notes: readonly FoundNote[]) => {
  const first = notes[0]
  return among && first ? groups.filter(({ place }) => among(place) === among(first.place)) : groups
}

const Grouping = (props: DetailProps) => {
  const { note, groups, ask, t } = props
  const offered = groupsFor(props, [note])
  const group = groups.find(({ id }) => id === note.group)
  if (group)
    return (
      <Button icon={<IconGroup />} onClick={() => ask({ type: 'group.put', note: note.id, group: null })}>
        {t('notes.takeOut', { title: group.title })}
      </Button>
    )
  if (offered.length === 0) return null
  return (
    <SelectField
      label={t('notes.putIn')}
      value=""
      onChange={(event) => ask({ type: 'group.put', note: note.id, group: event.target.value as GroupId })}
    >
      <option value="">{t('notes.putInNone')}</option>
      {offered.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectField>
  )
}

type Doing = 'nothing' | 'translate' | 'words' | 'discard' | 'erase'

const EraseButton = ({ erase, t, onDo }: DetailProps & { readonly onDo: (doing: Doing) => void }) =>
  erase ? (
    <Button kind="destructive" icon={<IconDiscard />} onClick={() => onDo('erase')}>
      {t('notes.erase')}
    </Button>
  ) : null

const Acts = (props: DetailProps & { readonly onDo: (doing: Doing) => void }) => {
  const { note, ask, t, onDo, onDone } = props
  const act = (intent: Parameters<typeof ask>[0]) => {
    ask(intent)
    onDone()
  }
  const { id } = note
  if (note.status === 'discarded')
    return (
      <div className={css.acts}>
        <Button icon={<IconUndo />} onClick={() => act({ type: 'note.restore', note: id })}>
          {t('notes.restore')}
        </Button>
        <EraseButton {...props} />
      </div>
    )
  return (
    <div className={css.acts}>
      <Button icon={<IconLanguage />} onClick={() => onDo('translate')}>
        {t(note.translation ? 'notes.changeTranslation' : 'notes.translate')}
      </Button>
      <Button icon={<IconEdit />} onClick={() => onDo('words')}>
        {t('notes.edit')}
      </Button>
      <Button
        icon={note.status === 'hidden' ? <IconSee /> : <IconUnseen />}
        onClick={() => act({ type: 'note.hide', note: id, hidden: note.status !== 'hidden' })}
      >
        {t(note.status === 'hidden' ? 'notes.unhide' : 'notes.hide')}
      </Button>
      <Button icon={<IconPutAside />} onClick={() => onDo('discard')}>
        {t('notes.discardWith')}
      </Button>
      <EraseButton {...props} />
    </div>
  )
}

const Aside = ({ note, t, handName }: DetailProps) =>
  note.status === 'shown' ? null : (
    <p className={css.aside}>
      {t(`notes.${note.status}By`, { who: handName(note.hand) })}
      {note.reason !== '' && <span dir="auto">{t('notes.because', { reason: note.reason })}</span>}
    </p>
  )

/** Props: the panel's, `note`, `onDone` (gives the focus back to the list). */
export const NoteDetail = (props: DetailProps) => {
  const { note, placeName, translatedBy, namesAreFine = false, t, onDone } = props
  const [doing, setDoing] = useState<Doing>('nothing')
  const prompt = promptOf(props, note)
  const clues = cluesOf(note, namesAreFine)
  const done = () => {
    setDoing('nothing')
    onDone()
  }
  const { translation } = note
  return (
    <div className={css.detail}>
      <Note
        text={note.text}
        prompt={prompt?.number}
        glyph={prompt?.glyph}
        promptName={prompt?.word}
        why={[note.role, note.why].filter(Boolean).join('. ') || undefined}
        fromPaper={note.fromPaper ? t('notes.fromPaper') : undefined}
        meta={[placeName(note.place), note.initials].filter(Boolean).join(' · ')}
        translation={
          translation
            ? {
                text: translation.text,
                lang: translation.language,
                by: translation.earlier ? t('notes.ofEarlier') : translatedBy(translation.table),
              }
            : undefined
        }
      />
      <Aside {...props} />
      {clues.length > 0 && (
        <div className={css.aside}>
          <p className={css.alert}>
            <IconAlert />
            {t('notes.privacyWhat', { n: clues.length })}
          </p>
          <ul className={css.clues}>
            {clues.map((type) => (
              <li key={type}>{t(`notes.clue.${type}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {doing === 'nothing' && <Acts {...props} onDo={setDoing} />}
      {doing === 'translate' && <TranslationForm {...props} onDone={done} />}
      {doing === 'words' && <WordsForm {...props} onDone={done} />}
      {doing === 'erase' && <EraseForm {...props} onDone={done} />}
      {doing === 'discard' && <DiscardForm {...props} onDone={done} />}
      {doing === 'nothing' && note.status === 'shown' && <Grouping {...props} />}
    </div>
  )
}
