// Participant groups, asked at joining: add, rename, take away. One that somebody named stays; the server says so.
import { pickText, type Language } from '../../shared/localized.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { PeopleGroup } from '../../shared/workshop-facts.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Field } from '../../shared/ui/field.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { freshSlug } from './config-values.ts'
import css from './workshop-dialog.module.css'

export const mostGroups = 8

interface GroupsProps {
  readonly groups: readonly PeopleGroup[]
  readonly onChange: (groups: readonly PeopleGroup[]) => void
  readonly frame: Frame
}

/** The words are typed in the workshop's first language, or in this page's where the workshop has it. */
const languageOf = ({ workshop }: Frame, language: Language): Language =>
  workshop.languages.includes(language) ? language : (workshop.languages[0] ?? 'nl')

const newGroup = (groups: readonly PeopleGroup[], language: Language): PeopleGroup => ({
  // The pattern of a fresh slug is that of a slug.
  id: freshSlug(
    groups.map(({ id }) => id),
    'group',
  ) as PeopleGroup['id'],
  title: { [language]: '' },
})

/** Only those that were given a name. */
export const namedGroups = (groups: readonly PeopleGroup[]): PeopleGroup[] =>
  groups.filter(({ title }) => Object.values(title).some((words) => words?.trim()))

export const GroupsSection = ({ groups, onChange, frame }: GroupsProps) => {
  const { t, language } = useDesk()
  const typed = languageOf(frame, language)
  const first = frame.workshop.languages[0] ?? 'nl'
  const titleOf = ({ title }: PeopleGroup) => title[typed] ?? pickText(title, typed, first).text
  return (
    <section>
      <h3>{t('desk.groups')}</h3>
      <p>{t('desk.groups.text')}</p>
      {groups.map((group, index) => (
        <div key={group.id} className={css.group}>
          <Field
            label={t('desk.groups.name', { n: index + 1 })}
            labelHidden
            maxLength={60}
            value={titleOf(group)}
            onChange={(event) =>
              onChange(
                groups.map((one) =>
                  one === group ? { ...one, title: { ...one.title, [typed]: event.target.value } } : one,
                ),
              )
            }
          />
          <Button
            aria-label={t('desk.groups.removeOf', { group: titleOf(group) })}
            onClick={() => onChange(groups.filter((one) => one !== group))}
          >
            {t('board.config.remove')}
          </Button>
        </div>
      ))}
      {groups.length < mostGroups && (
        <Button onClick={() => onChange([...groups, newGroup(groups, typed)])}>{t('desk.groups.add')}</Button>
      )}
    </section>
  )
}
