// What every desk screen needs and nobody should pass by hand: the product's words, the language, the way in for phones.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { pickText, type Language, type Localized } from '../../shared/localized.ts'
import { useClient, useFrame } from '../store/use.ts'
import { fetchDoor, type Door } from './session.ts'

interface Desk {
  readonly t: Translate
  readonly language: Language
  readonly door: Door | null
}

const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = ({
  t,
  language,
  children,
}: Pick<Desk, 't' | 'language'> & { readonly children: ReactNode }) => {
  const { workshop, role } = useClient()
  const [door, setDoor] = useState<Door | null>(null)
  const code = useFrame((frame) => frame.workshop.code)
  useEffect(() => {
    let gone = false
    void fetchDoor(workshop, role).then((found) => gone || setDoor(found))
    return () => {
      gone = true
    }
  }, [workshop, role, code])
  return <DeskContext value={{ t, language, door }}>{children}</DeskContext>
}

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('DeskProvider is missing')
  return desk
}

/** The workshop's own words in this screen's language, else in its first. */
export const usePick = (): ((text: Localized) => string) => {
  const { language } = useDesk()
  const fallback = useFrame((frame) => frame.workshop.languages[0]) ?? 'nl'
  return (text) => pickText(text, language, fallback).text
}
