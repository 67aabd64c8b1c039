// The end of the workshop, in its dialog: its date, what happens then, erasing now; and the way to the records.
import { useState } from 'react'
import { dayOf, keepActs, type KeepAct } from '../../shared/keep.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Field, SelectField } from '../../shared/ui/field.tsx'
import { IconCalendar, IconDiscard, IconEarlier, IconMissing } from '../../shared/ui/icons.tsx'
import { KeepLine } from '../../shared/ui/keep-line.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'
import { EndNow } from './end-now.tsx'
import css from './workshop-dialog.module.css'

interface SectionProps {
  readonly frame: Frame
  readonly acts: Acts
}

const Until = ({ frame, acts }: SectionProps) => {
  const { t } = useDesk()
  const { keep } = frame.workshop
  const today = dayOf(frame.now)
  const [until, setUntil] = useState(keep?.until ?? '')
  const [then, setThen] = useState<KeepAct>(keep?.act ?? 'erase')
  const [wrong, setWrong] = useState(false)
  const save = () => {
    const isPast = until < today
    setWrong(isPast)
    if (!isPast) acts.act({ type: 'workshop.keep', keep: { until, act: then } })
  }
  return (
    <div className={css.paper}>
      <Field
        label={t('endings.date')}
        type="date"
        min={today}
        value={until}
        error={wrong ? t('endings.past') : undefined}
        onChange={(event) => setUntil(event.target.value)}
      />
      <SelectField
        label={t('endings.then')}
        value={then}
        onChange={({ target }) => setThen(keepActs.find((act) => act === target.value) ?? then)}
      >
        {keepActs.map((act) => (
          <option key={act} value={act}>
            {t(`endings.then.${act}`)}
          </option>
        ))}
      </SelectField>
      <Button icon={<IconCalendar />} onClick={save}>
        {t('endings.save')}
      </Button>
    </div>
  )
}

export const KeepSection = ({ frame, acts }: SectionProps) => {
  const { t, language } = useDesk()
  const [ending, setEnding] = useState<KeepAct | null>(null)
  const { workshop } = frame
  const stay = () => setEnding(null)
  return (
    <section>
      <h3>{t('keep.title')}</h3>
      <KeepLine workshop={workshop} t={t} language={language} />
      {!workshop.stripped && <Until key={JSON.stringify(workshop.keep)} frame={frame} acts={acts} />}
      <div className={css.choice}>
        <p>{t('records.text')}</p>
        <Button icon={<IconEarlier />} onClick={() => acts.toggle('trail')}>
          {t('records.open')}
        </Button>
      </div>
      <p>{t('endings.reach')}</p>
      {ending ? (
        <EndNow act={ending} title={workshop.title} onCancel={stay} />
      ) : (
        <div className={css.paper}>
          {!workshop.stripped && (
            <Button kind="destructive" icon={<IconMissing />} onClick={() => setEnding('strip')}>
              {t('endings.strip')}
            </Button>
          )}
          <Button kind="destructive" icon={<IconDiscard />} onClick={() => setEnding('erase')}>
            {t('endings.erase')}
          </Button>
        </div>
      )}
    </section>
  )
}
