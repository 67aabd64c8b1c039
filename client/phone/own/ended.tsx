// Why someone is out of the room again, in a plain sentence, and the way to what they wrote. Drawn by app.tsx; nobody is sent
// out without a network, so it may come late.
import { EndScreen } from '../end-screen.tsx'
import { SpeechProvider, useLateSpeech, useSpeech } from '../use-words.tsx'
import { OwnWays } from './own-ways.tsx'

/** Why the room sends someone out again. */
export type Ending = 'removed' | 'lost'

export interface EndedProps {
  readonly ending: Ending
  readonly onCode: () => void
}

const Sentence = ({ ending, onCode }: EndedProps) => {
  const { t } = useSpeech()
  if (ending === 'removed') return <EndScreen title={t('room.removed.title')} text={t('room.removed.text')} />
  return (
    <EndScreen
      title={t('room.out.title')}
      text={t('room.out.text')}
      button={{ word: t('room.out.button'), onPress: onCode }}
    >
      <OwnWays />
    </EndScreen>
  )
}

/** Props: `ending`, `onCode`. */
export const Ended = (props: EndedProps) => {
  const speech = useLateSpeech(useSpeech())
  if (!('room.out.title' in speech.messages)) return null
  return (
    <SpeechProvider value={speech}>
      <Sentence {...props} />
    </SpeechProvider>
  )
}
