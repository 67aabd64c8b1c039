// The results page's entry: `/r/ID#SECRET`. Called by the browser.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import '../../shared/ui/fonts-desk.css'
import { enter, pageAddress } from '../desk/session.ts'
import { useWords } from '../desk/use-words.ts'
import { browserPorts, createClient } from '../store/index.ts'
import { ResultsApp, type ResultsAppProps } from './app.tsx'

const areas = ['common', 'results', 'answer', 'answering', 'refusal', 'keep', 'notes'] as const
const { workshop } = pageAddress()
const entering = enter(workshop)
const connect: ResultsAppProps['connect'] = (role) =>
  createClient({ workshop, role, ports: browserPorts({ workshop, role }) })

const Page = () => {
  const { words, onLanguage } = useWords(areas)
  return words && <ResultsApp {...{ words, onLanguage, workshop, entering, connect }} />
}

const holder = document.getElementById('page')
if (holder) {
  createRoot(holder).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
}
