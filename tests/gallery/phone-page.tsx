// The frame of the gallery's phone pages.
import { useState, type ReactNode } from 'react'
import { BottomBar } from '../../shared/ui/bottom-bar.tsx'
import { IconNote, IconNow, IconSilent } from '../../shared/ui/icons.tsx'

export interface PageProps {
  readonly arabic: boolean
}

export const PhonePage = (props: {
  readonly head: ReactNode
  readonly action?: ReactNode
  readonly arabic: boolean
  readonly children: ReactNode
}) => {
  const [place, setPlace] = useState('now')
  const words = props.arabic ? ['الآن', 'الطاولة الصامتة', 'أوراقي'] : ['Nu', 'Stiltetafel', 'Mijn briefjes']
  return (
    <div style={{ minBlockSize: '100vh', display: 'flex', flexDirection: 'column' }}>
      {props.head}
      <main
        style={{
          padding: '0.75rem 1rem',
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: '0.75rem',
          alignContent: 'start',
        }}
      >
        {props.children}
      </main>
      <BottomBar
        label="Plaatsen"
        current={place}
        onGo={setPlace}
        places={[
          { id: 'now', word: words[0] ?? '', icon: <IconNow /> },
          { id: 'silent', word: words[1] ?? '', icon: <IconSilent /> },
          { id: 'mine', word: words[2] ?? '', icon: <IconNote /> },
        ]}
      >
        {props.action}
      </BottomBar>
    </div>
  )
}

export const CLOCK_WORDS = {
  minutes: (count: number) => `${count} min`,
  over: 'Tijd',
  spoken: (minutes: number) => `Nog ${minutes} minuten`,
  left: 'Nog',
}
