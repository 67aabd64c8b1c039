// Gallery: the board's map with chips, spotlight, clock and code.
import { Countdown } from '../../shared/ui/countdown.tsx'
import { IconActive, IconFromOutside, IconPersonAdd, IconText } from '../../shared/ui/icons.tsx'
import { Note } from '../../shared/ui/note.tsx'
import { QrCode } from '../../shared/ui/qr-code.tsx'
import { RingBoard } from '../../shared/ui/ring-board.tsx'
import { boardShape, pointOf } from '../../shared/ui/ring-geometry.ts'
import { CLOCK_WORDS, type PageProps } from './phone-page.tsx'

const WIDTH = 1620
const HEIGHT = 1000
const GLYPHS = [
  <IconActive key="a" />,
  <IconFromOutside key="b" />,
  <IconPersonAdd key="c" />,
  <IconText key="d" />,
]
const SECTORS = [
  'Stadsdiensten',
  'Ondernemers',
  'Eigenaars',
  'Cultuur en onderwijs',
  'Bewoners en gebruikers',
]
const NAMES = [
  'Groendienst',
  'Winkels langs de ring',
  'Jongeren op het plein',
  'Wie bereikt hen? L.D.',
  'Fietsersgroep',
]

export const BoardMap = (_: PageProps) => {
  const shape = boardShape(SECTORS.length, WIDTH, HEIGHT)
  return (
    <main style={{ position: 'relative', blockSize: '100vh', paddingInlineStart: '12%' }}>
      <RingBoard
        shape={shape}
        width={WIDTH}
        height={HEIGHT}
        rings={['Hart van het project', 'Dichtbij', 'Verder weg']}
        sectors={SECTORS}
      >
        {[0, 1, 2].flatMap((ring) =>
          SECTORS.map((_name, sector) => {
            const { x, y } = pointOf(shape, { ring, sector, angle: 0.5, depth: ring ? 0.5 : 0.6 })
            const which = (ring + sector) % 5
            return (
              <div
                key={`${ring}-${sector}`}
                style={{
                  position: 'absolute',
                  insetInlineStart: `${(x / WIDTH) * 100}%`,
                  insetBlockStart: `${(y / HEIGHT) * 100}%`,
                  transform: 'translate(-50%, -50%)',
                  inlineSize: 'max-content',
                  maxInlineSize: '14rem',
                }}
              >
                <Note
                  size="chip"
                  prompt={(which % 4) + 1}
                  glyph={GLYPHS[which % 4]}
                  text={NAMES[which] ?? ''}
                  chosen={ring === 0 && sector === 4}
                  times={which % 2 ? { text: '3×', label: '3 keer genoemd' } : undefined}
                />
              </div>
            )
          }),
        )}
      </RingBoard>
      <div style={{ position: 'absolute', insetBlockStart: '2rem', insetInlineStart: '2rem' }}>
        <h1>Actorenkaart</h1>
      </div>
      <div
        style={{ position: 'absolute', insetBlockEnd: '2rem', insetInlineStart: '2rem', inlineSize: '19rem' }}
      >
        <Note
          size="spotlight"
          prompt={3}
          glyph={<IconPersonAdd />}
          promptName="Nog nodig"
          text="Jongeren op het plein"
          why="“Zij zitten er elke dag, maar niemand vraagt hen iets.”"
          times={{ text: '4×', label: '4× genoemd' }}
        />
      </div>
      <div
        style={{
          position: 'absolute',
          insetBlockStart: '1.5rem',
          insetInlineEnd: '2rem',
          display: 'flex',
          gap: '1.5rem',
        }}
      >
        <Countdown look="board" remaining={760_000} total={1_800_000} running words={CLOCK_WORDS} />
        <div style={{ inlineSize: '8.25rem' }}>
          <QrCode text="HTTPS://TAFELRONDE.EXAMPLE/J/K7M4PX" title="QR-code" />
        </div>
      </div>
    </main>
  )
}
