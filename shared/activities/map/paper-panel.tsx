// Notes from paper, fast: the question and the place stay, one note a line. Opened from the tool bar.
import { PaperEntry } from '../../notes/panel/paper-entry.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useBoardLocal } from './board-local.ts'
import { panelPrompts, usePaperPlace } from './board-notes.tsx'
import type { MapBoardProps } from './board-props.ts'

const Entry = (props: MapBoardProps) => (
  <PaperEntry t={props.t} prompts={panelPrompts(props)} paper={usePaperPlace(props)} />
)

/** Props: the face's. Closed: nothing drawn. */
export const PaperPanel = (props: MapBoardProps) => {
  const { local, change } = useBoardLocal(props.step.id)
  if (local.panel !== 'paper') return null
  return (
    <Dialog
      open
      title={props.t('map.paper')}
      closeLabel={props.t('map.close')}
      onClose={() => change({ panel: null })}
    >
      <Entry {...props} />
    </Dialog>
  )
}
