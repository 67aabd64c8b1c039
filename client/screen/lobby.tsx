// The ten minutes before the start: a QR for the front rows, a large code for the back row, three steps in three languages.
import { useEffect, useState, type ReactNode } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { directionOf, type Language } from '../../shared/localized.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { IconEdit, IconLanguage, IconNote, IconPhone } from '../../shared/ui/icons.tsx'
import { Logo } from '../../shared/ui/logo.tsx'
import { QrCode } from '../../shared/ui/qr-code.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { qrAddress, spokenAddress, spokenCode, type Door } from '../desk/session.ts'
import { deskLanguages, loadWords } from '../desk/words.ts'
import css from './lobby.module.css'

interface Column {
  readonly language: Language
  readonly t: Translate
}

/** As many languages as fit beside each other; phones have the others. */
const mostColumns = 3

/** The workshop's languages that there are words in. */
const useColumns = (languages: readonly Language[]): readonly Column[] => {
  const [columns, setColumns] = useState<readonly Column[]>([])
  const wanted = languages.filter((language) => deskLanguages.includes(language)).join(' ')
  useEffect(() => {
    let gone = false
    const load = async (): Promise<void> => {
      const found = await Promise.all(
        (wanted.split(' ') as Language[]).map(async (language) => ({
          language,
          t: await loadWords(language, ['common', 'board']),
        })),
      )
      if (!gone) setColumns(found)
    }
    if (wanted !== '') void load()
    return () => {
      gone = true
    }
  }, [wanted])
  return columns
}

const Way = ({ door }: { readonly door: Door }) => {
  const { t } = useDesk()
  return (
    <section className={css.way}>
      <div className={css.qr}>
        <QrCode text={qrAddress(door)} title={t('board.door.qr', { address: spokenAddress(door) })} />
      </div>
      <p className={css.code}>{spokenCode(door.code)}</p>
      <p className={css.address}>{spokenAddress(door)}</p>
    </section>
  )
}

const steps: readonly { readonly key: string; readonly sign: (code: string) => ReactNode }[] = [
  { key: 'board.lobby.scan', sign: () => <IconPhone /> },
  { key: 'board.lobby.type', sign: (code) => <span className={css.sample}>{code.slice(0, 3)}</span> },
  { key: 'board.lobby.write', sign: () => <IconNote /> },
]

const Steps = ({ columns, code }: { readonly columns: readonly Column[]; readonly code: string }) => (
  <table className={css.steps} data-columns={columns.length}>
    <thead>
      <tr>
        <td colSpan={2} aria-hidden="true" />
        {columns.map(({ language, t }) => (
          <th key={language} scope="col" lang={language} dir={directionOf(language)}>
            {t('common.language.name')}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {steps.map(({ key, sign }, index) => (
        <tr key={key}>
          <th scope="row" className={css.number}>
            {index + 1}
          </th>
          <td className={css.sign} aria-hidden="true">
            {sign(code)}
          </td>
          {columns.map(({ language, t }) => (
            <td key={language} lang={language} dir={directionOf(language)} className={css.word}>
              {t(key)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

export const Lobby = ({ frame }: { readonly frame: Frame }) => {
  const { t, door } = useDesk()
  const spoken = useColumns(frame.workshop.languages)
  const columns = spoken.slice(0, mostColumns)
  const { title, place, date } = frame.workshop
  const others = spoken.slice(spoken.length > mostColumns ? mostColumns : 1)
  const names = others.map(({ t: own }) => own('common.language.name'))
  return (
    <main className={css.lobby}>
      <header className={css.head}>
        <div>
          <h1>{title}</h1>
          <p>{[place, date].filter(Boolean).join(', ')}</p>
        </div>
        <p className={css.brand}>
          <Logo size={3.25} /> {t('common.product')}
        </p>
      </header>
      {door && !frame.workshop.locked ? (
        <Way door={door} />
      ) : (
        <section className={css.way}>
          {frame.workshop.locked && <p className={css.locked}>{t('desk.locked')}</p>}
        </section>
      )}
      {frame.workshop.locked ? <div /> : <Steps columns={columns} code={frame.workshop.code} />}
      <footer className={css.foot}>
        <div>
          {others.length > 0 && !frame.workshop.locked && (
            <p>
              <IconLanguage /> {t('board.lobby.languages', { languages: names.join(' · ') })}
            </p>
          )}
          <p>
            <IconEdit /> {t('board.lobby.paper')}
          </p>
        </div>
        <p className={css.count}>
          <strong>{frame.people.here}</strong> {t('board.lobby.here', { n: frame.people.here })}
        </p>
      </footer>
    </main>
  )
}
