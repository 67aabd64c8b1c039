// Gallery: code field, language choice, fields, buttons, dialog.
import { useState } from 'react'
import { Button, IconButton } from '../../shared/ui/button.tsx'
import { ChoiceList } from '../../shared/ui/choice-list.tsx'
import { CodeField } from '../../shared/ui/code-field.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { AreaField, Field, SelectField } from '../../shared/ui/field.tsx'
import { IconBack, IconCheck, IconDiscard, IconNext, IconUndo } from '../../shared/ui/icons.tsx'
import { Pill } from '../../shared/ui/pill.tsx'
import { TopBar } from '../../shared/ui/top-bar.tsx'
import { PhonePage, type PageProps } from './phone-page.tsx'

export const PhoneJoin = ({ arabic }: PageProps) => {
  const [code, setCode] = useState('K7M4P')
  const [language, setLanguage] = useState('nl')
  const [open, setOpen] = useState(false)
  return (
    <PhonePage
      arabic={arabic}
      head={
        <TopBar plain title="Tafelronde" language={{ code: 'NL', label: 'Taal', onPress: () => undefined }} />
      }
      action={
        <Button kind="primary" wide iconEnd={<IconNext />} onClick={() => setOpen(true)}>
          Ja, ik doe mee
        </Button>
      }
    >
      <h1>Wat is de code?</h1>
      <CodeField label="Wat is de code? Zes tekens" value={code} onChange={setCode} />
      <div>
        <Pill tone="ok" icon={<IconCheck />}>
          Gevonden
        </Pill>
      </div>
      <ChoiceList
        label="Kies je taal"
        chosen={language}
        onChoose={setLanguage}
        choices={[
          { id: 'nl', title: 'Nederlands', aside: 'Welkom', lang: 'nl' },
          { id: 'fr', title: 'Français', aside: 'Bienvenue', lang: 'fr' },
          { id: 'ar', title: 'العربية', aside: 'أهلاً وسهلاً', lang: 'ar', dir: 'rtl' },
        ]}
      />
      <Field label="Titel" defaultValue="Centrum in beweging" hint="Zoals op de uitnodiging" />
      <Field label="Plaats" error="Vul een plaats in." />
      <AreaField label="Waarom" defaultValue="In maart proberen we zes weken leveren" />
      <SelectField label="Door wie">
        <option>Lokale economie</option>
      </SelectField>
      <Button icon={<IconUndo />}>Lees alle antwoorden</Button>
      <Button kind="tertiary" icon={<IconUndo />}>
        Zet terug
      </Button>
      <Button kind="destructive" icon={<IconDiscard />}>
        Gooi weg
      </Button>
      <IconButton edged label="Vorige" icon={<IconBack />} />
      <Dialog
        open={open}
        title="Wie ben je?"
        closeLabel="Sluit"
        onClose={() => setOpen(false)}
        actions={<Button kind="primary">Bewaar</Button>}
      >
        <Field label="Naam" />
      </Dialog>
    </PhonePage>
  )
}
