// Tickets to print, the only time their codes are seen: cards of ten on a sheet of A4, with lines to cut along. Over the whole
// page; on paper, nothing else.
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../ui/button.tsx'
import { IconCut, IconPrint } from '../../ui/icons.tsx'
import type { BoardFaceProps } from '../faces.ts'
import type { Config, Intent } from './model.ts'
import { receiptText } from './receipt.ts'
import css from './tickets.module.css'

interface SheetsProps {
  readonly face: BoardFaceProps<Config, Intent>
  readonly codes: readonly string[]
  readonly onClose: () => void
}

const onSheet = 10

const Card = ({ face, code }: { readonly face: SheetsProps['face']; readonly code: string }) => {
  const { t, pick, config, door } = face
  return (
    <li className={css.card}>
      <p className={css.title} dir="auto">
        {pick(config.question)}
      </p>
      <p className={css.label} dir="auto">
        {door?.title}
      </p>
      <p className={css.label}>{t('vote.ticket.card')}</p>
      <p className={css.code}>
        <bdi dir="ltr">{receiptText(code)}</bdi>
      </p>
      <ol className={css.how}>
        <li>
          {t('vote.ticket.how1', {
            address: door?.base.replace(/^https?:\/\//, '') ?? '',
            code: door?.code ?? '',
          })}
        </li>
        <li>{t('vote.ticket.how2')}</li>
        <li>{t('vote.ticket.how3')}</li>
      </ol>
    </li>
  )
}

const sheetsOf = (codes: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(codes.length / onSheet) }, (_, at) =>
    codes.slice(at * onSheet, (at + 1) * onSheet),
  )

/** Props: `face`, `codes`, `onClose` (after which nobody can show them again). */
export const TicketSheets = ({ face, codes, onClose }: SheetsProps) => {
  const { t } = face
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => (before instanceof HTMLElement ? before.focus() : undefined)
  }, [])
  return createPortal(
    <div className={css.over} role="dialog" aria-modal="true" aria-labelledby="ticket-sheets">
      <header className={css.bar}>
        <div>
          <h2 id="ticket-sheets" ref={heading} tabIndex={-1}>
            {t('vote.ticketsReady', { n: codes.length })}
          </h2>
          <p>{t('vote.ticketsOnce')}</p>
        </div>
        <Button kind="primary" icon={<IconPrint />} onClick={() => window.print()}>
          {t('vote.ticketsPrint')}
        </Button>
        <Button onClick={onClose}>{t('vote.ticketsDone')}</Button>
      </header>
      {sheetsOf(codes).map((sheet, at) => (
        <ul key={at} className={css.sheet}>
          {sheet.map((code) => (
            <Card key={code} face={face} code={code} />
          ))}
        </ul>
      ))}
      <p className={css.cut}>
        <IconCut /> {t('vote.ticketsCut')}
      </p>
    </div>,
    document.body,
  )
}
