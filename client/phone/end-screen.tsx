// A plain sentence where nothing else can be shown: removed, an old page, a place that was lost, a broken screen.
import type { ReactNode } from 'react'
import { Button } from '../../shared/ui/button.tsx'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import { Page } from './page.tsx'
import css from './phone.module.css'
import { useSpeech } from './use-words.tsx'

export interface EndScreenProps {
  readonly title: string
  readonly text: string
  readonly button?: { readonly word: string; readonly onPress: () => void } | undefined
  readonly children?: ReactNode
}

/** Props: `title`, `text`, `button? {word, onPress}`, `children?`. */
export const EndScreen = ({ title, text, button, children }: EndScreenProps) => {
  const { t } = useSpeech()
  return (
    <Page
      head={<TopBar plain title={t('common.product')} />}
      foot={
        button && (
          <footer className={css.join}>
            <Button kind="primary" wide onClick={button.onPress}>
              {button.word}
            </Button>
          </footer>
        )
      }
    >
      <div className={css.stack} role="alert">
        <h1 className={css.title}>{title}</h1>
        <p>{text}</p>
        {children}
      </div>
    </Page>
  )
}

/** What is shown when a screen breaks. */
export const BrokenScreen = ({ reload }: { readonly reload: () => void }) => {
  const { t } = useSpeech()
  return (
    <EndScreen
      title={t('phone.broken.title')}
      text={t('phone.broken.text')}
      button={{ word: t('phone.old.button'), onPress: reload }}
    />
  )
}
