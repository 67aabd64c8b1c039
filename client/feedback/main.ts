// The page with answers needs no script. Where there is one it brings two things: a button that prints, and one's own notes on
// top, on the device that wrote them. It reads this device's storage and asks nothing of anyone.
import { ownStorage, readOwnNotes } from '../store/own-notes.ts'
import { putOwn } from './own-list.ts'

const showPrint = (): void => {
  const button = document.querySelector<HTMLButtonElement>('.print')
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => print())
}

const showOwn = async (): Promise<void> => {
  const workshop = document.body.dataset['workshop'] ?? ''
  putOwn(document, await readOwnNotes(await ownStorage(), workshop))
}

showPrint()
void showOwn()
