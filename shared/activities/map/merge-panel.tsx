// Names that may be one actor, side by side: the moderator merges them under one title, or says that they are not the same.
// Nothing is merged by itself. Opened from the tool bar and by M.
import { useState } from 'react'
import type { GroupId, NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { IconClose, IconMerge } from '../../ui/icons.tsx'
import { useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import { mergeIntents } from './merge.ts'
import type { Offer } from './near-names.ts'
import css from './panels.module.css'
import { useOffers } from './use-offers.ts'

interface OfferProps extends MapBoardProps {
  readonly offer: Offer
}

/** The name that occurs most; of those, the one written first. */
const likeliest = ({ things }: Offer): string =>
  things.toSorted((a, b) => b.notes.length - a.notes.length)[0]?.text.slice(0, noteLimits.groupTitle) ?? ''

const OfferCard = ({ offer, t, ask, newId }: OfferProps) => {
  const [title, setTitle] = useState(likeliest(offer))
  const [left, setLeft] = useState<readonly string[]>([])
  const things = offer.things.filter(({ id }) => !left.includes(id))
  const merge = () => {
    if (title.trim() === '' || things.length < 2) return
    mergeIntents(things, title.trim(), newId<GroupId>()).forEach((intent) => ask?.(intent))
  }
  const part = () =>
    ask?.({
      type: 'names.part',
      notes: offer.things.flatMap(({ notes }) => notes.slice(0, 1).map((id) => id as NoteId)),
    })
  return (
    <fieldset className={css.card}>
      <legend className={css.legend}>{t('map.times-named', { n: offer.times })}</legend>
      <ul className={css.names}>
        {offer.things.map(({ id, text, notes }) => (
          <li key={id}>
            <label className={css.check}>
              <input
                type="checkbox"
                checked={!left.includes(id)}
                onChange={() => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])}
              />
              <span dir="auto">{text}</span>
              {notes.length > 1 && <span className={css.times}>{t('map.times', { n: notes.length })}</span>}
            </label>
          </li>
        ))}
      </ul>
      <Field
        label={t('map.merge-title')}
        value={title}
        maxLength={noteLimits.groupTitle}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className={css.row}>
        <Button icon={<IconMerge />} disabled={things.length < 2 || title.trim() === ''} onClick={merge}>
          {t('map.merge-do')}
        </Button>
        <Button kind="tertiary" icon={<IconClose />} onClick={part}>
          {t('map.merge-not')}
        </Button>
      </div>
    </fieldset>
  )
}

const Offers = (props: MapBoardProps) => {
  const offers = useOffers(props)
  const { t } = props
  return (
    <>
      <p role="status">{t('map.merge-found', { n: offers.length })}</p>
      {offers.map((offer) => (
        <OfferCard key={offer.things.map(({ id }) => id).join()} {...props} offer={offer} />
      ))}
    </>
  )
}

/** Props: the face's. Closed: nothing drawn, nothing compared but for the count in the tool bar. */
export const MergePanel = (props: MapBoardProps) => {
  const { local, change } = useBoardLocal(props.step.id)
  if (local.panel !== 'merge') return null
  return (
    <Dialog
      open
      title={props.t('map.merge')}
      closeLabel={props.t('map.close')}
      onClose={() => change({ panel: null })}
    >
      <div className={css.stack}>
        <p>{props.t('map.merge-how')}</p>
        <Offers {...props} />
      </div>
    </Dialog>
  )
}
