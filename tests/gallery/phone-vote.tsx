// Gallery: laying dots, one per item and stacked.
import { useState } from 'react'
import { DotItem, DotPlace, DotStepper, DotTray } from '../../shared/ui/dots.tsx'
import { Countdown } from '../../shared/ui/countdown.tsx'
import { TableDisc } from '../../shared/ui/table-disc.tsx'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import { CLOCK_WORDS, PhonePage, type PageProps } from './phone-page.tsx'

const ITEMS = [
  'Vrije plaatsen tonen aan de Molenkaai',
  'Brede stoep in de Lange Wilgstraat',
  'Banken en schaduw op het Begijnenplein',
]

export const PhoneVote = ({ arabic }: PageProps) => {
  const [laid, setLaid] = useState<readonly string[]>(ITEMS.slice(0, 1))
  const [stack, setStack] = useState(2)
  const toggle = (item: string) =>
    setLaid(laid.includes(item) ? laid.filter((each) => each !== item) : [...laid, item])
  return (
    <PhonePage
      arabic={arabic}
      head={
        <TopBar
          title="Stippen plakken"
          subtitle="Open: je kunt stemmen"
          clock={<Countdown look="phone" remaining={100_000} running words={CLOCK_WORDS} />}
          language={{ code: 'NL', label: 'Taal', onPress: () => undefined }}
        />
      }
    >
      <h1>Wat moet eerst gebeuren?</h1>
      <DotTray total={5} placed={laid.length + stack} words={`Nog ${5 - laid.length - stack} stippen`} />
      <ul style={{ display: 'grid', gap: '0.625rem' }}>
        {ITEMS.map((item) => (
          <DotItem key={item} title={item} meta="3 briefjes" chosen={laid.includes(item)}>
            <DotPlace label={item} laid={laid.includes(item)} onToggle={() => toggle(item)} />
          </DotItem>
        ))}
        <DotItem title="Toiletten die open zijn" meta="2 briefjes" chosen>
          <DotStepper
            label="Toiletten die open zijn"
            count={stack}
            max={2}
            onChange={setStack}
            valueWords={`${stack} stippen`}
            lessLabel="Neem een stip terug"
            moreLabel="Leg een stip"
            fullWord="max"
          />
        </DotItem>
      </ul>
      <div
        data-table="3"
        style={{ background: 'var(--table)', padding: '1rem', display: 'grid', justifyItems: 'center' }}
      >
        <TableDisc number={3} seats={12} taken={9} size={18} look="reverse" label="Tafel 3" />
      </div>
    </PhonePage>
  )
}
