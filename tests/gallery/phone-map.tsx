// Gallery: naming an actor and putting it on the map, beside the picture of the same name.
import { useState } from 'react'
import { Button } from '../../shared/ui/button.tsx'
import { Composer, ComposerExtra } from '../../shared/ui/composer.tsx'
import { Countdown } from '../../shared/ui/countdown.tsx'
import {
  IconActive,
  IconCulture,
  IconFromOutside,
  IconHome,
  IconKey,
  IconPersonAdd,
  IconPinAdd,
  IconPlus,
  IconServices,
  IconShop,
  IconText,
} from '../../shared/ui/icons.tsx'
import { PromptTabs } from '../../shared/ui/prompt-tabs.tsx'
import { RingMap } from '../../shared/ui/ring-map.tsx'
import type { Cell } from '../../shared/ui/ring-geometry.ts'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import { CLOCK_WORDS, PhonePage, type PageProps } from './phone-page.tsx'

const TABS = [
  { id: 'a', prompt: 1, word: 'Actief', glyph: <IconActive /> },
  { id: 'b', prompt: 2, word: 'Van buiten', glyph: <IconFromOutside /> },
  { id: 'c', prompt: 3, word: 'Nog nodig', glyph: <IconPersonAdd /> },
  { id: 'd', prompt: 4, word: 'Opmerking', glyph: <IconText /> },
]
const TABS_AR = ['نشِط', 'من الخارج', 'نحتاجه', 'ملاحظة']
const SECTORS = [
  { id: '1', name: 'Stadsdiensten', icon: <IconServices /> },
  { id: '2', name: 'Ondernemers', icon: <IconShop /> },
  { id: '3', name: 'Eigenaars', icon: <IconKey /> },
  { id: '4', name: 'Cultuur en onderwijs', icon: <IconCulture /> },
  { id: '5', name: 'Bewoners', fullName: 'Bewoners en gebruikers', icon: <IconHome /> },
  { id: '6', name: 'Pers' },
  { id: '7', name: 'Jeugd' },
]
const SECTORS_AR = [
  'خدمات المدينة',
  'أصحاب المتاجر',
  'مالكو العقارات',
  'الثقافة والتعليم',
  'السكان',
  'ا',
  'ب',
]
const RINGS = ['Hart van het project', 'Dichtbij', 'Verder weg']

export const PhoneMap = ({ arabic }: PageProps) => {
  const [tab, setTab] = useState('a')
  const [text, setText] = useState(arabic ? 'مجموعة الدرّاجين' : 'Fietsersgroep')
  const [cell, setCell] = useState<Cell | null>({ ring: 1, sector: 4 })
  const many = new URLSearchParams(location.search).has('many')
  const prompt = TABS.findIndex(({ id }) => id === tab) + 1
  const sectors = SECTORS.slice(0, many ? 7 : 5).map((sector, place) =>
    arabic ? { ...sector, name: SECTORS_AR[place] ?? '', fullName: SECTORS_AR[place] } : sector,
  )
  return (
    <PhonePage
      arabic={arabic}
      head={
        <TopBar
          title={arabic ? 'خريطة الأطراف' : 'Actorenkaart'}
          subtitle={arabic ? 'مفتوح للكتابة' : 'Open: je kunt schrijven'}
          clock={<Countdown look="phone" remaining={760_000} running words={CLOCK_WORDS} />}
          language={{ code: arabic ? 'عربي' : 'NL', label: 'Taal', onPress: () => undefined }}
        />
      }
      action={
        <Button kind="primary" wide icon={<IconPinAdd />}>
          {arabic ? 'ضعها على الخريطة' : 'Leg op de kaart'}
        </Button>
      }
    >
      <PromptTabs
        label="Vraag"
        tabs={TABS.map((each, place) => (arabic ? { ...each, word: TABS_AR[place] ?? '' } : each))}
        chosen={tab}
        onChoose={setTab}
      />
      <Composer
        look="line"
        prompt={prompt}
        value={text}
        onChange={setText}
        label={arabic ? 'من ينشط اليوم في مركز المدينة؟' : 'Wie is al actief in het centrum?'}
        limitMessage="Te lang. Maak het korter."
        onSend={() => setText('')}
      >
        <ComposerExtra icon={<IconPlus />} onPress={() => undefined}>
          {arabic ? 'لماذا؟ اختياري' : 'Waarom? Mag, moet niet'}
        </ComposerExtra>
      </Composer>
      <h2 style={{ fontSize: '1.125rem' }}>
        {arabic ? 'أين مكانه؟ المس الخريطة.' : 'Waar hoort die? Tik op de kaart.'}
      </h2>
      <RingMap
        label="Waar hoort die?"
        sectors={sectors}
        rings={RINGS.map((name) => ({ id: name, name }))}
        chosen={cell}
        onChoose={setCell}
        prompt={prompt}
        hint="Kies een plek"
      />
    </PhonePage>
  )
}
