// For whoever typed the address instead of scanning: the code, which workshop it is, what is kept, and in. Used by app.tsx.
import { useEffect, useState, type FormEvent } from 'react'
import { codeLength, isCode } from '../../shared/ids.ts'
import { Button } from '../../shared/ui/button.tsx'
import { CodeField } from '../../shared/ui/code-field.tsx'
import { IconAlert, IconBack, IconCalendar, IconCheck, IconNext, IconPin } from '../../shared/ui/icons.tsx'
import { LiveRegion } from '../../shared/ui/live-region.tsx'
import { Pill } from '../../shared/ui/pill.tsx'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import type { Door, FoundWorkshop, Knock } from './door.ts'
import { JoinNotice } from './notice.tsx'
import { OwnWays } from './own/own-ways.tsx'
import { Page } from './page.tsx'
import css from './phone.module.css'
import type { Membership } from './remembered.ts'
import { SpeechProvider, useLateSpeech, useSpeech } from './use-words.tsx'

export interface CodeScreenProps {
  readonly door: Door
  /** From the address; may be empty or wrong. */
  readonly initial: string
  /** The workshop this phone is in already. */
  readonly membership: Membership | null
  readonly onJoined: (found: FoundWorkshop, code: string) => void
  readonly onRemoved: () => void
  readonly onReturn: () => void
  readonly onLanguage: () => void
}

type Fault = 'wrong' | 'short' | 'unreachable'

const faultOf = (knock: Knock): Fault | null => {
  if (knock.type === 'unknown') return 'wrong'
  return knock.type === 'unreachable' ? 'unreachable' : null
}

const looked = (code: string): Promise<Knock> | null =>
  code.length === codeLength && !isCode(code) ? Promise.resolve({ type: 'unknown' }) : null

/** Looks the workshop up as soon as there are six signs; an answer to an earlier code is not heard. */
const useLookUp = (door: Door, code: string) => {
  const [found, setFound] = useState<FoundWorkshop | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    setFound(null)
    setFault(null)
    if (code.length < codeLength) return undefined
    let wanted = true
    void (looked(code) ?? door.lookUp(code)).then((knock) => {
      if (!wanted) return
      setFound(knock.type === 'found' ? knock.found : null)
      setFault(faultOf(knock))
    })
    return () => {
      wanted = false
    }
  }, [door, code])
  return { found, fault, setFault }
}

const Found = ({ found }: { readonly found: FoundWorkshop }) => {
  const { t } = useSpeech()
  return (
    <section className={css.card}>
      <Pill tone="ok" icon={<IconCheck />}>
        {t('code.found')}
      </Pill>
      <h2 dir="auto">{found.title}</h2>
      {found.place && (
        <p className={css.fact}>
          <IconPin />
          <span dir="auto">{found.place}</span>
        </p>
      )}
      {found.date && (
        <p className={css.fact}>
          <IconCalendar />
          <span dir="auto">{found.date}</span>
        </p>
      )}
    </section>
  )
}

const faultId = 'code-fault'

const FaultLine = ({ fault }: { readonly fault: Fault | null }) => {
  const { t } = useSpeech()
  return (
    <p id={faultId} role="status" className={fault ? css.wrong : 'visually-hidden'}>
      {fault && <IconAlert />}
      <span>{fault && t(`code.${fault}`)}</span>
    </p>
  )
}

const Elsewhere = ({ membership, onReturn }: Pick<CodeScreenProps, 'membership' | 'onReturn'>) => {
  const { t } = useSpeech()
  return (
    <div className={css.end}>
      {membership && (
        <Button icon={<IconBack />} onClick={onReturn}>
          {t('code.return', { title: membership.title })}
        </Button>
      )}
      <OwnWays />
      <a className={css.quiet} href="/start">
        {t('code.start')}
      </a>
    </div>
  )
}

/** Joins on send; says what is the matter when it cannot. */
const useJoin = (
  { door, onJoined, onRemoved }: CodeScreenProps,
  code: string,
  say: (fault: Fault) => void,
) => {
  const join = async () => {
    const knock: Knock = isCode(code) ? await door.join(code) : { type: 'unknown' }
    if (knock.type === 'found') return onJoined(knock.found, code)
    if (knock.type === 'removed') return onRemoved()
    say(faultOf(knock) ?? 'wrong')
  }
  return (event: FormEvent) => {
    event.preventDefault()
    if (code.length < codeLength) say('short')
    else void join()
  }
}

const CodeForm = (props: CodeScreenProps) => {
  const { t, language } = useSpeech()
  const [code, setCode] = useState(props.initial.slice(0, codeLength))
  const { found, fault, setFault } = useLookUp(props.door, code)
  const onSubmit = useJoin(props, code, setFault)
  const heard = found?.place ? 'code.heard' : 'code.heard.plain'
  return (
    <form onSubmit={onSubmit}>
      <Page
        head={
          <TopBar
            plain
            title={t('common.product')}
            language={{
              code: language.toUpperCase(),
              label: t('common.language'),
              onPress: props.onLanguage,
            }}
          />
        }
        foot={
          <footer className={css.join}>
            <Button kind="primary" wide type="submit" iconEnd={<IconNext />}>
              {t('code.join')}
            </Button>
          </footer>
        }
      >
        <div className={css.stack}>
          <div>
            <h1 className={css.title}>{t('code.title')}</h1>
            <p className={css.lead}>{t('code.hint')}</p>
          </div>
          <CodeField
            label={t('code.field')}
            value={code}
            onChange={setCode}
            describedBy={faultId}
            wrong={fault === 'wrong' || fault === 'short'}
          />
          <FaultLine fault={fault} />
          {found && <Found found={found} />}
          <LiveRegion message={found ? t(heard, { title: found.title, place: found.place }) : ''} />
          <Elsewhere {...props} />
          <JoinNotice />
        </div>
      </Page>
    </form>
  )
}

/**
 * Props: `door`, `initial`, `membership`, `onJoined`, `onRemoved`, `onReturn`, `onLanguage`. Its words come with it, because
 * whoever scans the QR never sees it.
 */
export const CodeScreen = (props: CodeScreenProps) => {
  const speech = useLateSpeech(useSpeech())
  if (!('code.title' in speech.messages)) return null
  return (
    <SpeechProvider value={speech}>
      <CodeForm {...props} />
    </SpeechProvider>
  )
}
