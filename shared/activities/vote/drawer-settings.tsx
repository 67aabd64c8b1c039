// How the vote is held: dots, who may vote, what is seen while it runs, sums by group. Before it opens. Called by the drawer.
import { Button } from '../../ui/button.tsx'
import type { BoardFaceProps } from '../faces.ts'
import { Check, Radios, Stepper } from './drawer-parts.tsx'
import { modes } from './limits.ts'
import type { Config, Intent } from './model.ts'
import { modeOf, settingsOf } from './shown.ts'
import { suggestDots } from './suggest.ts'
import css from './drawer.module.css'

type Props = BoardFaceProps<Config, Intent>

export const Dots = ({ face, items }: { readonly face: Props; readonly items: number }) => {
  const { t, ask, parts, config } = face
  const set = settingsOf(parts['main'])
  const dots = set?.dots ?? config.dotsPerPerson
  const most = set?.most ?? config.mostPerItem
  const { suggested, third } = suggestDots(items)
  return (
    <section className={css.section}>
      <Stepper
        t={t}
        label={t('vote.perPersonField')}
        value={dots}
        onChange={(next) => ask?.({ type: 'dots.set', dots: next, most: Math.min(most, next) })}
      />
      <Stepper
        t={t}
        label={t('vote.perItemField')}
        value={most}
        onChange={(next) => ask?.({ type: 'dots.set', dots, most: Math.min(next, dots) })}
      />
      {items > 0 && (
        <p className={css.advice}>
          <span>{t('vote.advice', { n: suggested, third })}</span>
          {suggested !== dots && (
            <Button
              kind="tertiary"
              onClick={() => ask?.({ type: 'dots.set', dots: suggested, most: Math.min(most, suggested) })}
            >
              {t('vote.take', { n: suggested })}
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

export const Settings = ({ face }: { readonly face: Props }) => {
  const { t, ask, parts, config, groups = [], staff } = face
  const part = parts['main']
  const set = settingsOf(part)
  const mode = modeOf(part, config)
  const desk = staff?.['main']?.['desk']?.['desk']
  const byGroup = desk?.['byGroup'] === true
  return (
    <section className={css.section}>
      <Radios
        name="vote-mode"
        legend={t('vote.modeField')}
        value={mode}
        choices={modes.map((value) => ({
          value,
          word: t(`vote.mode.${value}`),
          hint: t(`vote.modeHint.${value}`),
        }))}
        onChange={(value) => ask?.({ type: 'settings.set', mode: value })}
      />
      <Check
        checked={mode === 'named' || (set?.secret ?? config.secret)}
        hint={t(mode === 'named' ? 'vote.secretAlways' : 'vote.secretHint')}
        onChange={(secret) => ask?.({ type: 'settings.set', secret })}
      >
        {t('vote.secretField')}
      </Check>
      <Check
        checked={set?.shuffle ?? config.shuffle}
        hint={t('vote.shuffleHint')}
        onChange={(shuffle) => ask?.({ type: 'settings.set', shuffle })}
      >
        {t('vote.shuffleField')}
      </Check>
      {groups.length > 0 && (
        <Check
          checked={byGroup}
          hint={t('vote.byGroupHint')}
          onChange={(next) => ask?.({ type: 'settings.set', byGroup: next })}
        >
          {t('vote.byGroupField')}
        </Check>
      )}
    </section>
  )
}
