// Dot voting on a phone: a tray of dots, items with a place each, no send button; afterwards where one's dots ended up.
import { useState } from 'react'
import { DotItem, DotPlace, DotStepper, DotTray } from '../../ui/dots.tsx'
import { IconLock, IconTaken, IconWaiting } from '../../ui/icons.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { PhoneFace, PhoneHead } from '../faces.ts'
import {
  isWaiting,
  layDots,
  limitsOf,
  myDots,
  orderedItems,
  roundOf,
  useRefusals,
  type Props,
} from './ballot.ts'
import { expect } from './expect.ts'
import type { Config, Intent } from './model.ts'
import { Entry, isIn, useEntryRefusals } from './phone-entry.tsx'
import { Receipt, Result } from './phone-result.tsx'
import { isRevealed, modeOf, settingsOf, titleOf, type Item } from './shown.ts'
import { sumOf } from './tally.ts'
import css from './phone.module.css'

interface PlaceProps {
  readonly face: Props
  readonly item: Item
  /** Lays so many dots here, or says why not. */
  readonly lay: (item: Item, count: number) => void
}

const Place = ({ face, item, lay }: PlaceProps) => {
  const { t, pick } = face
  const { dots, most } = limitsOf(face)
  const ballot = myDots(face)
  const count = ballot[item.id] ?? 0
  const title = titleOf(item, pick)
  if (most === 1)
    return (
      <DotPlace
        label={t(count > 0 ? 'vote.laidLabel' : 'vote.emptyLabel', { item: title })}
        laid={count > 0}
        waiting={!face.online && isWaiting(face)}
        onToggle={() => lay(item, count > 0 ? 0 : 1)}
      />
    )
  return (
    <DotStepper
      label={title}
      count={count}
      max={Math.min(most, count + dots - sumOf(ballot))}
      valueWords={t('vote.dots', { n: count })}
      lessLabel={t('vote.less')}
      moreLabel={t('vote.more')}
      fullWord={t('vote.full')}
      onChange={(next) => lay(item, next)}
      onFull={() => lay(item, count + 1)}
    />
  )
}

const Items = ({ face, lay }: Omit<PlaceProps, 'item'>) => {
  const { t, pick } = face
  const ballot = myDots(face)
  return (
    <ul className={css.items} aria-label={t('vote.items')}>
      {orderedItems(face).map((item) => (
        <DotItem
          key={item.id}
          title={titleOf(item, pick)}
          meta={item.type === 'group' ? t('vote.notes', { n: item.size }) : undefined}
          chosen={(ballot[item.id] ?? 0) > 0}
        >
          <Place face={face} item={item} lay={lay} />
        </DotItem>
      ))}
    </ul>
  )
}

const leftWords = ({ t }: Props, left: number): string =>
  left === 0 ? t('vote.none') : t('vote.left', { n: left })

/** What is safe now; or why the last tap did nothing. */
const Foot = ({ face, fault }: { readonly face: Props; readonly fault: string }) => {
  const { t } = face
  const { most } = limitsOf(face)
  const placed = sumOf(myDots(face))
  const waiting = isWaiting(face) && !face.online
  const safe = (
    <>
      <strong>{t(waiting ? 'vote.waiting' : 'vote.saved')}</strong>{' '}
      {t(most === 1 ? 'vote.movable' : 'vote.movableStack')}
    </>
  )
  return (
    <div className={css.foot} data-fault={fault ? 'yes' : undefined}>
      {waiting ? <IconWaiting /> : placed > 0 && !fault && <IconTaken />}
      <p>{fault || (placed === 0 ? t('vote.tapFirst') : safe)}</p>
    </div>
  )
}

interface VotingProps {
  readonly face: Props
  /** Why the last tap did nothing; empty when it did. */
  readonly fault: string
  readonly setFault: (fault: string) => void
}

