// Notes that were refused: why, in words, and the text to read, copy or take back into the field. Part of phone.tsx,
// fetched when there is one.
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { IconUndo } from '../../ui/icons.tsx'
import css from './phone.module.css'
import type { MapPhoneProps, PhoneIntent } from './phone-props.ts'

interface RefusedNotesProps extends MapPhoneProps {
  readonly onTakeBack: (intent: PhoneIntent) => void
}

/** Props: the face's, and `onTakeBack`. Nothing was refused: nothing drawn. */
export const RefusedNotes = ({ outgoing, forget, t, step, onTakeBack }: RefusedNotesProps) => (
  <>
    {outgoing
      .filter(({ state }) => state === 'refused')
      .map(({ id, intent, refusal }) => {
        const text = 'text' in intent ? intent.text : ''
        return (
          <Banner key={id} kind="error" title={t(`refusal.${refusal?.reason ?? 'malformed'}`)}>
            {text && (
              <p className={css.refused} dir="auto">
                {text}
              </p>
            )}
            <div className={css.row}>
              {text && step.phase === 'open' && (
                <Button
                  icon={<IconUndo />}
                  onClick={() => {
                    onTakeBack(intent)
                    forget(id)
                  }}
                >
                  {t('map.take-back')}
                </Button>
              )}
              <Button kind="tertiary" onClick={() => forget(id)}>
                {t('map.understood')}
              </Button>
            </div>
          </Banner>
        )
      })}
  </>
)
