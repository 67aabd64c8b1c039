// The words of a page that can change its language while it stands open (start and results).
import { useEffect, useState } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { directionOf, type Language } from '../../shared/localized.ts'
import { chooseLanguage, chosenLanguage, loadWords } from './words.ts'

export interface PageWords {
  readonly t: Translate
  readonly language: Language
}

/** Null until the first words are there. `areas` must be a constant. */
export const useWords = (areas: readonly string[]) => {
  const [wished, setWished] = useState(chosenLanguage)
  const [words, setWords] = useState<PageWords | null>(null)
  useEffect(() => {
    let gone = false
    void loadWords(wished, areas).then((t) => {
      if (gone) return
      document.documentElement.lang = wished
      document.documentElement.dir = directionOf(wished)
      setWords({ t, language: wished })
    })
    return () => {
      gone = true
    }
  }, [wished, areas])
  const onLanguage = (language: Language): void => {
    chooseLanguage(language)
    setWished(language)
  }
  return { words, onLanguage }
}