const Voting = ({ face: props, fault, setFault }: VotingProps) => {
  const { t } = props
  const [said, say] = useState('')
  const { dots, most } = limitsOf(props)
  const placed = sumOf(myDots(props))
  const lay = (item: Item, count: number) => {
    const before = myDots(props)[item.id] ?? 0
    const more = count > before
    const wrong = !more ? '' : count > most ? t('vote.itemFull') : placed >= dots ? t('vote.noneLeft') : ''
    setFault(wrong)
    if (wrong) return
    const left = dots - sumOf(layDots(props, item.id, count))
    say(t(more ? 'vote.laid' : 'vote.taken', { n: left }))
  }
  return (
    <div className={css.view}>
      <div className={css.tray}>
        {roundOf(props) > 1 && <p className={css.round}>{t('vote.round', { n: roundOf(props) })}</p>}
        <h2>{props.pick(props.config.question)}</h2>
        <DotTray total={dots} placed={placed} words={leftWords(props, Math.max(0, dots - placed))} />
      </div>
      <Items face={props} lay={lay} />
      <p className={css.honest}>
        {t(`vote.mode.${modeOf(props.parts['main'], props.config)}`)}. {t('vote.indicative')}
      </p>
      {settingsOf(props.parts['main'])?.byGroup && <p className={css.honest}>{t('vote.byGroupSaid')}</p>}
      <p className={css.honest}>{t('vote.host')}</p>
      <Foot face={props} fault={fault} />
      <LiveRegion message={fault || said} />
    </div>
  )
}

/** Between the close and the result: one's own dots, and the receipt to find them by. */
const Closed = (props: Props) => {
  const { t, pick, config } = props
  const ballot = myDots(props)
  const mine = orderedItems(props).filter((item) => ballot[item.id])
  const [said, say] = useState('')
  useRefusals(props, say)
  return (
    <div className={css.view}>
      <h2 className={`face-title ${css.head}`}>{pick(config.question)}</h2>
      <p className={css.closed} role="status">
        <IconLock /> {t('vote.closed')}
      </p>
      {said && (
        <p className={css.refused} role="alert">
          {said}
        </p>
      )}
      <h2 className={css.subhead}>{mine.length === 0 ? t('vote.didNot') : t('vote.yourDots')}</h2>
      <ul className={css.items}>
        {mine.map((item) => (
          <DotItem key={item.id} title={titleOf(item, pick)} chosen>
            <span className={css.laidCount}>{t('vote.dots', { n: ballot[item.id] ?? 0 })}</span>
          </DotItem>
        ))}
      </ul>
      {mine.length > 0 && <Receipt face={props} />}
    </div>
  )
}

const Prepared = ({ t, pick, config, ...props }: Props) => (
  <div className={css.view}>
    <h2 className={`face-title ${css.head}`}>{pick(config.question)}</h2>
    <p>{t('vote.notYet', { n: limitsOf({ t, pick, config, ...props }).dots })}</p>
    {modeOf(props.parts['main'], config) === 'ticket' && <p>{t('vote.ticket.ready')}</p>}
  </div>
)

/** Those who came in, vote; the others say first with which ticket, or who they are. */
const Open = (props: Props) => {
  const [fault, setFault] = useState('')
  // Also while the way in is asked for again: a ballot that was refused with it must not close it once more.
  useRefusals(props, setFault)
  const entryFault = useEntryRefusals(props)
  return isIn(props) ? (
    <Voting face={props} fault={fault} setFault={setFault} />
  ) : (
    <Entry face={props} fault={entryFault} />
  )
}

const View = (props: Props) => {
  if (isRevealed(props.parts['main'])) return <Result {...props} />
  if (props.step.phase === 'prepared') return <Prepared {...props} />
  return props.step.phase === 'open' ? <Open {...props} /> : <Closed {...props} />
}

const head = ({ step, pick, t, parts }: Props): PhoneHead => {
  const shown = isRevealed(parts['main']) ? 'revealed' : step.phase
  return { title: pick(step.title), subtitle: t(`vote.head.${shown}`), clock: step.phase === 'open' }
}

export const face: PhoneFace<Config, Intent> = { parts: () => ['main'], keys: true, head, View, expect }
