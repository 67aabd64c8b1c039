// Why someone is out of the room again, in a plain sentence, and the way to what they wrote. Drawn by app.tsx; nobody is sent
// out without a network, so it may come late.
import { useEffect, useState } from 'react'
import { EndScreen } from '../end-screen.tsx'
import { SpeechProvider, useLateSpeech, useSpeech } from '../use-words.tsx'
import { OwnWays } from './own-ways.tsx'

/** Why the room sends someone out again. */
export type Ending = 'removed' | 'lost'

export interface EndedProps {
  readonly type: Ending
  /** Where they were; left out: they never came in. */
  readonly workshop?: string | undefined
  readonly onCode: () => void
}

/** A place is lost with its workshop, too: the page with answers, which needs no place, knows. Null: not known yet. */
const useErased = ({ type, workshop }: EndedProps): boolean | null => {
  const isAsked = type === 'lost' && workshop !== undefined
  const [erased, setErased] = useState<boolean | null>(isAsked ? null : false)
  useEffect(() => {
    if (!isAsked) return
    fetch(`/f/${workshop}`, { method: 'HEAD' }).then(
      ({ status }) => setErased(status === 404 || status === 410),
      () => setErased(false),
    )
  }, [isAsked, workshop])
  return erased
}

const Sentence = (props: EndedProps) => {
  const { t } = useSpeech()
  const erased = useErased(props)
  if (props.type === 'removed')
    return <EndScreen title={t('room.removed.title')} text={t('room.removed.text')} />
  if (erased === null) return null
  const about = erased ? 'room.erased' : 'room.out'
  return (
    <EndScreen
      title={t(`${about}.title`)}
      text={t(`${about}.text`)}
      button={{ word: t('room.out.button'), onPress: props.onCode }}
    >
      <OwnWays />
    </EndScreen>
  )
}

/** Props: `type`, `workshop?`, `onCode`. */
export const Ended = (props: EndedProps) => {
  const speech = useLateSpeech(useSpeech())
  if (!('room.out.title' in speech.messages)) return null
  return (
    <SpeechProvider value={speech}>
      <Sentence {...props} />
    </SpeechProvider>
  )
}
