// How everyone sees the map: rings, or influence and interest; names, or functions only. And what is for this screen alone: the
// table, the sectors. Opened from the tool bar.
import { useId, type ReactNode } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconEdit, IconInfo, IconList } from '../../ui/icons.tsx'
import { useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import { lookIn } from './board-words.ts'
import css from './panels.module.css'

interface ChoiceProps {
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

const Choice = ({ name, checked, onChoose, children }: ChoiceProps) => (
  <label className={css.check}>
    <input type="radio" name={name} checked={checked} onChange={onChoose} />
    <span>{children}</span>
  </label>
)

const Arrangement = ({ parts, t, ask }: MapBoardProps) => {
  const name = useId()
  const { arrangement } = lookIn(parts[mainPart])
  return (
    <fieldset className={css.card}>
      <legend className={css.legend}>{t('map.look-arrangement')}</legend>
      {(['rings', 'quadrant'] as const).map((one) => (
        <Choice
          key={one}
          name={name}
          checked={arrangement === one}
          onChoose={() => ask?.({ type: 'look.change', arrangement: one })}
        >
          {t(`map.look-${one}`)}
        </Choice>
      ))}
      {arrangement === 'quadrant' && <p>{t('map.look-quadrant-how')}</p>}
    </fieldset>
  )
}

const Names = ({ parts, t, ask }: MapBoardProps) => {
  const name = useId()
  const { functions } = lookIn(parts[mainPart])
  return (
    <fieldset className={css.card}>
      <legend className={css.legend}>{t('map.look-names')}</legend>
      <p className={css.told}>
        <IconInfo /> <span>{t('map.personal')}</span>
      </p>
      {([false, true] as const).map((only) => (
        <Choice
          key={String(only)}
          name={name}
          checked={functions === only}
          onChoose={() => ask?.({ type: 'look.change', functions: only })}
        >
          {t(only ? 'map.look-functions' : 'map.look-all')}
        </Choice>
      ))}
      <p>{t('map.look-functions-how')}</p>
    </fieldset>
  )
}

const keys = ['t', 'l', 'v', 'space', 'g', 'm', 'p', 'w', 'i', 'zero'] as const

const Keys = ({ t }: MapBoardProps) => (
  <details>
    <summary className={css.summary}>{t('map.keys')}</summary>
    <dl className={css.keys}>
      {keys.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{t(`map.key-${key}`)}</kbd>
          </dt>
          <dd>{t(`map.key-${key}-does`)}</dd>
        </div>
      ))}
    </dl>
  </details>
)

/** Props: the face's. Closed: nothing drawn. */
export const LookPanel = (props: MapBoardProps) => {
  const { step, t } = props
  const { local, change } = useBoardLocal(step.id)
  if (local.panel !== 'look') return null
  return (
    <Dialog open title={t('map.look')} closeLabel={t('map.close')} onClose={() => change({ panel: null })}>
      <div className={css.stack}>
        <Arrangement {...props} />
        <Names {...props} />
        <div className={css.row}>
          <Button icon={<IconEdit />} onClick={() => change({ panel: 'sectors' })}>
            {t('map.sectors')}
          </Button>
          <Button
            icon={<IconList />}
            aria-pressed={local.list}
            aria-keyshortcuts="t"
            onClick={() => change({ list: !local.list, panel: null })}
          >
            {t(local.list ? 'map.list-off' : 'map.list-on')}
          </Button>
        </div>
        <Keys {...props} />
      </div>
    </Dialog>
  )
}
