// The moderator's preparation of a vote: what takes part, how many dots, and what may go wrong. Staff only.
import { textOf, type Json } from '../../json.ts'
import { useEffect, useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { IconAlert, IconMinus, IconPlus } from '../../ui/icons.tsx'
import type { StepId } from '../../ids.ts'
import type { BoardFaceProps } from '../faces.ts'
import { voteLimits } from './limits.ts'
import type { Config, Intent } from './model.ts'
import { itemsOf, settingsOf, titleOf } from './shown.ts'
import { nearDuplicates, suggestDots, tooManyItems } from './suggest.ts'
import css from './drawer.module.css'

type Props = BoardFaceProps<Config, Intent>
type Candidate = Awaited<ReturnType<NonNullable<Props['candidates']>>>[number]

const nameOf = (item: { readonly step: Json | undefined; readonly id: Json | undefined }): string =>
  `${textOf(item.step)}/${textOf(item.id)}`

/** What the sources hold now; null while it is fetched. */
const useCandidates = (fetchThem: Props['candidates']): readonly Candidate[] | null => {
  const [list, setList] = useState<readonly Candidate[] | null>(null)
  const latest = useLatest(fetchThem)
  useEffect(() => {
    let here = true
    void (latest.current?.() ?? Promise.resolve([])).then((found) => {
      if (here) setList(found)
    })
    return () => {
      here = false
    }
    // Once for each opening of the drawer: what is chosen is checked again on the server.
  }, [latest])
  return list
}

const Stepper = (props: {
  readonly face: Props
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}) => {
  const { face, label, value, onChange } = props
  const { t } = face
  const to = (next: number) => onChange(Math.min(voteLimits.dots, Math.max(1, next)))
  return (
    <div className={css.stepper} role="group" aria-label={label}>
      <span className={css.label}>{label}</span>
      <IconButton
        edged
        label={t('vote.fewer', { what: label })}
        icon={<IconMinus />}
        onClick={() => to(value - 1)}
      />
      <output className={css.value}>{value}</output>
      <IconButton
        edged
        label={t('vote.moreOf', { what: label })}
        icon={<IconPlus />}
        onClick={() => to(value + 1)}
      />
    </div>
  )
}

const Dots = ({ face, items }: { readonly face: Props; readonly items: number }) => {
  const { t, ask, parts, config } = face
  const set = settingsOf(parts['main'])
  const dots = set?.dots ?? config.dotsPerPerson
  const most = set?.most ?? config.mostPerItem
  const { suggested, third } = suggestDots(items)
  return (
    <section className={css.section}>
      <Stepper
        face={face}
        label={t('vote.perPersonField')}
        value={dots}
        onChange={(next) => ask?.({ type: 'dots.set', dots: next, most: Math.min(most, next) })}
      />
      <Stepper
        face={face}
        label={t('vote.perItemField')}
        value={most}
        onChange={(next) => ask?.({ type: 'dots.set', dots, most: Math.min(next, dots) })}
      />
      {items > 0 && (
        <p className={css.advice}>
          <span>{t('vote.advice', { n: suggested, third })}</span>
          {suggested !== dots && (
            <Button
              kind="tertiary"
              onClick={() => ask?.({ type: 'dots.set', dots: suggested, most: Math.min(most, suggested) })}
            >
              {t('vote.take', { n: suggested })}
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

const Warnings = ({ t, texts }: { readonly t: Props['t']; readonly texts: readonly string[] }) => {
  const pairs = nearDuplicates(texts)
  const lines = [
    ...(tooManyItems(texts.length) ? [t('vote.tooMany', { n: voteLimits.manyItems })] : []),
    ...pairs.map(([a, b]) => t('vote.alike', { a: texts[a] ?? '', b: texts[b] ?? '' })),
  ]
  return lines.length === 0 ? null : (
    <ul className={css.warnings}>
      {lines.map((line) => (
        <li key={line}>
          <IconAlert /> <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}

const Choices = (props: {
  readonly face: Props
  readonly list: readonly Candidate[]
  readonly chosen: ReadonlySet<string>
}) => {
  const { face, list, chosen } = props
  const { t, ask } = face
  const toggle = (item: Candidate) => {
    const next = list.filter((other) => chosen.has(nameOf(other)) !== (other === item))
    // Steps are named by their slugs; the server checks each against what the sources hold.
    ask?.({ type: 'items.choose', items: next.map(({ step, id }) => ({ step: step as StepId, id })) })
  }
  return (
    <ul className={css.choices}>
      {list.map((item) => (
        <li key={nameOf(item)}>
          <label className={css.choice}>
            <input type="checkbox" checked={chosen.has(nameOf(item))} onChange={() => toggle(item)} />
            <span dir="auto">{item.text}</span>
            {item.type === 'group' && <small>{t('vote.notes', { n: item.size })}</small>}
          </label>
        </li>
      ))}
    </ul>
  )
}

const Preparing = (face: Props) => {
  const { t, pick, staff, config, candidates } = face
  const list = useCandidates(candidates)
  const chosen = new Set(
    Object.values(staff?.['main']?.['chosen'] ?? {}).map((item) =>
      nameOf({ step: item['step'], id: item['id'] }),
    ),
  )
  const taking = (list ?? []).filter((item) => chosen.size === 0 || chosen.has(nameOf(item)))
  const texts = [...taking.map((item) => item.text), ...config.typed.map((item) => pick(item.text))]
  return (
    <>
      <Dots face={face} items={texts.length} />
      <section className={css.section}>
        <h3>{t('vote.choose')}</h3>
        <p className={css.hint}>{t('vote.chooseHint')}</p>
        <p className={css.count}>
          {list === null ? t('vote.loading') : t('vote.count', { n: texts.length })}
        </p>
        <Warnings t={t} texts={texts} />
        {list !== null && texts.length === 0 && <p>{t('vote.noCandidates')}</p>}
        {list !== null && <Choices face={face} list={list} chosen={chosen} />}
        <ul className={css.typed}>
          {config.typed.map((item) => (
            <li key={item.id}>{pick(item.text)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

const Frozen = ({ t, pick, parts }: Props) => (
  <section className={css.section}>
    <p className={css.hint}>{t('vote.frozen')}</p>
    <ol className={css.typed}>
      {itemsOf(parts['main']).map((item) => (
        <li key={item.id}>{titleOf(item, pick)}</li>
      ))}
    </ol>
  </section>
)

export const Drawer = (props: Props) => (
  <div className={css.drawer}>
    <h2>{props.t('vote.prepare')}</h2>
    {props.step.phase === 'prepared' ? <Preparing {...props} /> : <Frozen {...props} />}
  </div>
)
