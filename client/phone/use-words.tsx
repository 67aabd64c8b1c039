// The words of the chosen language for every screen of the phone. Made once by app.tsx; screens call `useSpeech`.
import { createContext, useContext, useEffect, useState } from 'react'
import { createTranslate, type Messages, type Translate } from '../../shared/language/translate.ts'
import { directionOf, type Language } from '../../shared/localized.ts'
import { loadLateWords, loadWords } from './languages.ts'

export interface Speech {
  readonly language: Language
  readonly messages: Messages
  readonly t: Translate
}

const inGeneral = 'phone.code.unreachable'
const mute: Speech = { language: 'nl', messages: {}, t: (key) => key }
const SpeechContext = createContext<Speech>(mute)

export const SpeechProvider = SpeechContext.Provider
export const useSpeech = (): Speech => useContext(SpeechContext)

/** Until the words of a refusal are there, each is said in general. */
export const toSpeech = (language: Language, messages: Messages): Speech => {
  const say = createTranslate(language, messages)
  return {
    language,
    messages,
    t: (key, holes) => say(key.startsWith('refusal.') && !(key in messages) ? inGeneral : key, holes),
  }
}

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

/** The same speech with the late words, once they are there; without network it tries again. */
export const useLateSpeech = (speech: Speech): Speech => {
  const [full, setFull] = useState(speech)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    loadLateWords(speech.language).then(
      (words) => {
        if (wanted) setFull(toSpeech(speech.language, { ...speech.messages, ...words }))
      },
      () => {
        if (wanted) again = setTimeout(() => setTries(tries + 1), 3_000)
      },
    )
    return () => {
      wanted = false
      clearTimeout(again)
    }
  }, [speech, tries])
  return full.language === speech.language ? full : speech
}
