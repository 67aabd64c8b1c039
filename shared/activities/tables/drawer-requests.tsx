// What participants ask of the moderator about their seat, each granted or declined with one press. In the drawer.
import { useEffect, useRef } from 'react'
import type { PersonId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { IconCheck } from '../../ui/icons.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { Props } from './board-state.ts'
import { tableNumber } from './questions.ts'
import type { ShownRequest } from './shown.ts'
import css from './drawer.module.css'

const requestsOf = ({ staff }: Props) =>
  Object.entries(staff?.['overview']?.['requests'] ?? {})
    .map(([person, one]) => ({ ...(one as unknown as ShownRequest), person: person as PersonId }))
    .sort((a, b) => a.number - b.number)

export const Requests = (props: Props) => {
  const { config, t, ask } = props
  const requests = requestsOf(props)
  const heading = useRef<HTMLHeadingElement>(null)
  const answered = useRef(false)
  // The button that was pressed is gone: the keyboard goes on from the heading of the list.
  useEffect(() => {
    if (!answered.current) return
    answered.current = false
    heading.current?.focus()
  }, [requests.length])
  const answer = (type: 'request.grant' | 'request.decline', person: PersonId) => () => {
    answered.current = true
    ask?.({ type, person })
  }
  const words = requests.length === 0 ? t('tables.noRequests') : t('tables.requests', { n: requests.length })
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words}
      </h2>
      <LiveRegion message={words} />
      <ul className={css.requests}>
        {requests.map(({ person, want, table, number }) => (
          <li key={person}>
            <p>{t(`tables.request.${want}`, { n: number, table: tableNumber(config, table) })}</p>
            <div className={css.answers}>
              <Button icon={<IconCheck />} onClick={answer('request.grant', person)}>
                {t('tables.grant')}
              </Button>
              <Button kind="tertiary" onClick={answer('request.decline', person)}>
                {t('tables.decline')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
