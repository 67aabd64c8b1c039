// The gallery of parts, for the eye: ?page=phone-map|phone-notes|phone-vote|phone-join|board-map|board-parts &theme=eve &dir=rtl
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import { BoardMap } from './board-map.tsx'
import { BoardParts } from './board-parts.tsx'
import { PhoneJoin } from './phone-join.tsx'
import { PhoneMap } from './phone-map.tsx'
import { PhoneNotes } from './phone-notes.tsx'
import { PhoneVote } from './phone-vote.tsx'

const PAGES = {
  'phone-map': PhoneMap,
  'phone-notes': PhoneNotes,
  'phone-vote': PhoneVote,
  'phone-join': PhoneJoin,
  'board-map': BoardMap,
  'board-parts': BoardParts,
}

const wish = new URLSearchParams(location.search)
const page = wish.get('page') ?? 'phone-map'
const html = document.documentElement
html.dataset['surface'] = page.startsWith('board') ? 'board' : 'phone'
if (wish.get('theme')) html.dataset['theme'] = wish.get('theme') ?? ''
html.dir = wish.get('dir') ?? 'ltr'
if (wish.get('text')) html.style.fontSize = wish.get('text') ?? ''
if (page.startsWith('board')) await import('../../shared/ui/fonts-desk.css')

const Page = Object.entries(PAGES).find(([name]) => name === page)?.[1] ?? PhoneMap
const root = document.querySelector('#root')
if (root) createRoot(root).render(<Page arabic={html.dir === 'rtl'} />)
