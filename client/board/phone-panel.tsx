// What a phone sees: the phone's own screens in a frame of a phone's size, as somebody who just came in would see them. It is
// nobody's phone: what is tapped there goes nowhere.
import { useEffect, useState } from 'react'
import { useDesk } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import type { Acts } from './acts.ts'
import { Drawer } from './drawer.tsx'
import css from './phone-panel.module.css'

/** True once something was asked in the example. */
const useAsked = (): boolean => {
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    const hear = ({ origin, data }: MessageEvent<unknown>) => {
      if (origin === location.origin && data === 'tafelronde.example.asked') setAsked(true)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  return asked
}

export const PhonePanel = ({ acts }: { readonly acts: Acts }) => {
  const { t, language } = useDesk()
  const { workshop } = useClient()
  const asked = useAsked()
  return (
    <Drawer whole title={t('desk.phone.title')} onClose={() => acts.toggle('phone')}>
      <p role="status">{t(asked ? 'desk.phone.nowhere' : 'desk.phone.text')}</p>
      <div className={css.phone}>
        <iframe title={t('desk.phone.frame')} src={`/p/${workshop}?language=${language}`} />
      </div>
    </Drawer>
  )
}
