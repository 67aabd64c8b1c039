// Until when all this is kept, at the foot of the results. Drawn by the page.
import { KeepLine } from '../../shared/ui/keep-line.tsx'
import type { PageWords } from '../desk/use-words.ts'
import { useFrame } from '../store/use.ts'

/** Props: `words`. */
export const KeptLine = ({ words: { t, language } }: { readonly words: PageWords }) => {
  const workshop = useFrame((frame) => frame.workshop)
  return workshop && <KeepLine workshop={workshop} t={t} language={language} />
}
