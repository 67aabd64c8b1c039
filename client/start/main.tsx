// The start page's entry: `/start#KEY`. Called by the browser.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import '../../shared/ui/fonts-desk.css'
import { useWords } from '../desk/use-words.ts'
import { takeAdminKey } from './admin-key.ts'
import { StartApp } from './app.tsx'

const areas = ['common', 'start', 'refusal'] as const
const adminKey = takeAdminKey()

const Page = () => {
  const { words, onLanguage } = useWords(areas)
  return words && <StartApp {...words} onLanguage={onLanguage} adminKey={adminKey} />
}

const holder = document.getElementById('page')
if (holder) {
  createRoot(holder).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
}
