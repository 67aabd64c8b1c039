// The workshop is there: its links, what each is for, and that they are secret. Called by main.tsx after making.
import { useEffect, useRef } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { pickText, type Language } from '../../shared/localized.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { Button, ButtonLink } from '../../shared/ui/button.tsx'
import { IconBack, IconBoard, IconKey, IconList, IconNext, IconPerson } from '../../shared/ui/icons.tsx'
import { DeskHead, type LanguageChoice } from '../desk/desk-head.tsx'
import type { Made } from './api.ts'
import { LinkCard } from './link-card.tsx'
import css from './made.module.css'

export interface MadePageProps {
  readonly t: Translate
  readonly language: Language
  readonly onLanguage: LanguageChoice['onLanguage']
  readonly title: string
  readonly made: Made
  /** Back to the empty form. */
  readonly onAgain: () => void
}

const Links = ({ t, language, made }: Pick<MadePageProps, 't' | 'language' | 'made'>) => {
  const { links } = made
  // Other laptops need the address that the network knows; `localhost` is this one only.
  const whole = (path: string): string => (made.base ?? location.origin) + path
  return (
    <ul className={css.cards}>
      <LinkCard
        t={t}
        icon={<IconKey />}
        title={t('start.link.moderator')}
        text={t('start.link.moderator.for')}
        address={whole(links.moderator)}
      >
        {/* In a tab of its own: the other links are shown this once. */}
        <ButtonLink
          kind="primary"
          href={links.moderator}
          target="_blank"
          rel="noreferrer"
          iconEnd={<IconNext />}
        >
          {t('start.link.moderator.open')}
        </ButtonLink>
      </LinkCard>
      <LinkCard
        t={t}
        icon={<IconBoard />}
        title={t('start.link.screen')}
        text={t('start.link.screen.for')}
        address={whole(links.screen)}
      >
        <ButtonLink href={links.screen} target="_blank" rel="noreferrer">
          {t('start.link.screen.open')}
        </ButtonLink>
      </LinkCard>
      <LinkCard
        t={t}
        icon={<IconList />}
        title={t('start.link.officer')}
        text={t('start.link.officer.for')}
        address={whole(links.officer)}
      />
      {links.hosts.map(({ table, title, link }) => (
        <LinkCard
          key={table}
          t={t}
          icon={<IconPerson />}
          title={t('start.link.host', { table: title ? pickText(title, language, 'nl').text : table })}
          text={t('start.link.host.for')}
          address={whole(link)}
        />
      ))}
    </ul>
  )
}

/** Props: `t`, `language`, `onLanguage`, `title`, `made`, `onAgain`. */
export const MadePage = (props: MadePageProps) => {
  const { t, language, onLanguage, title, made, onAgain } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const base = (made.base ?? location.origin).replace(/^https?:\/\//, '')
  return (
    <div className={css.page}>
      <DeskHead t={t} choice={{ language, onLanguage }} />
      <main className={css.main}>
        <h1 ref={heading} tabIndex={-1}>
          {t('start.made.heading', { title })}
        </h1>
        <Banner kind="info" title={t('start.made.secret')} text={t('start.made.again')} />
        <section className={css.join} aria-labelledby="join-heading">
          <div>
            <h2 id="join-heading">{t('start.made.join')}</h2>
            <p>{t('start.made.join.for', { address: base })}</p>
          </div>
          <bdi dir="ltr" className={css.code}>
            {made.code.slice(0, 3)} {made.code.slice(3)}
          </bdi>
        </section>
        <h2>{t('start.made.links')}</h2>
        <Links t={t} language={language} made={made} />
        <Button kind="tertiary" icon={<IconBack />} className={css.again} onClick={onAgain}>
          {t('start.made.another')}
        </Button>
      </main>
    </div>
  )
}
