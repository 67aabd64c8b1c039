// The silent table on the wall: nothing but a calm sentence before the reveal, then nine notes a page, read in silence.
import { useEffect, useMemo } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { IconBack, IconNext, IconShuffle, IconSilent } from '../../ui/icons.tsx'
import type { BoardFace, BoardFaceProps } from '../faces.ts'
import { Confirm } from './confirm.tsx'
import { Drawer } from './drawer.tsx'
import { expect } from './expect.ts'
import type { Config, Intent } from './model.ts'
import { WallPage } from './wall-page.tsx'
import { pageOf, wallOf, wallPages, type Page } from './wall.ts'
import css from './board.module.css'

type Props = BoardFaceProps<Config, Intent>

const Head = ({ step, pick, line }: Props & { readonly line: string }) => (
  <header className={css.head}>
    <IconSilent />
    <div>
      <h1>{pick(step.title)}</h1>
      <p className={css.line}>{line}</p>
    </div>
  </header>
)

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

/** Left and right turn the page, as on paper; in every language the arrow points where the page goes. */
const useArrows = (props: Props, page: Page): void => {
  const { ask } = props
  useEffect(() => {
    if (!ask) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        isTyping(event.target) ||
        document.querySelector('dialog[open]') ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return
      const forth = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
      const by = event.key === forth ? 1 : /^Arrow(Left|Right)$/.test(event.key) ? -1 : 0
      const to = page.at + by
      if (by !== 0 && to >= 0 && to < page.of) ask({ type: 'wall.page', page: to })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [ask, page.at, page.of])
}

/** Pages are turned by hand, by the moderator; the projector follows. */
const Pages = ({ t, ask, page }: Props & { readonly page: Page }) => (
  <div className={css.pages}>
    {ask && page.at > 0 && (
      <IconButton
        edged
        className={css.previous}
        label={t('silent.previous')}
        icon={<IconBack />}
        onClick={() => ask({ type: 'wall.page', page: page.at - 1 })}
      />
    )}
    <p className={css.count}>{t('silent.page', { n: page.at + 1, of: page.of })}</p>
    {ask && page.at < page.of - 1 && (
      <IconButton
        edged
        className={css.previous}
        label={t('silent.next')}
        icon={<IconNext />}
        onClick={() => ask({ type: 'wall.page', page: page.at + 1 })}
      />
    )}
  </div>
)

const pagesIn = ({ parts }: Props) => {
  const wall = parts['main']?.['wall']
  return wallPages(wall ? { wall } : undefined)
}

const Wall = (props: Props) => {
  const { t, parts, ask, hall } = props
  const main = parts['main']
  const wall = main?.['wall']
  // The pages follow from the notes alone: turning one lays nothing out anew.
  const pages = useMemo(() => wallPages(wall ? { wall } : undefined), [wall])
  const page = pageOf(pages, main)
  useArrows(props, page)
  return (
    <div className={css.canvas}>
      <Head {...props} line={t('silent.reading')} />
      <WallPage notes={page.notes} t={t} ask={hall ? null : ask} key={page.at} />
      <footer className={css.foot}>
        <p className={css.shuffled}>
          <IconShuffle /> {t('silent.shuffled')}
        </p>
        {page.of > 1 && <Pages {...props} page={page} />}
      </footer>
    </div>
  )
}

const Calm = (props: Props) => {
  const { t, pick, config, step } = props
  const shut = step.phase === 'closed' || step.phase === 'revealed'
  return (
    <div className={css.canvas}>
      <Head {...props} line={t(shut ? 'silent.calmClosed' : 'silent.calm')} />
      <div className={css.calm}>
        <p className={css.prompt}>{pick(config.prompt)}</p>
        <ul className={css.promises}>
          {config.promises.map((promise, i) => (
            <li key={i}>{pick(promise)}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The wall as soon as something hangs there. */
const Canvas = (props: Props) =>
  wallOf(props.parts['main']).length === 0 ? <Calm {...props} /> : <Wall {...props} />

export const face: BoardFace<Config, Intent> = {
  parts: () => ['main'],
  quiet: () => true,
  Canvas,
  Drawer,
  Confirm,
  // While the hall reads, the next page is the next thing.
  primary: (props) => {
    if (props.step.phase !== 'revealed' || wallOf(props.parts['main']).length === 0) return null
    const page = pageOf(pagesIn(props), props.parts['main'])
    return page.at < page.of - 1
      ? { label: props.t('silent.next'), intents: [{ type: 'wall.page', page: page.at + 1 }] }
      : null
  },
  expect,
}
