// Which intents of a kind show the hall something that was hidden: they are asked twice. Pure; called by the board.
import type { ShellFace, ShellIntent } from '../desk/use-face.ts'

/** Message key of what becomes visible; null: nothing that was hidden. */
export const shownBy = (face: Pick<ShellFace, 'shows'> | null, intent: ShellIntent): string | null => {
  if (intent.type === 'note.hide' && intent['hidden'] === false) return 'desk.confirm.note'
  if (intent.type === 'note.restore') return 'desk.confirm.note'
  return face?.shows?.(intent) ?? null
}
