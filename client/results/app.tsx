// Gets in, fetches the report, and shows it; or a plain sentence why not. Called by main.tsx.
import { useEffect, useState } from 'react'
import { LiveRegion } from '../../shared/ui/live-region.tsx'
import type { LanguageChoice } from '../desk/desk-head.tsx'
import { Plain } from '../desk/plain.tsx'
import type { Entered } from '../desk/session.ts'
import type { Client } from '../store/index.ts'
import { ClientProvider } from '../store/use.ts'
import { fetchReport, type Reading } from './api.ts'
import type { Words } from './cells.ts'
import { ResultsPage } from './page.tsx'
import { useFresh } from './use-fresh.ts'

export interface ResultsAppProps {
  readonly words: Words
  readonly onLanguage: LanguageChoice['onLanguage']
  readonly workshop: string
  /** The secret of the address, swapped for a cookie: once, however often the page is drawn. */
  readonly entering: Promise<Entered>
  /** Opens the line by which answers are given; never rejects. */
  readonly connect: (role: Report['role']) => Promise<Client>
}

type Report = Extract<Reading, { type: 'report' }>

/** The one client of this page, once it is known as whom it was let in. */
const useClientFor = (
  role: Report['role'] | undefined,
  connect: ResultsAppProps['connect'],
): Client | null => {
  const [client, setClient] = useState<Client | null>(null)
  useEffect(() => {
    if (role === undefined) return undefined
    let gone = false
    const opening = connect(role)
    void opening.then((made) => gone || setClient(made))
    return () => {
      gone = true
      void opening.then((made) => made.close())
    }
  }, [role, connect])
  return client
}

const useReport = (workshop: string, entering: Promise<Entered>) => {
  const [report, setReport] = useState<Report | null>(null)
  const [failed, setFailed] = useState<'stranger' | 'offline' | null>(null)
  const [refreshing, setRefreshing] = useState(false)
  const take = (reading: Reading): void => {
    if (reading.type === 'report') setReport(reading)
    setFailed(reading.type === 'report' ? null : reading.type)
  }
  const refresh = async () => {
    setRefreshing(true)
    take(await fetchReport(workshop))
    setRefreshing(false)
  }
  /** By itself: what is shown stays until something newer is there. */
  const renew = async () => {
    const reading = await fetchReport(workshop)
    if (reading.type !== 'offline') take(reading)
  }
  useEffect(() => {
    let gone = false
    const read = async () => {
      const entered = await entering
      const reading = entered === 'yes' ? await fetchReport(workshop) : refusedBy[entered]
      if (!gone) take(reading)
    }
    void read()
    return () => {
      gone = true
    }
  }, [workshop, entering])
  return { report, failed, refreshing, refresh, renew }
}

const refusedBy = { no: { type: 'stranger' }, offline: { type: 'offline' } } as const

/** Props: `words`, `onLanguage`, `workshop`, `entering`, `connect`. */
export const ResultsApp = ({ words, onLanguage, workshop, entering, connect }: ResultsAppProps) => {
  const { t } = words
  const { report, failed, refreshing, refresh, renew } = useReport(workshop, entering)
  const client = useClientFor(report?.role, connect)
  useFresh(client, renew)
  const title = report?.report.workshop.title
  useEffect(() => {
    document.title = [t('results.heading'), title, t('common.product')].filter(Boolean).join(' – ')
  }, [t, title])
  if (failed === 'stranger') return <Plain title={t('results.strange')} text={t('results.askLink')} />
  if (!report || !client) {
    return failed === 'offline' ? (
      <Plain title={t('results.offline.title')} text={t('results.offline')} />
    ) : (
      <LiveRegion message={t('common.wait')} />
    )
  }
  return (
    <ClientProvider client={client}>
      <ResultsPage
        {...{ words, onLanguage, workshop, client, refreshing }}
        report={report.report}
        points={report.points}
        at={report.at}
        stale={failed === 'offline'}
        onRefresh={() => void refresh()}
      />
    </ClientProvider>
  )
}
