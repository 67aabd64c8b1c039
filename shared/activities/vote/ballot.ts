// The phone's own ballot: kept on the phone, asked whole at every tap. Called by the phone's face.
import { textOf } from '../../json.ts'
import { useEffect } from 'react'
import { useLatest } from '../../ui/use-latest.ts'
import type { PhoneFaceProps } from '../faces.ts'
import { lockOf } from './lock.ts'
import type { Config, Intent } from './model.ts'
import { receiptOf } from './receipt.ts'
import { itemsOf, receiptsOf, settingsOf, type Item } from './shown.ts'
import { sumOf, type Dots } from './tally.ts'

export type Props = PhoneFaceProps<Config, Intent>

export const roundOf = ({ parts }: Props): number => settingsOf(parts['main'])?.round ?? 1

/** A name of its own for each round after the first. */
const inRound = (props: Props, name: string): string => {
  const round = roundOf(props)
  return round === 1 ? name : `${name}-${round}`
}

/** What lies on this phone's screen, and what the server is known to have. */
const namesOf = (props: Props) => ({ now: inRound(props, 'ballot'), saved: inRound(props, 'saved') })

const readDots = ({ keep }: Props, name: string): Dots => {
  const kept = keep.read(name)
  return typeof kept === 'object' && kept !== null ? (kept as Dots) : {}
}

/** Another key in each round, so that nothing ties the ballots of two rounds together. */
const keyOf = (props: Props): string => props.keyFor(inRound(props, 'ballot'))

export const myReceipt = (props: Props): string => receiptOf(lockOf(keyOf(props)))

/** Once the list is public it is the list that counts, not what the phone remembers. */
export const myDots = (props: Props): Dots => {
  const receipts = receiptsOf(props.parts['main'])
  if (receipts.length === 0) return readDots(props, namesOf(props).now)
  const receipt = myReceipt(props)
  return receipts.find(([other]) => other === receipt)?.[1] ?? {}
}

export const limitsOf = ({ parts, config }: Props): { readonly dots: number; readonly most: number } =>
  settingsOf(parts['main']) ?? { dots: config.dotsPerPerson, most: config.mostPerItem }

export const layDots = (props: Props, item: string, count: number): Dots => {
  const { now } = namesOf(props)
  const { [item]: _before, ...others } = readDots(props, now)
  const round = roundOf(props)
  const dots: Dots = count === 0 ? others : { ...others, [item]: count }
  props.ask({ type: 'ballot.cast', dots: { ...dots }, ...(round > 1 ? { round } : {}) }, keyOf(props))
  props.keep.write(now, dots)
  return dots
}

export const isWaiting = ({ outgoing }: Props): boolean => outgoing.some(({ state }) => state === 'waiting')

/**
 * Settles what is known to be saved. A refused ballot did not change anything: when it is the last one asked, the dots go
 * back to where they were, and `onRefused` says why.
 */
export const useRefusals = (props: Props, onRefused: (sentence: string) => void): void => {
  const waiting = isWaiting(props)
  const refused = props.outgoing.find(
    ({ state, intent }) => state === 'refused' && intent.type === 'ballot.cast',
  )
  const refusedId = refused?.id
  const now = JSON.stringify(readDots(props, namesOf(props).now))
  const latest = useLatest({ props, refused, onRefused })
  useEffect(() => {
    const { props, refused, onRefused } = latest.current
    const names = namesOf(props)
    if (waiting) return
    if (refused?.intent.type === 'ballot.cast' && refused.id === refusedId) {
      const isPresent = (refused.intent.round ?? 1) === roundOf(props)
      if (isPresent && sameDots(refused.intent.dots, readDots(props, names.now)))
        props.keep.write(names.now, readDots(props, names.saved))
      // Whoever lost the way in is asked for it again.
      if (whyOf(refused.refusal) === 'ticket-needed') props.keep.write('ticket', undefined)
      if (whyOf(refused.refusal) === 'name-needed') props.keep.write('name', undefined)
      onRefused(refusalSentence(props, refused.refusal))
      props.forget(refused.id)
    } else if (JSON.stringify(readDots(props, names.saved)) !== now)
      props.keep.write(names.saved, readDots(props, names.now))
  }, [latest, waiting, refusedId, now])
}

const sameDots = (a: Dots, b: Dots): boolean =>
  sumOf(a) === sumOf(b) && Object.entries(a).every(([item, n]) => b[item] === n)

type Refused = Props['outgoing'][number]['refusal']

const whyOf = (refusal: Refused): string => textOf(refusal?.detail?.['why'])

const holesOf = (refusal: Refused): { readonly [hole: string]: string } =>
  Object.fromEntries(Object.entries(refusal?.detail ?? {}).map(([hole, value]) => [hole, textOf(value)]))

/** Why not, in this kind's own words where it has them. */
export const refusalSentence = ({ t }: Props, refusal: Refused): string => {
  const own = `vote.why.${whyOf(refusal)}`
  const said = t(own)
  return refusal?.reason === 'not-possible' && said !== own
    ? said
    : t(`refusal.${refusal?.reason ?? 'malformed'}`, holesOf(refusal))
}

/** An order of this phone's own, the same at every look: the top of a list gets more votes. */
export const orderedItems = (props: Props): readonly Item[] => {
  const part = props.parts['main']
  const items = itemsOf(part)
  if (settingsOf(part)?.shuffle === false) return items
  const seed = props.keyFor('order')
  const ranks = new Map(items.map(({ id }) => [id, lockOf(`${seed} ${id}`)]))
  return [...items].sort((a, b) => ((ranks.get(a.id) ?? '') < (ranks.get(b.id) ?? '') ? -1 : 1))
}
