// Who is here: by number, for nobody has a name. Raised hands first. For the moderator alone, beside the canvas.
import { pickText } from '../../shared/localized.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { smallestCount, type PeopleAnswer, type PersonLine } from '../../shared/protocol/people.ts'
import { Button } from '../../shared/ui/button.tsx'
import { IconCheck, IconHand } from '../../shared/ui/icons.tsx'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import type { Acts } from './acts.ts'
import { Drawer } from './drawer.tsx'
import css from './people.module.css'
import { tableTitle } from './tables-in.ts'
import { usePeople } from './use-people.ts'

interface Context {
  readonly frame: Frame
  readonly acts: Acts
}

/** Group and table, in one line. */
const useAbout = (frame: Frame) => {
  const { t, language } = useDesk()
  const pick = usePick()
  const first = frame.workshop.languages[0] ?? 'nl'
  return ({ group, seat }: PersonLine): string => {
    const named = frame.workshop.groups.find(({ id }) => id === group)
    const table = seat && tableTitle(frame, seat.step, seat.table)
    return [
      ...(named ? [pickText(named.title, language, first).text] : []),
      ...(seat ? [t('desk.people.table', { table: table ? pick(table) : seat.table })] : []),
      ...(seat?.number === undefined ? [] : [t('desk.people.seatNumber', { n: seat.number })]),
    ].join(', ')
  }
}

const Sign = ({ person }: { readonly person: PersonLine }) => {
  const { t } = useDesk()
  if (person.sign === null) return null
  const isHand = person.sign === 'hand'
  return (
    <span className={css.sign}>
      {isHand ? <IconHand /> : <IconCheck />} {t(isHand ? 'desk.people.hand' : 'desk.people.ready')}
    </span>
  )
}

const Row = ({ frame, acts, person }: Context & { readonly person: PersonLine }) => {
  const { t } = useDesk()
  const about = useAbout(frame)(person)
  const { id, number } = person
  return (
    <li>
      <span className={css.number}>{number}</span>
      <span className={css.about}>
        {about || t('desk.people.nobodyKnows')} <Sign person={person} />
      </span>
      <span className={css.acts}>
        {person.sign !== null && (
          <Button
            aria-label={t('desk.people.notedOf', { n: number })}
            onClick={() => acts.act({ type: 'sign.clear', person: id })}
          >
            {t('desk.people.noted')}
          </Button>
        )}
        <Button
          kind="destructive"
          aria-label={t('desk.people.removeOf', { n: number })}
          onClick={() =>
            acts.askFirst({
              type: 'remove',
              number,
              run: () => acts.act({ type: 'person.remove', person: id }),
            })
          }
        >
          {t('desk.people.remove')}
        </Button>
      </span>
    </li>
  )
}

const Gone = ({ acts, person }: Pick<Context, 'acts'> & { readonly person: PersonLine }) => {
  const { t } = useDesk()
  const client = useClient()
  const { id, number, awaySince, removed } = person
  const minutes = awaySince === null ? null : Math.max(0, Math.floor((client.now() - awaySince) / 60_000))
  return (
    <li>
      <span className={css.number}>{number}</span>
      <span className={css.about}>
        {removed
          ? t('desk.people.removed')
          : minutes === null
            ? t('desk.people.gone')
            : t('desk.people.goneSince', { n: minutes })}
      </span>
      {removed && (
        <Button
          aria-label={t('desk.people.readmitOf', { n: number })}
          onClick={() => acts.act({ type: 'person.readmit', person: id })}
        >
          {t('desk.people.readmit')}
        </Button>
      )}
    </li>
  )
}

const Groups = ({ frame, list }: { readonly frame: Frame; readonly list: PeopleAnswer }) => {
  const { t } = useDesk()
  const pick = usePick()
  if (list.groups.length === 0) return null
  return (
    <section>
      <h3>{t('desk.groups')}</h3>
      <dl className={css.groups}>
        {list.groups.map(({ group, here }) => {
          const named = frame.workshop.groups.find(({ id }) => id === group)
          return (
            <div key={group}>
              <dt dir="auto">{named ? pick(named.title) : group}</dt>
              <dd>{here ?? t('desk.groups.few', { n: smallestCount })}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

const signFirst = (people: readonly PersonLine[]): readonly PersonLine[] => [
  ...people.filter(({ sign }) => sign === 'hand'),
  ...people.filter(({ sign }) => sign !== 'hand'),
]

export const PeoplePanel = ({ frame, acts }: Context) => {
  const { t } = useDesk()
  const { list } = usePeople()
  const people = list?.people ?? []
  const here = signFirst(people.filter((person) => person.here))
  const gone = people.filter((person) => !person.here)
  const holds = frame.people.hands + frame.people.ready
  return (
    <Drawer whole title={t('desk.people.title')} onClose={() => acts.toggle('people')}>
      <p>{t('desk.people.text')}</p>
      {holds > 0 && (
        <Button className={css.all} onClick={() => acts.act({ type: 'signs.clear' })}>
          {t('desk.people.allNoted')}
        </Button>
      )}
      {list && <Groups frame={frame} list={list} />}
      <h3>{t('board.rail.here', { n: here.length })}</h3>
      <ul className={css.people}>
        {here.map((person) => (
          <Row key={person.id} frame={frame} acts={acts} person={person} />
        ))}
      </ul>
      {gone.length > 0 && (
        <>
          <h3>{t('desk.people.away', { n: gone.length })}</h3>
          <ul className={css.people}>
            {gone.map((person) => (
              <Gone key={person.id} acts={acts} person={person} />
            ))}
          </ul>
        </>
      )}
    </Drawer>
  )
}
