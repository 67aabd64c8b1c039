// After the vote: where one's dots ended up, the receipt, and the list on which it can be found.
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconBack, IconCopy, IconList, IconReceipt, IconTaken } from '../../ui/icons.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { myDots, myReceipt, type Props } from './ballot.ts'
import { receiptText } from './receipt.ts'
import { itemsOf, receiptsOf, standingsOf, titleOf, type Standing } from './shown.ts'
import type { Dots } from './tally.ts'
import css from './result.module.css'

const Row = ({ face, standing, mine }: { face: Props; standing: Standing; mine: number }) => {
  const { t, pick } = face
  return (
    <li className={css.row}>
      <span className={css.rank}>{t('vote.rank', { n: standing.rank })}</span>
      <span className={css.title} dir="auto">
        {titleOf(standing.item, pick)} {standing.shared && <small>{t('vote.sharedShort')}</small>}
      </span>
      <span className={css.dots} role="img" aria-label={t('vote.dots', { n: mine })}>
        {Array.from({ length: Math.min(mine, 5) }, (_, dot) => (
          <span key={dot} className={css.dot} />
        ))}
        {mine > 5 && <span>{mine}</span>}
      </span>
      <span className={css.count}>{standing.dots}</span>
    </li>
  )
}

const Standings = ({ face, list }: { face: Props; list: readonly Standing[] }) => {
  const ballot = myDots(face)
  return (
    <ol className={css.card}>
      {list.map((standing) => (
        <Row key={standing.item.id} face={face} standing={standing} mine={ballot[standing.item.id] ?? 0} />
      ))}
    </ol>
  )
}

/** A till slip: pressing the code copies it. Read letter by letter. */
export const Receipt = ({ face }: { readonly face: Props }) => {
  const { t, parts } = face
  const [copied, setCopied] = useState(false)
  const code = receiptText(myReceipt(face))
  const copy = () => {
    // Absent on pages without HTTPS; the code can be written down all the same.
    void navigator.clipboard?.writeText(code).then(() => setCopied(true))
  }
  const isPublic = receiptsOf(parts['main']).length > 0
  return (
    <section className={css.receipt}>
      <h2>
        <IconReceipt /> {t('vote.receipt')}
      </h2>
      <button
        type="button"
        className={css.code}
        aria-label={t('vote.copy', { code: [...code].join(' ') })}
        onClick={copy}
      >
        <bdi dir="ltr">{code}</bdi>
        <IconCopy />
      </button>
      <p>{t(isPublic ? 'vote.receiptWhy' : 'vote.receiptWhyOpen')}</p>
      <p>{t('vote.receiptShow')}</p>
      <LiveRegion message={copied ? t('vote.copied') : ''} />
    </section>
  )
}

const Ballot = (props: { face: Props; receipt: string; dots: Dots; mine: boolean }) => {
  const { face, receipt, dots, mine } = props
  const here = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (mine) here.current?.scrollIntoView({ block: 'center' })
  }, [mine])
  const items = itemsOf(face.parts['main']).filter((item) => dots[item.id])
  return (
    <li ref={here} className={css.ballot} aria-current={mine || undefined}>
      <p className={css.ballotCode}>
        <bdi dir="ltr">{receiptText(receipt)}</bdi>
        {mine && (
          <span className={css.mine}>
            <IconTaken /> {face.t('vote.mine')}
          </span>
        )}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {titleOf(item, face.pick)}
            {(dots[item.id] ?? 0) > 1 && <> ({face.t('vote.dots', { n: dots[item.id] ?? 0 })})</>}
          </li>
        ))}
      </ul>
    </li>
  )
}

const List = ({ face, onBack }: { readonly face: Props; readonly onBack: () => void }) => {
  const { t } = face
  const receipts = receiptsOf(face.parts['main'])
  const mine = myReceipt(face)
  const found = receipts.some(([receipt]) => receipt === mine)
  return (
    <div className={css.view}>
      <Button kind="tertiary" className={css.back} icon={<IconBack />} onClick={onBack}>
        {t('vote.back')}
      </Button>
      <h1>{t('vote.list')}</h1>
      <p>{t('vote.listHint', { n: receipts.length })}</p>
      {!found && <p className={css.missing}>{t('vote.missing', { code: receiptText(mine) })}</p>}
      <ol className={css.ballots}>
        {receipts.map(([receipt, dots]) => (
          <Ballot key={receipt} face={face} receipt={receipt} dots={dots} mine={receipt === mine} />
        ))}
      </ol>
    </div>
  )
}

export const Result = (props: Props) => {
  const { t, parts } = props
  const [listed, setListed] = useState(false)
  const [whole, setWhole] = useState(false)
  if (listed) return <List face={props} onBack={() => setListed(false)} />
  const ballot = myDots(props)
  const standings = standingsOf(parts['main'])
  const mine = standings.filter(({ item }) => ballot[item.id])
  return (
    <div className={css.view}>
      <h1>{mine.length > 0 ? t('vote.where') : t('vote.result')}</h1>
      {mine.length > 0 ? <Standings face={props} list={mine} /> : <p>{t('vote.didNot')}</p>}
      {mine.length > 0 && <Receipt face={props} />}
      <Button kind="tertiary" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {t('vote.whole')}
      </Button>
      {whole && <Standings face={props} list={standings} />}
      <div className={css.foot}>
        <Button kind="primary" wide icon={<IconList />} onClick={() => setListed(true)}>
          {t(mine.length > 0 ? 'vote.find' : 'vote.list')}
        </Button>
      </div>
    </div>
  )
}
