// The example of a phone (`/p/ID`), in a frame on the moderator's board: the phone's own screens for somebody who just came in.
// It looks as the projector does, joins as nobody, keeps nothing and asks nothing.
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import { pageAddress } from '../desk/session.ts'
import { bestOf } from '../phone/languages.ts'
import { createExample } from './example.ts'
import { Preview } from './preview.tsx'

const start = async (): Promise<void> => {
  const holder = document.getElementById('page')
  if (!holder) return
  const { workshop } = pageAddress()
  const client = await createExample(workshop)
  const wished = new URLSearchParams(location.search).get('language') ?? ''
  createRoot(holder).render(<Preview client={client} language={bestOf([wished])} />)
}

void start()
