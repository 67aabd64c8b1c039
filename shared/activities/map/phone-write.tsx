// The phone's screen while the actor map is the current step: which question, who, where. Part of phone.tsx.
import { useState } from 'react'
import type { NoteId, Slug } from '../../ids.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { IconPinAdd } from '../../ui/icons-early.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { MainAction } from '../../ui/main-action.tsx'
import { PromptTabs } from '../../ui/prompt-tabs.tsx'
import { DraftFields } from './draft-fields.tsx'
import { draftName, emptyDraft, lacks, readDraft, takenBack, wordsOf, type Draft } from './draft.ts'
import { MapIcon } from './phone-icons.tsx'
import type { MapPhoneProps } from './phone-props.ts'
import css from './phone.module.css'
import { promptOf } from './words.ts'

const RefusedNotes = lazily(async () => (await import('./refused-notes.tsx')).RefusedNotes)

const Questions = ({ config, pick, t, draft, onDraft }: MapPhoneProps & WithDraft) => (
  <PromptTabs
    label={t('map.question')}
    tabs={config.prompts.map(({ id, label, icon }, n) => ({
      id,
      prompt: n + 1,
      word: pick(label),
      glyph: <MapIcon name={icon} />,
    }))}
    chosen={draft.prompt}
    onChoose={(prompt) => onDraft({ ...draft, prompt })}
  />
)

interface WithDraft {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

/** Sends the draft when nothing lacks, and says what became of it. */
const useSending = (props: MapPhoneProps, { draft, onDraft }: WithDraft) => {
  const [said, setSaid] = useState<{ readonly key: string; readonly wrong: boolean } | null>(null)
  const send = () => {
    const missing = lacks(draft)
    if (missing !== null || draft.place === null) {
      // The keyboard goes, the map comes into view.
      if (missing === 'no-place') document.querySelector<HTMLElement>(`.${css.where}`)?.focus()
      return setSaid({ key: `map.${missing ?? 'no-place'}`, wrong: true })
    }
    const remark = promptOf(props.config, draft.prompt)?.prompt.remark === true
    props.ask({
      type: 'note.add',
      note: props.newId<NoteId>(),
      prompt: draft.prompt as Slug,
      place: draft.place,
      ...wordsOf(draft, remark),
    })
    onDraft({ ...emptyDraft(draft.prompt), initials: draft.initials })
    setSaid({ key: props.online ? 'map.sent' : 'map.sent-waiting', wrong: false })
  }
  return { said, send, quiet: () => setSaid(null) }
}

/** Props: the face's. */
export const WriteView = (props: MapPhoneProps) => {
  const { config, keep, t, step } = props
  const draft = readDraft(keep, draftName, config)
  const onDraft = (next: Draft) => keep.write(draftName, next)
  const { said, send, quiet } = useSending(props, { draft, onDraft })
  const open = step.phase === 'open'
  const change = (next: Draft) => {
    quiet()
    onDraft(next)
  }
  const wrongText = said?.wrong && said.key !== 'map.no-place' ? t(said.key) : undefined
  return (
    <div className={css.view}>
      {!open && <Banner kind="info" title={t(step.phase === 'prepared' ? 'map.not-yet' : 'map.closed')} />}
      {props.outgoing.some(({ state }) => state === 'refused') && (
        <RefusedNotes {...props} onTakeBack={(intent) => onDraft(takenBack(draft, intent))} />
      )}
      {open && <Questions {...props} draft={draft} onDraft={change} />}
      <DraftFields
        {...props}
        draft={draft}
        onDraft={change}
        onSend={send}
        readOnly={!open}
        error={wrongText}
      />
      {open && (
        <MainAction message={said && !wrongText ? t(said.key) : ''}>
          <Button kind="primary" wide icon={<IconPinAdd />} onClick={send}>
            {t('map.lay')}
          </Button>
        </MainAction>
      )}
    </div>
  )
}
