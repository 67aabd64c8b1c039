// The fields of one note on a phone: its words on the prompt's paper, role and why on demand, and its place on the map.
// Used by the writing screen and by the editor of one's own notes.
import type { Translate } from '../../language/translate.ts'
import type { Localized } from '../../localized.ts'
import { noteLimits } from '../../notes/limits.ts'
import { Composer, ComposerExtra, enterSends } from '../../ui/composer.tsx'
import { AreaField, Field } from '../../ui/field.tsx'
import { IconMinus, IconPlus } from '../../ui/icons-early.tsx'
import type { Draft } from './draft.ts'
import type { MapConfig } from './model.ts'
import css from './phone.module.css'
import { PlacePicker } from './place-picker.tsx'
import { promptOf } from './words.ts'

export interface DraftFieldsProps {
  readonly config: MapConfig
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly onSend: () => void
  readonly t: Translate
  readonly pick: (text: Localized) => string
  /** The map is closed: what was typed stays and can be copied. */
  readonly readOnly?: boolean
  readonly error?: string | undefined
}

const Extras = ({ config, draft, onDraft, onSend, t }: DraftFieldsProps) => {
  const remark = promptOf(config, draft.prompt)?.prompt.remark === true
  return (
    <div className={css.extras}>
      {remark ? (
        <Field
          label={t('map.initials')}
          value={draft.initials}
          maxLength={noteLimits.initials}
          autoComplete="off"
          {...enterSends(onSend)}
          onChange={(event) => onDraft({ ...draft, initials: event.target.value })}
        />
      ) : (
        <Field
          label={t('map.role')}
          value={draft.role}
          maxLength={noteLimits.role}
          autoComplete="off"
          {...enterSends(onSend)}
          onChange={(event) => onDraft({ ...draft, role: event.target.value })}
        />
      )}
      <AreaField
        label={t('map.why')}
        value={draft.why}
        maxLength={noteLimits.why}
        {...enterSends(onSend)}
        onChange={(event) => onDraft({ ...draft, why: event.target.value })}
      />
    </div>
  )
}

/** Props: `config`, `draft`, `onDraft`, `onSend`, `t`, `pick`, `readOnly?`, `error?`. */
export const DraftFields = (props: DraftFieldsProps) => {
  const { config, draft, onDraft, t, pick, readOnly = false } = props
  const found = promptOf(config, draft.prompt)
  if (!found) return null
  return (
    <>
      <Composer
        look="line"
        prompt={found.number}
        label={pick(found.prompt.question)}
        value={draft.text}
        onChange={(text) => onDraft({ ...draft, text })}
        limit={noteLimits.text}
        limitMessage={t('map.too-long')}
        error={props.error}
        readOnly={readOnly}
        onSend={props.onSend}
      >
        {!readOnly && (
          <ComposerExtra
            icon={draft.more ? <IconMinus /> : <IconPlus />}
            expanded={draft.more}
            onPress={() => onDraft({ ...draft, more: !draft.more })}
          >
            {t(found.prompt.remark ? 'map.more-remark' : 'map.more')}
          </ComposerExtra>
        )}
      </Composer>
      {draft.more && !readOnly && <Extras {...props} />}
      {!readOnly && (
        <>
          <h2 className={css.where} tabIndex={-1}>
            {t('map.where')} {t('map.tap')}
          </h2>
          <PlacePicker
            config={config}
            place={draft.place}
            onPlace={(place) => onDraft({ ...draft, place })}
            prompt={found.number}
            label={t('map.where')}
            hint={t('map.no-place-yet')}
            pick={pick}
          />
        </>
      )}
    </>
  )
}
