// Gallery: tables, rotation, result of the dots, turnout, badges and buttons of the board.
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { DotBar, DotTable } from '../../shared/ui/dot-bar.tsx'
import { IconNext, IconRotate, IconTimer } from '../../shared/ui/icons.tsx'
import { Logo } from '../../shared/ui/logo.tsx'
import { TableDisc } from '../../shared/ui/table-disc.tsx'
import { Turnout } from '../../shared/ui/turnout.tsx'
import type { PageProps } from './phone-page.tsx'

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8]
const row = { display: 'flex', gap: '1.5rem', alignItems: 'center', flexWrap: 'wrap' } as const

export const BoardParts = (_: PageProps) => (
  <main style={{ padding: '2.25rem', display: 'grid', gap: '2rem' }}>
    <div style={row}>
      <Logo size={3} label="Tafelronde" />
      {NUMBERS.map((prompt) => (
        <span key={prompt} style={{ fontSize: '2rem' }}>
          <Badge prompt={prompt} />
        </span>
      ))}
      <Button kind="tertiary" icon={<IconTimer />}>
        +2 min
      </Button>
      <Button kind="primary" iconEnd={<IconNext />}>
        Volgende: Gesprekstafels
      </Button>
    </div>
    <div style={row}>
      {[1, 2, 3, 4, 5].map((number) => (
        <TableDisc
          key={number}
          number={number}
          seats={12}
          taken={number < 3 ? 12 : 11}
          size={18}
          label={`Tafel ${number}`}
        />
      ))}
    </div>
    <div style={row}>
      {NUMBERS.map((number) => (
        <TableDisc key={number} number={number} size={3.75} />
      ))}
      <TableDisc number={1} look="outlined" size={2.25} />
      <TableDisc number={6} look="outlined" size={2.25} />
      <TableDisc number={2} size={2.25} />
      <IconRotate />
      <TableDisc number={3} seats={10} taken={8} size={9} rehearsal />
    </div>
    <div style={{ inlineSize: '75rem' }}>
      <DotTable caption="Uitslag van de stippen" columns={['rang', 'voorstel', 'stippen']}>
        <DotBar rank={1} title="Eén aanspreekpunt bij werken in de straat" count={38} most={38} top />
        <DotBar
          rank={2}
          title="Banken en schaduw op het Begijnenplein"
          count={31}
          most={38}
          top
          tied="gedeeld tweede"
          tiePlace="first"
        />
        <DotBar
          rank={2}
          title="Laden en lossen voor 11 uur"
          count={31}
          most={38}
          top
          tied="gedeeld tweede"
          tiePlace="last"
        />
        <DotBar rank={4} title="Brede stoep in de Lange Wilgstraat" count={27} most={38} />
      </DotTable>
    </div>
    <div style={{ blockSize: '46rem' }}>
      <Turnout voted={31} of={46} words="van de 46 stemden al" label="31 van de 46 stemden" />
    </div>
  </main>
)
