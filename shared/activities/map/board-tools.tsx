// The map's buttons in the moderator's tool bar: light out, group, merge, from paper, who is missing; and the panels
// they open.
import { mainPart } from '../../protocol/documents.ts'
import { Button } from '../../ui/button.tsx'
import { IconFromPaper, IconGroup, IconMerge, IconSpotlight } from '../../ui/icons.tsx'
import { useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import { GroupPanel } from './group-panel.tsx'
import { LookPanel } from './look-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import { MissingButton } from './missing-tray.tsx'
import { PaperPanel } from './paper-panel.tsx'
import { SectorsPanel } from './sectors-panel.tsx'
import { useOffers } from './use-offers.ts'
import { litIn } from './words.ts'

/** Props: the face's. */
export const Tools = (props: MapBoardProps) => {
  const { step, parts, t, ask } = props
  const { local, change } = useBoardLocal(step.id)
  const n = local.chosen.length
  const offers = useOffers(props).length
  return (
    <>
      {litIn(parts[mainPart]) !== null && (
        <Button
          kind="tertiary"
          icon={<IconSpotlight />}
          onClick={() => ask?.({ type: 'note.spotlight', note: null })}
        >
          {t('map.spotlight-off')}
        </Button>
      )}
      <Button kind="tertiary" icon={<IconGroup />} onClick={() => change({ panel: 'group' })}>
        {n === 0 ? t('map.group') : t('map.group-count', { n })}
      </Button>
      <Button
        kind="tertiary"
        icon={<IconMerge />}
        aria-keyshortcuts="m"
        onClick={() => change({ panel: 'merge' })}
      >
        {offers === 0 ? t('map.merge') : t('map.merge-count', { n: offers })}
      </Button>
      <Button kind="tertiary" icon={<IconFromPaper />} onClick={() => change({ panel: 'paper' })}>
        {t('map.paper')}
      </Button>
      <MissingButton {...props} />
      <GroupPanel {...props} />
      <MergePanel {...props} />
      <LookPanel {...props} />
      <SectorsPanel {...props} />
      <PaperPanel {...props} />
    </>
  )
}
