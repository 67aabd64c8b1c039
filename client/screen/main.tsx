// The projector: what the hall sees. It looks and never asks.
import { startPage } from '../desk/start-page.tsx'
import { Screen } from './screen.tsx'

void startPage('screen', () => <Screen />)
