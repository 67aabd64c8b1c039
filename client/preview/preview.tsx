// The phone's seat, drawn for nobody: the same screens, the same words. Called by main.tsx.
import { useState } from 'react'
import type { Language } from '../../shared/localized.ts'
import { EndScreen } from '../phone/end-screen.tsx'
import { LanguageScreen } from '../phone/language-screen.tsx'
import { Seat } from '../phone/room/seat.tsx'
import { SpeechProvider, useLoadedSpeech, useLateSpeech, type Speech } from '../phone/use-words.tsx'
import type { Client } from '../store/index.ts'
import { ClientProvider } from '../store/use.ts'

interface PreviewProps {
  readonly client: Client
  readonly language: Language
}

const Phone = ({
  client,
  speech,
  onLanguage,
}: Pick<PreviewProps, 'client'> & { readonly speech: Speech; readonly onLanguage: () => void }) => {
  const [ended, setEnded] = useState(false)
  const full = useLateSpeech(speech)
  if (ended) return <EndScreen title={full.t('room.out.title')} text={full.t('room.out.text')} />
  return (
    <ClientProvider client={client}>
      <SpeechProvider value={full}>
        <Seat
          membership={{ workshop: client.workshop, code: '', title: '' }}
          onLanguage={onLanguage}
          onEnd={() => setEnded(true)}
        />
      </SpeechProvider>
    </ClientProvider>
  )
}

export const Preview = (props: PreviewProps) => {
  const [language, setLanguage] = useState(props.language)
  const [choosing, choose] = useState(false)
  const speech = useLoadedSpeech(language)
  if (!speech) return null
  return (
    <SpeechProvider value={speech}>
      {choosing && <LanguageScreen ofWorkshop={[]} onChoose={setLanguage} onGo={() => choose(false)} />}
      <div hidden={choosing}>
        <Phone client={props.client} speech={speech} onLanguage={() => choose(true)} />
      </div>
    </SpeechProvider>
  )
}
