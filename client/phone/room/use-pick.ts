// The workshop's own words in this phone's language, else in the workshop's first. Called by every screen of the room.
import { useCallback } from 'react'
import { pickText, type Localized } from '../../../shared/localized.ts'
import { useFrame } from '../../store/use.ts'
import { useSpeech } from '../use-words.tsx'

export const usePick = (): ((text: Localized) => string) => {
  const { language } = useSpeech()
  const first = useFrame(({ workshop }) => workshop.languages[0]) ?? language
  return useCallback((text) => pickText(text, language, first).text, [language, first])
}
