// The notes of a step, for who tidies: find, group, translate, hide, discard, restore, and lay from paper. One panel for
// every kind with notes; opened from the moderator's drawer and from a table's host page.
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconList } from '../../ui/icons.tsx'
import { Filters } from './filters.tsx'
import { GroupList } from './group-list.tsx'
import { NoteDetail } from './note-detail.tsx'
import { NoteList } from './note-list.tsx'
import type { NotesPanelProps } from './panel-props.ts'
import { PaperEntry } from './paper-entry.tsx'
import css from './panel.module.css'
import { SelectionBar } from './selection-bar.tsx'
import { Suggestions } from './suggestions.tsx'
import { panelTabs, usePanel, type PanelTab, type PartProps } from './use-panel.ts'

const focusIn = (box: HTMLElement | null, selector: string) =>
  box?.querySelector<HTMLElement>(selector)?.focus()

const row = 'li input[tabindex="0"]'

/** Search, list, and the note beside it. */
const ListTab = (props: PartProps) => {
  const { panel, t } = props
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const back = () => {
    setOpen(false)
    focusIn(box.current, row)
  }
  const look = () => {
    setOpen(true)
    requestAnimationFrame(() => focusIn(box.current, '[data-detail] button'))
  }
  return (
    <div ref={box} className={css.listTab}>
      <Filters {...props} />
      <div className={cx(css.columns, open && css.opened)}>
        <div className={css.listColumn}>
          {panel.found.length === 0 ? (
            <p className={css.none}>{t('notes.none')}</p>
          ) : (
            <NoteList {...props} onOpen={look} />
          )}
          <SelectionBar {...props} onDone={back} />
        </div>
        {panel.looked && (
          <section className={css.detailColumn} aria-label={t('notes.one')} data-detail="">
            <Button className={css.backToList} kind="tertiary" onClick={back}>
              {t('notes.backToList')}
            </Button>
            <NoteDetail key={panel.looked.id} {...props} note={panel.looked} onDone={back} />
          </section>
        )}
      </div>
    </div>
  )
}

const Tabs = ({ panel, t, paper }: PartProps) => (
  <div className={css.tabs} role="group" aria-label={t('notes.views')}>
    {panelTabs
      .filter((tab) => tab !== 'paper' || paper !== null)
      .map((tab) => (
        <button
          key={tab}
          type="button"
          className={css.tab}
          aria-pressed={panel.tab === tab}
          onClick={() => panel.setTab(tab)}
        >
          {t(`notes.tab.${tab}`)}
        </button>
      ))}
  </div>
)

const bodies: { readonly [tab in PanelTab]: (props: PartProps) => ReactNode } = {
  list: (props) => <ListTab {...props} />,
  groups: (props) => <GroupList {...props} />,
  suggestions: (props) => <Suggestions {...props} />,
  paper: (props) => props.paper && <PaperEntry {...props} paper={props.paper} />,
}

/** What had the focus may go because of somebody else; then the list has it, or the chosen view's button. */
const useFocusKept = () => {
  const box = useRef<HTMLDivElement>(null)
  const inside = useRef(false)
  useLayoutEffect(() => {
    const isLost = inside.current && !box.current?.contains(document.activeElement)
    if (!isLost || document.activeElement !== document.body) return
    focusIn(box.current, box.current?.querySelector(row) ? row : '[aria-pressed="true"]')
  })
  return {
    ref: box,
    onFocus: () => (inside.current = true),
    onBlur: ({ relatedTarget }: { readonly relatedTarget: unknown }) =>
      (inside.current = relatedTarget === null),
  }
}

/** The panel without its dialog. Props: see `NotesPanelProps`. */
export const NotesPanel = (props: NotesPanelProps) => {
  const panel = usePanel(props)
  const kept = useFocusKept()
  const parts = { ...props, panel }
  return (
    <div className={css.panel} {...kept}>
      <Tabs {...parts} />
      {bodies[panel.tab](parts)}
    </div>
  )
}

/** A button that opens the panel over the page. Props: those of `NotesPanel`. */
export const NotesButton = (props: NotesPanelProps) => {
  const { t, notes } = props
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<IconList />} onClick={() => setOpen(true)}>
        {t('notes.open', { n: notes.length })}
      </Button>
      <Dialog
        wide
        open={open}
        title={t('notes.title')}
        closeLabel={t('common.close')}
        onClose={() => setOpen(false)}
      >
        <NotesPanel {...props} />
      </Dialog>
    </>
  )
}
