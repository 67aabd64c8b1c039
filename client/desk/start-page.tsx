// How every desk page starts: words, a way in, a client, then its screen. Or a plain sentence why not.
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Translate } from '../../shared/language/translate.ts'
import { directionOf } from '../../shared/localized.ts'
import type { Role } from '../../shared/roles.ts'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import '../../shared/ui/fonts-desk.css'
import { browserPorts, createClient } from '../store/index.ts'
import { ClientProvider, useConnection } from '../store/use.ts'
import { DeskProvider } from './desk-context.tsx'
import { Plain } from './plain.tsx'
import { enter, pageAddress } from './session.ts'
import { chosenLanguage, loadWords } from './words.ts'

/** What the server says of this page's session stands above what the page shows. */
const Gate = ({ t, children }: { readonly t: Translate; readonly children: ReactNode }) => {
  const connection = useConnection()
  if (connection.type !== 'refused') return children
  const isOld = connection.code === 'protocol'
  return (
    <Plain
      title={t(isOld ? 'board.door.old' : 'board.door.strange')}
      text={t(isOld ? 'board.door.reload' : 'board.door.askLink')}
    />
  )
}

export const startPage = async (role: Role, screen: (t: Translate) => ReactNode): Promise<void> => {
  const holder = document.getElementById('page')
  if (!holder) return
  const root = createRoot(holder)
  const language = chosenLanguage()
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  const t = await loadWords(language, [
    'common',
    'board',
    'sheet',
    'notes',
    'refusal',
    'desk',
    'keep',
    'endings',
    'records',
    'answer',
  ])
  const { workshop } = pageAddress()
  const entered = await enter(workshop)
  if (entered !== 'yes') {
    const why = entered === 'no' ? 'board.door.strange' : 'board.door.offline'
    const what = entered === 'no' ? 'board.door.askLink' : 'board.door.tryAgain'
    root.render(<Plain title={t(why)} text={t(what)} />)
    return
  }
  const client = await createClient({ workshop, role, ports: browserPorts({ workshop, role }) })
  root.render(
    <StrictMode>
      <ClientProvider client={client}>
        <DeskProvider t={t} language={language}>
          <Gate t={t}>{screen(t)}</Gate>
        </DeskProvider>
      </ClientProvider>
    </StrictMode>,
  )
}
