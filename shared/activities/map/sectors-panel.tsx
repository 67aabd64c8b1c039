// The sectors of the map, changed while the hall looks on: rename in place, add, take away, turn round the circle. One that
// holds notes goes only with a word on where they go. Opened by pressing a sector's name, or from the look of the map.
import { useState } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { IconBack, IconDiscard, IconNext, IconPlus } from '../../ui/icons.tsx'
import { useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import { mapLimits } from './limits.ts'
import type { Sector } from './model.ts'
import css from './panels.module.css'
import { added, mayAdd, mayRemove, renamed, sectorId, turned, without } from './sectors.ts'
import { asideIn, notesIn } from './words.ts'

/** Notes that lie in a sector, also those that were set aside: the records name it. */
const heldIn = ({ parts, staff }: MapBoardProps, sector: string): number =>
  [...notesIn(parts[mainPart]), ...asideIn(staff?.[mainPart])].filter(({ place }) => place.sector === sector)
    .length

interface SectorProps extends MapBoardProps {
  readonly sector: Sector
}

/** The question before a sector goes that holds notes. */
const Leaving = (props: SectorProps & { readonly held: number; readonly onDone: () => void }) => {
  const { config, configure, sector, held, t, pick, onDone } = props
  const others = config.sectors.filter(({ id }) => id !== sector.id)
  const [to, setTo] = useState<string>(others[0]?.id ?? '')
  const go = () => {
    configure?.(without(config, sector.id), { [sector.id]: to })
    onDone()
  }
  return (
    <div className={css.ask}>
      <SelectField
        label={t('map.sector-notes-to', { n: held })}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      >
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {pick(title)}
          </option>
        ))}
      </SelectField>
      <div className={css.row}>
        <Button kind="destructive" icon={<IconDiscard />} onClick={go}>
          {t('map.sector-remove')}
        </Button>
        <Button onClick={onDone}>{t('map.leave-as-is')}</Button>
      </div>
    </div>
  )
}

const SectorRow = (props: SectorProps & { readonly number: number }) => {
  const { config, configure, sector, number, language, t, pick } = props
  const name = pick(sector.title)
  const [words, setWords] = useState(name)
  const [leaving, setLeaving] = useState(false)
  const held = heldIn(props, sector.id)
  const save = () => {
    const typed = words.trim()
    if (typed === '') return setWords(name)
    if (typed !== name) configure?.(renamed(config, sector.id, language, typed))
    return undefined
  }
  return (
    <li className={css.card}>
      <form
        className={css.line}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label={t('map.sector-name', { n: number })}
          value={words}
          maxLength={mapLimits.name}
          onChange={(event) => setWords(event.target.value)}
          onBlur={save}
        />
        <IconButton
          edged
          label={t('map.sector-back', { name })}
          icon={<IconBack />}
          onClick={() => configure?.(turned(config, sector.id, -1))}
        />
        <IconButton
          edged
          label={t('map.sector-on', { name })}
          icon={<IconNext />}
          onClick={() => configure?.(turned(config, sector.id, 1))}
        />
        <IconButton
          edged
          label={t('map.sector-remove-this', { name })}
          icon={<IconDiscard />}
          disabled={!mayRemove(config)}
          onClick={() => (held > 0 ? setLeaving(true) : configure?.(without(config, sector.id)))}
        />
      </form>
      <p className={css.small}>{t('map.sector-holds', { n: held })}</p>
      {leaving && <Leaving {...props} held={held} onDone={() => setLeaving(false)} />}
    </li>
  )
}

const AddSector = ({ config, configure, language, newId, t }: MapBoardProps) => {
  const [words, setWords] = useState('')
  const add = () => {
    const typed = words.trim()
    if (typed === '' || !mayAdd(config)) return
    configure?.(added(config, sectorId(newId()), language, typed))
    setWords('')
  }
  if (!mayAdd(config)) return <p>{t('map.sector-most', { n: mapLimits.mostSectors })}</p>
  return (
    <form
      className={css.line}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field
        label={t('map.sector-new')}
        value={words}
        maxLength={mapLimits.name}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" icon={<IconPlus />}>
        {t('map.sector-add')}
      </Button>
    </form>
  )
}

/** Props: the face's. Closed: nothing drawn. */
export const SectorsPanel = (props: MapBoardProps) => {
  const { step, config, t, pick } = props
  const { local, change } = useBoardLocal(step.id)
  if (local.panel !== 'sectors') return null
  return (
    <Dialog open title={t('map.sectors')} closeLabel={t('map.close')} onClose={() => change({ panel: null })}>
      <div className={css.stack}>
        <p>{t('map.sectors-how')}</p>
        <ol className={css.names}>
          {config.sectors.map((sector, n) => (
            <SectorRow key={`${sector.id} ${pick(sector.title)}`} {...props} sector={sector} number={n + 1} />
          ))}
        </ol>
        <AddSector {...props} />
      </div>
    </Dialog>
  )
}
