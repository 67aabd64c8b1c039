// After the vote: where one's dots ended up, the receipt, and the way to the list on which it can be found.
import { useState } from 'react'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { IconCopy, IconList, IconReceipt } from '../../ui/icons.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { myDots, myReceipt, roundOf, type Props } from './ballot.ts'
import { receiptText } from './receipt.ts'
import { modeOf, receiptsOf, standingsOf, titleOf, type Standing } from './shown.ts'
import css from './result.module.css'

const Row = ({ face, standing, mine }: { face: Props; standing: Standing; mine: number }) => {
  const { t, pick } = face
  return (
    <li className={css.row}>
      <span className={css.rank}>{t('vote.rank', { n: standing.rank })}</span>
      <span className={css.title} dir="auto">
        {titleOf(standing.item, pick)}{' '}
        {standing.shared && standing.dots > 0 && <small>{t('vote.sharedShort')}</small>}
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

/** The public list, at one's own ballot: the code is in the fragment, which stays on the phone. */
const listUrl = ({ receiptsUrl = '', language }: Props, receipt: string | null): string =>
  `${receiptsUrl}?language=${language}${receipt === null ? '' : `#${receiptText(receipt)}`}`

export const Result = (props: Props) => {
  const { t, parts } = props
  const [whole, setWhole] = useState(false)
  const ballot = myDots(props)
  const standings = standingsOf(parts['main'])
  const mine = standings.filter(({ item }) => ballot[item.id])
  return (
    <div className={css.view}>
      {roundOf(props) > 1 && <p className={css.quiet}>{t('vote.round', { n: roundOf(props) })}</p>}
      <h2 className="face-title">{mine.length > 0 ? t('vote.where') : t('vote.result')}</h2>
      {mine.length > 0 ? <Standings face={props} list={mine} /> : <p>{t('vote.didNot')}</p>}
      {mine.length > 0 && <Receipt face={props} />}
      <Button kind="tertiary" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {t('vote.whole')}
      </Button>
      {whole && <Standings face={props} list={standings} />}
      <p className={css.quiet}>
        {t(`vote.mode.${modeOf(parts['main'], props.config)}`)}. {t('vote.indicative')}
      </p>
      <div className={css.foot}>
        <ButtonLink
          kind="primary"
          wide
          icon={<IconList />}
          href={listUrl(props, mine.length > 0 ? myReceipt(props) : null)}
          target="_blank"
          rel="noopener"
        >
          {t(mine.length > 0 ? 'vote.find' : 'vote.list')}
        </ButtonLink>
      </div>
    </div>
  )
}
