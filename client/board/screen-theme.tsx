// How bright the wall is, chosen once for the whole evening. Called by the workshop's own dialog.
import { useId } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import { useDesk } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'
import css from './screen-theme.module.css'

const choices = ['own', 'day', 'eve'] as const

interface ScreenThemeProps {
  readonly frame: Frame
  readonly acts: Acts
}

/** Props: `frame`, `acts`. A choice is asked at once; undo takes it back. */
export const ScreenTheme = ({ frame, acts }: ScreenThemeProps) => {
  const { t } = useDesk()
  const name = useId()
  const chosen = frame.theme ?? 'own'
  return (
    <fieldset className={css.themes}>
      <legend>{t('board.theme.title')}</legend>
      {choices.map((choice) => (
        <label key={choice} className={css.choice}>
          <input
            type="radio"
            name={name}
            checked={chosen === choice}
            onChange={() => acts.act({ type: 'screen.theme', theme: choice === 'own' ? null : choice })}
          />
          <span>
            <strong>{t(`board.theme.${choice}`)}</strong> {t(`board.theme.${choice}.when`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
