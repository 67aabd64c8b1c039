// Hidden and discarded notes with who set them aside and why, each to be put back. Shown in the drawers and on the host page.
import { Button } from '../../ui/button.tsx'
import { IconUndo } from '../../ui/icons.tsx'
import { Note } from '../../ui/note.tsx'
import { restoreAll } from './asks.ts'
import { promptOf, type NotesPanelProps } from './panel-props.ts'
import css from './panel.module.css'

/** Props: those of the panel. Nothing set aside: nothing drawn. */
export const AsideList = (props: NotesPanelProps) => {
  const { notes, ask, handName, t } = props
  const aside = notes.filter(({ status }) => status !== 'shown')
  if (aside.length === 0) return null
  return (
    <section className={css.form}>
      <h3>{t('notes.status.aside')}</h3>
      <ul className={css.offers}>
        {aside.map((note) => {
          const prompt = promptOf(props, note)
          return (
            <li key={note.id} className={css.form}>
              <Note
                text={note.text}
                prompt={prompt?.number}
                glyph={prompt?.glyph}
                promptName={prompt?.word}
              />
              <p className={css.aside}>
                {t(`notes.${note.status}By`, { who: handName(note.hand) })}
                {note.reason !== '' && <span dir="auto">{t('notes.because', { reason: note.reason })}</span>}
              </p>
              <Button
                icon={<IconUndo />}
                aria-label={t('notes.restoreThis', { text: note.text })}
                onClick={() => restoreAll([note]).forEach(ask)}
              >
                {t('notes.restore')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
