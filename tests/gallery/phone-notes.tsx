// Gallery: notes in all their states on the phone, banners, composer, answer labels.
import { useState } from 'react'
import { AnswerStatus, ANSWER_STATUSES } from '../../shared/ui/answer-status.tsx'
import { Banner } from '../../shared/ui/banner.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Composer, ComposerExtra } from '../../shared/ui/composer.tsx'
import { Countdown } from '../../shared/ui/countdown.tsx'
import { IconActive, IconNote, IconPin } from '../../shared/ui/icons.tsx'
import { Note } from '../../shared/ui/note.tsx'
import { NoteGroup } from '../../shared/ui/note-group.tsx'
import { PromptTabs } from '../../shared/ui/prompt-tabs.tsx'
import { TableDisc } from '../../shared/ui/table-disc.tsx'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import { CLOCK_WORDS, PhonePage, type PageProps } from './phone-page.tsx'

const LONG =
  'Elke keer als de straat openligt, horen wij het als laatste. Dan staan de klanten voor een hek en bellen ze ons op. Wij weten dan zelf niet hoe lang het nog duurt, en of de leveranciers er wel door kunnen met hun wagens.'

export const PhoneNotes = ({ arabic }: PageProps) => {
  const [tab, setTab] = useState('2')
  const [text, setText] = useState('Een bord dat toont hoeveel plaatsen er vrij zijn aan de Molenkaai')
  const edit = { label: 'Wijzig dit briefje', onEdit: () => undefined }
  return (
    <PhonePage
      arabic={arabic}
      head={
        <>
          <TopBar
            title="Parkeren"
            subtitle="Ronde 2 van 4"
            table={3}
            mark={<TableDisc number={3} look="reverse" size={2.875} />}
            clock={<Countdown look="phone" remaining={655_000} running words={CLOCK_WORDS} silent />}
            language={{ code: 'NL', label: 'Taal', onPress: () => undefined }}
          />
          <Banner
            kind="offline"
            title="Geen verbinding"
            text="Je mag gewoon verder schrijven. We versturen alles zodra het weer lukt."
          />
        </>
      }
      action={
        <Button kind="primary" wide icon={<IconNote />}>
          Leg op tafel
        </Button>
      }
    >
      <PromptTabs
        label="Vraag"
        tabs={['1', '2', '3'].map((id) => ({ id, prompt: Number(id), word: 'Vraag' }))}
        chosen={tab}
        onChoose={setTab}
      />
      <h1>Wat helpt een klant die met de auto komt?</h1>
      <Composer
        label="Wat helpt een klant die met de auto komt?"
        labelHidden
        prompt={Number(tab)}
        value={text}
        onChange={setText}
        limit={60}
        limitMessage="Te lang. Maak het iets korter."
      >
        <ComposerExtra icon={<IconPin />} onPress={() => undefined}>
          Prik op het plan
        </ComposerExtra>
      </Composer>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '0.5rem' }}>
        <Note
          prompt={2}
          size="card"
          text="Eerste halfuur gratis, dan klopt het voor brood en krant"
          earlier="Uit ronde 1"
        />
        <Note text="Laden en lossen vóór 11 uur" earlier="Uit ronde 1" prompt={3} />
      </div>
      <Note
        prompt={2}
        text="Parkeren onder het plein is te donker, mensen mijden het"
        waiting="Wacht sinds 20:12"
        edit={{ ...edit, word: 'Wijzig' }}
      />
      <Note
        prompt={1}
        glyph={<IconActive />}
        text="Fietsersgroep"
        placed="Ligt op tafel"
        times={{ text: '4×', label: '4 keer genoemd' }}
      />
      <Note text="De zone 30 is er wel, maar niemand houdt zich eraan." edit={edit} />
      <Note
        prompt={3}
        text={LONG}
        unfold={{ more: 'meer', less: 'minder' }}
        fromPaper="Van papier"
        meta="L.D."
      />
      <Note
        prompt={4}
        text="Otopark çok karanlık"
        lang="tr"
        translation={{ text: 'De parking is te donker', lang: 'nl', by: 'vertaald door tafel 3' }}
      />
      <Note prompt={5} text="Vijfde vraag: hatched head" />
      <Note prompt={6} text="مجموعة الدرّاجين" lang="ar" />
      <NoteGroup title="Leveren in de ochtend" count="3 briefjes" prompt={2}>
        <Note prompt={2} text="Laden en lossen" />
      </NoteGroup>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
        {ANSWER_STATUSES.map((status) => (
          <AnswerStatus key={status} status={status} word={status} />
        ))}
      </div>
      <Banner kind="sent" title="Alles is verstuurd" />
      <Banner kind="error" title="We kennen deze code niet." text="Kijk nog eens naar het scherm." />
    </PhonePage>
  )
}
