// What staff count beside the phones: people in the room, and the votes that were given on paper. Called by the drawer.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { BoardFaceProps } from '../faces.ts'
import type { Config, Intent } from './model.ts'
import { itemsOf, settingsOf, titleOf } from './shown.ts'
import type { DeskEntry } from './view.ts'
import css from './drawer.module.css'

type Props = BoardFaceProps<Config, Intent>

/** Written by this kind's own staff view; null while it loads. */
export const deskOf = ({ staff }: Pick<Props, 'staff'>): DeskEntry | null =>
  (staff?.['main']?.['desk']?.['desk'] as DeskEntry | undefined) ?? null

const wholeOf = (typed: string): number => Math.max(0, Math.round(Number(typed) || 0))

/** Joins against heads: the count of devices says nothing until somebody counts the people. */
export const Heads = ({ face }: { readonly face: Props }) => {
  const { t, ask, people } = face
  const heads = deskOf(face)?.heads ?? null
  const [typed, setTyped] = useState(heads === null ? '' : String(heads))
  const compared =
    heads === null
      ? t('vote.joins', { n: people })
      : people > heads
        ? t('vote.joinsMore', { n: people - heads, joins: people, heads })
        : people < heads
          ? t('vote.joinsFewer', { n: heads - people, joins: people, heads })
          : t('vote.joinsSame', { n: people })
  return (
    <section className={css.section}>
      <h3>{t('vote.heads')}</h3>
      <form
        className={css.inline}
        onSubmit={(event) => {
          event.preventDefault()
          ask?.({ type: 'heads.set', heads: typed.trim() === '' ? null : wholeOf(typed) })
        }}
      >
        <Field
          label={t('vote.headsField')}
          type="number"
          min={0}
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{t('common.save')}</Button>
      </form>
      <p role="status" className={heads !== null && people > heads ? css.warn : undefined}>
        {compared}
      </p>
    </section>
  )
}

/** Why these counts cannot be; empty when they can. */
const faultOf = ({ t, parts, config }: Props, ballots: number, dots: readonly number[]): string => {
  const set = settingsOf(parts['main'])
  const each = set?.dots ?? config.dotsPerPerson
  const most = set?.most ?? config.mostPerItem
  const sum = dots.reduce((all, n) => all + n, 0)
  if (sum > ballots * each) return t('vote.why.paper-dots', { sum, most: ballots * each })
  return dots.some((n) => n > ballots * most) ? t('vote.why.paper-item', { most: ballots * most }) : ''
}

export const PaperChannel = ({ face }: { readonly face: Props }) => {
  const { t, ask, parts, pick } = face
  const paper = deskOf(face)?.paper ?? null
  const items = itemsOf(parts['main'])
  const [ballots, setBallots] = useState(paper ? String(paper.ballots) : '')
  const [counts, setCounts] = useState<{ readonly [item: string]: string }>(
    Object.fromEntries(Object.entries(paper?.dots ?? {}).map(([item, n]) => [item, String(n)])),
  )
  const [said, say] = useState('')
  const dots = Object.fromEntries(items.map(({ id }) => [id, wholeOf(counts[id] ?? '')]))
  const fault = faultOf(face, wholeOf(ballots), Object.values(dots))
  return (
    <form
      className={css.section}
      onSubmit={(event) => {
        event.preventDefault()
        if (fault) return say(fault)
        ask?.({ type: 'paper.set', ballots: wholeOf(ballots), dots })
        say(t('vote.paperSaved'))
      }}
    >
      <h3>{t('vote.paper')}</h3>
      <p className={css.hint}>{t('vote.paperHint')}</p>
      <Field
        label={t('vote.paperField')}
        type="number"
        min={0}
        inputMode="numeric"
        value={ballots}
        onChange={(event) => setBallots(event.target.value)}
      />
      <ul className={css.counts}>
        {items.map((item) => (
          <li key={item.id}>
            <label className={css.inline}>
              <span dir="auto">{titleOf(item, pick)}</span>
              <input
                type="number"
                min={0}
                inputMode="numeric"
                className={css.number}
                value={counts[item.id] ?? ''}
                onChange={(event) => setCounts({ ...counts, [item.id]: event.target.value })}
              />
            </label>
          </li>
        ))}
      </ul>
      {fault && <p className={css.warn}>{fault}</p>}
      <Button type="submit">{t('vote.paperSave')}</Button>
      <p role="status" className={css.hint}>
        {said}
      </p>
    </form>
  )
}
