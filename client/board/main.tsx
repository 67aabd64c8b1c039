// The moderator's board (`/w/ID`) and the page of one table (`/t/ID/TABLE`), which differ in role and in what they show.
import { startPage } from '../desk/start-page.tsx'
import { pageAddress } from '../desk/session.ts'
import { Board } from './board.tsx'
import { HostPage } from './host-page.tsx'

const { table } = pageAddress()

if (table === null) void startPage('moderator', () => <Board />)
else {
  // A page at a table is read from a chair: its letters are those of a laptop, on whatever screen.
  document.documentElement.dataset['surface'] = 'laptop'
  const role = new URLSearchParams(location.search).get('role') === 'tablet' ? 'tablet' : 'host'
  void startPage(role, () => <HostPage table={table} />)
}
