// The results page's entry: `/r/ID#SECRET`. Called by the browser.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import '../../shared/ui/fonts-desk.css'
import { enter, pageAddress } from '../desk/session.ts'
import { useWords } from '../desk/use-words.ts'
import { ResultsApp } from './app.tsx'

const areas = ['common', 'results', 'answer', 'refusal'] as const
const { workshop } = pageAddress()
const entering = enter(workshop)

const Page = () => {
  const { words, onLanguage } = useWords(areas)
  return words && <ResultsApp words={words} onLanguage={onLanguage} workshop={workshop} entering={entering} />
}

const holder = document.getElementById('page')
if (holder) {
  createRoot(holder).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
}
