// The phone's entry: lends the app what the browser has, and draws it. The room behind the door is a chunk of its own.
import { createRoot } from 'react-dom/client'
import '../../shared/ui/tokens.css'
import '../../shared/ui/base.css'
import { App } from './app.tsx'
import { createDoor } from './door.ts'
import { lazily } from '../../shared/ui/lazily.tsx'
import { createMemory } from './remembered.ts'
import { toRoute } from './route.ts'

const loadRoom = async () => (await import('./room/room.tsx')).Room

const memory = createMemory(() => localStorage)

/** After the first screen was painted the room is fetched while someone reads it; at once for who comes back. */
setTimeout(
  () => {
    loadRoom().catch(() => {
      // It is asked for again when it is needed.
    })
  },
  memory.membership() ? 0 : 300,
)

// A style that did not arrive is fetched again: what loads later would be drawn without it.
addEventListener(
  'error',
  ({ target }) =>
    target instanceof HTMLLinkElement && setTimeout(() => target.replaceWith(target.cloneNode()), 3_000),
  true,
)

const Room = lazily(loadRoom)

const root = document.querySelector('#root')
if (root)
  createRoot(root).render(
    <App
      route={toRoute(location.pathname)}
      door={createDoor((url, init) => fetch(url, init))}
      memory={memory}
      wished={navigator.languages}
      Room={Room}
      reload={() => location.reload()}
    />,
  )
