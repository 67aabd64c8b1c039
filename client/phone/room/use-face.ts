// The phone face of a kind and the words it speaks, loaded when it is first shown. Called by step-screen.tsx and mine.tsx.
import { useEffect, useState } from 'react'
import type { AnyPhoneFace } from '../../../shared/activities/faces.ts'
import { phoneFaces } from '../../../shared/activities/phone-faces.ts'
import type { Translate } from '../../../shared/language/translate.ts'
import type { Language } from '../../../shared/localized.ts'
import { useClient } from '../../store/use.ts'
import { loadKindWords } from '../languages.ts'
import { toSpeech, useSpeech, type Speech } from '../use-words.tsx'

export type LoadedFace =
  | { readonly type: 'loading' }
  /** This release has no such face, or it could not be fetched. */
  | { readonly type: 'missing' }
  | { readonly type: 'there'; readonly kind: string; readonly face: AnyPhoneFace; readonly t: Translate }

/** Modules differ in config and intent; whoever shows a face does not look into them. */
const loaders: { readonly [kind: string]: () => Promise<unknown> } = phoneFaces

const loadFace = async (kind: string): Promise<AnyPhoneFace | null> => {
  const loader = Object.hasOwn(loaders, kind) ? loaders[kind] : undefined
  // Each module of the list exports its face under this name: the list is written from the folders.
  return loader ? ((await loader()) as { readonly face: AnyPhoneFace }).face : null
}

const load = async (
  kind: string,
  language: Language,
  { messages }: Speech,
  readyKeys: () => Promise<void>,
): Promise<LoadedFace> => {
  const [face, words] = await Promise.all([loadFace(kind), loadKindWords(kind, language)])
  if (!face) return { type: 'missing' }
  if (face.keys) await readyKeys()
  return { type: 'there', kind, face, t: toSpeech(language, { ...messages, ...words }).t }
}

/** Keeps showing the face while the words of another language load. */
export const useFace = (kind: string): LoadedFace => {
  const speech = useSpeech()
  const { readyKeys } = useClient()
  const [loaded, setLoaded] = useState<LoadedFace>({ type: 'loading' })
  useEffect(() => {
    let wanted = true
    const show = async () => {
      const next = await load(kind, speech.language, speech, readyKeys).catch((): LoadedFace => ({
        type: 'missing',
      }))
      if (!wanted) return
      // Without network the face that is there goes on in the language it had.
      setLoaded((before) => (next.type === 'missing' && before.type === 'there' ? before : next))
    }
    void show()
    return () => {
      wanted = false
    }
  }, [kind, speech, readyKeys])
  return loaded.type === 'there' && loaded.kind !== kind ? { type: 'loading' } : loaded
}
