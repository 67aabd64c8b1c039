// Another round among some of the items: those that are tied are chosen beforehand. One tap starts it. Called by the tools.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { BoardFaceProps } from '../faces.ts'
import { Check, Stepper } from './drawer-parts.tsx'
import type { Config, Intent } from './model.ts'
import { settingsOf, standingsOf, titleOf, type Standing } from './shown.ts'
import { suggestRound } from './suggest.ts'
import css from './drawer.module.css'

interface RoundProps {
  readonly face: BoardFaceProps<Config, Intent>
  readonly onClose: () => void
}

const startedWith = (standings: readonly Standing[]): ReadonlySet<string> =>
  new Set(suggestRound(standings).map((at) => standings[at]?.item.id ?? ''))

interface ChoicesProps {
  readonly face: RoundProps['face']
  readonly standings: readonly Standing[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

const Choices = ({ face: { t, pick }, standings, chosen, onToggle }: ChoicesProps) => (
  <ul className={css.choices}>
    {standings.map(({ item, dots }) => (
      <li key={item.id}>
        <Check checked={chosen.has(item.id)} onChange={() => onToggle(item.id)}>
          {titleOf(item, pick)} <small>{t('vote.dots', { n: dots })}</small>
        </Check>
      </li>
    ))}
  </ul>
)

export const RoundDialog = ({ face, onClose }: RoundProps) => {
  const { t, parts, ask, reopen } = face
  const part = parts['main']
  const standings = standingsOf(part)
  const [chosen, setChosen] = useState(() => startedWith(standings))
  const most = Math.max(1, Math.floor(chosen.size / 2))
  const [wished, setWished] = useState<number | null>(null)
  const dots = wished ?? Math.min(settingsOf(part)?.dots ?? 1, most)
  const [fault, setFault] = useState('')
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const start = () => {
    if (chosen.size < 2) return setFault(t('vote.why.two-items'))
    ask?.({
      type: 'round.start',
      items: [...chosen],
      dots,
      most: Math.min(settingsOf(part)?.most ?? 1, dots),
    })
    reopen?.()
    onClose()
  }
  return (
    <Dialog
      open
      title={t('vote.another')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" onClick={start}>
            {t('vote.roundStart')}
          </Button>
        </>
      }
    >
      <div className={css.section}>
        <p className={css.hint}>{t('vote.roundHint')}</p>
        <Choices face={face} standings={standings} chosen={chosen} onToggle={toggle} />
        <Stepper t={t} label={t('vote.perPersonField')} value={dots} onChange={setWished} />
        {fault && (
          <p role="alert" className={css.fault}>
            {fault}
          </p>
        )}
      </div>
    </Dialog>
  )
}
