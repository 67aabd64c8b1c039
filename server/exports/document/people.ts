// Who took part, as counts per group that point at nobody. Called by `front`.
import type { Report } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import type { Block } from './blocks.ts'

/** Below this a group could be recognised. */
export const fewest = 5

export interface GroupCount {
  readonly titles: readonly string[]
  readonly people: number
}

const total = (groups: readonly GroupCount[]): number => groups.reduce((sum, { people }) => sum + people, 0)

/**
 * Small groups are counted together, with the smallest shown one where they would still be few or alone: what is left out must
 * not be worked out from the total. None: then nothing can be shown apart.
 */
export const safeGroups = (groups: readonly GroupCount[]): readonly GroupCount[] => {
  const bySize = groups.filter(({ people }) => people > 0).toSorted((a, b) => b.people - a.people)
  const shown = bySize.filter(({ people }) => people >= fewest)
  const together = bySize.filter(({ people }) => people < fewest)
  if (together.length === 0) return shown
  while (shown.length > 0 && (together.length < 2 || total(together) < fewest)) {
    const smallest = shown.pop()
    if (smallest) together.unshift(smallest)
  }
  if (shown.length === 0) return []
  return [...shown, { titles: together.flatMap(({ titles }) => titles), people: total(together) }]
}

export const peopleTable = (report: Report, words: Words): readonly Block[] => {
  const { t, pick, language } = words
  if (!report.peopleByGroup || report.people === 0) return []
  const named = report.peopleByGroup.map(({ title, people }) => ({ titles: [pick(title)], people }))
  const without = { titles: [t('document.who.none')], people: Math.max(0, report.people - total(named)) }
  const groups = safeGroups([...named, without])
  if (groups.length === 0) return [{ type: 'paragraph', tone: 'quiet', text: t('document.who.hidden') }]
  const join = new Intl.ListFormat(language, { type: 'conjunction' })
  const isGathered = groups.some(({ titles }) => titles.length > 1)
  return [
    {
      type: 'table',
      caption: t('document.who.caption'),
      columns: [
        { heading: t('column.group'), share: 4 },
        { heading: t('column.people'), share: 1, isNumber: true },
      ],
      rows: groups.map(({ titles, people }) => [
        [titles.length > 1 ? t('document.who.together', { groups: join.format(titles) }) : (titles[0] ?? '')],
        [String(people)],
      ]),
    },
    ...(isGathered ? [{ type: 'paragraph', tone: 'quiet', text: t('document.who.small') } as const] : []),
  ]
}
