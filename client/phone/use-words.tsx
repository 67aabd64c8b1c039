// The words of the chosen language for every screen of the phone. Made once by app.tsx; screens call `useSpeech`.
import { createContext, useContext, useEffect, useState } from 'react'
import { createTranslate, type Messages, type Translate } from '../../shared/language/translate.ts'
import { directionOf, type Language } from '../../shared/localized.ts'
import { loadWords } from './languages.ts'

export interface Speech {
  readonly language: Language
  readonly messages: Messages
  readonly t: Translate
}

const mute: Speech = { language: 'nl', messages: {}, t: (key) => key }
const SpeechContext = createContext<Speech>(mute)

export const SpeechProvider = SpeechContext.Provider
export const useSpeech = (): Speech => useContext(SpeechContext)

export const toSpeech = (language: Language, messages: Messages): Speech => ({
  language,
  messages,
  t: createTranslate(language, messages),
})

/** Null until the first words are there; then always those of the last language that could be loaded. */
export const useLoadedSpeech = (language: Language): Speech | null => {
  const [speech, setSpeech] = useState<Speech | null>(null)
  useEffect(() => {
    let wanted = true
    const show = (messages: Messages) => {
      if (!wanted) return
      document.documentElement.lang = language
      document.documentElement.dir = directionOf(language)
      setSpeech(toSpeech(language, messages))
    }
    loadWords(language).then(show, () => {
      // Without network the language stays as it was.
    })
    return () => {
      wanted = false
    }
  }, [language])
  return speech
}
