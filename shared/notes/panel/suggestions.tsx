// Suggested groups: sets of loose notes that share words. The moderator takes notes out, changes the title, then makes
// the group, or waves it away. Nothing happens by itself.
import { useState } from 'react'
import type { GroupId, NoteId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconClose, IconGroup, IconSearch } from '../../ui/icons.tsx'
import type { FoundNote } from '../find.ts'
import { noteLimits } from '../limits.ts'
import { suggestGroups, type Suggestion } from '../suggest.ts'
import { makeGroup, titleFrom } from './asks.ts'
import { promptOf } from './panel-props.ts'
import css from './panel.module.css'
import type { PartProps } from './use-panel.ts'

const loose = ({ notes, groups, among }: PartProps) => {
  const known = new Set(groups.map(({ id }) => id))
  return notes
    .filter(({ status, group }) => status === 'shown' && (group === null || !known.has(group)))
    .map(({ id, text, why, prompt, place }) => ({
      id,
      text,
      why,
      among: `${among?.(place) ?? ''}/${prompt}`,
    }))
}

/** Waved away as long as it is made of the same notes. */
const keyOf = ({ notes }: Suggestion): string => [...notes].sort().join(' ')

type OfferProps = PartProps & {
  readonly suggestion: Suggestion
  readonly members: readonly FoundNote[]
  readonly onAway: () => void
}

const Offer = (props: OfferProps) => {
  const { suggestion, members, ask, newId, language, t, onAway } = props
  const [title, setTitle] = useState(titleFrom(suggestion.title))
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const kept = members.filter(({ id }) => !out.has(id)).map(({ id }): NoteId => id)
  const words = new Intl.ListFormat(language, { type: 'unit' }).format(suggestion.words)
  const prompt = promptOf(props, members[0])
  return (
    <li>
      <form
        className={css.offer}
        onSubmit={(event) => {
          event.preventDefault()
          if (kept.length > 0 && title.trim() !== '')
            makeGroup(newId<GroupId>(), title.trim(), kept).forEach(ask)
        }}
      >
        <fieldset>
          <legend>
            {suggestion.words.length > 0 ? t('notes.share', { words }) : t('notes.alike')}
            <span className={css.quiet}> {prompt?.word}</span>
          </legend>
          {members.map((note) => (
            <label key={note.id} className={css.only}>
              <input
                type="checkbox"
                checked={!out.has(note.id)}
                onChange={() => {
                  const next = new Set(out)
                  if (!next.delete(note.id)) next.add(note.id)
                  setOut(next)
                }}
              />
              <span dir="auto">{note.text}</span>
            </label>
          ))}
        </fieldset>
        <Field
          label={t('notes.groupTitle')}
          value={title}
          maxLength={noteLimits.groupTitle}
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className={css.acts}>
          <Button type="submit" icon={<IconGroup />} disabled={kept.length === 0}>
            {t('notes.makeOf', { n: kept.length })}
          </Button>
          <Button kind="tertiary" icon={<IconClose />} onClick={onAway}>
            {t('notes.away')}
          </Button>
        </div>
      </form>
    </li>
  )
}

const shownAtOnce = 12

export const Suggestions = (props: PartProps) => {
  const { notes, t } = props
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const [most, setMost] = useState(shownAtOnce)
  // Counted when the tab opens and when asked again: what somebody reads must not move while notes come in.
  const [all, setAll] = useState(() => suggestGroups(loose(props)))
  const byId = new Map(loose(props).map(({ id }) => [id, notes.find((note) => note.id === id)]))
  const offers = all.flatMap((suggestion) => {
    const members = suggestion.notes.flatMap((id) => byId.get(id as NoteId) ?? [])
    return members.length < 2 || away.has(keyOf(suggestion)) ? [] : [{ suggestion, members }]
  })
  return (
    <div className={css.pane}>
      <p>{t('notes.suggested', { n: offers.length })}</p>
      <details className={css.how}>
        <summary>{t('notes.how')}</summary>
        <p>{t('notes.howText')}</p>
      </details>
      <div>
        <Button icon={<IconSearch />} onClick={() => setAll(suggestGroups(loose(props)))}>
          {t('notes.again')}
        </Button>
      </div>
      <ul className={css.offers}>
        {offers.slice(0, most).map((offer) => (
          <Offer
            key={keyOf(offer.suggestion)}
            {...props}
            {...offer}
            onAway={() => setAway(new Set(away).add(keyOf(offer.suggestion)))}
          />
        ))}
      </ul>
      {offers.length > most && (
        <Button onClick={() => setMost(most + shownAtOnce)}>
          {t('notes.more', { n: offers.length - most })}
        </Button>
      )}
    </div>
  )
}
