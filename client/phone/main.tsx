// The phone's entry: lends the app what the browser has, and draws it. The room behind the door is a chunk of its own.
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import { App } from './app.tsx'
import { createDoor } from './door.ts'
import { lazily } from './lazy.tsx'
import { createMemory } from './remembered.ts'
import { toRoute } from './route.ts'

const loadRoom = async () => (await import('./room/room.tsx')).Room

/** After the first screen was painted: the room is fetched while someone reads it. */
setTimeout(() => {
  loadRoom().catch(() => {
    // It is asked for again when it is needed, and said there.
  })
}, 300)

const Room = lazily(loadRoom)

const root = document.querySelector('#root')
if (root)
  createRoot(root).render(
    <App
      route={toRoute(location.pathname)}
      door={createDoor((url, init) => fetch(url, init))}
      memory={createMemory(() => localStorage)}
      wished={navigator.languages}
      Room={Room}
      reload={() => location.reload()}
    />,
  )
