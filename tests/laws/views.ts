// What several laws look with: a kind's shipped configurations, and a view as text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyKind, View } from '../../shared/activities/contract.ts'
import { sortedBy } from '../../shared/shuffle.ts'
import { entries } from '../../shared/table.ts'

const root = join(import.meta.dirname, '..', '..')

/** Every shipped configuration of a kind. */
export const configsOf = (kind: AnyKind): readonly unknown[] =>
  readdirSync(join(root, 'templates'))
    .filter((name) => name.endsWith('.json'))
    .map(
      (name) =>
        JSON.parse(readFileSync(join(root, 'templates', name), 'utf8')) as { kind: string; config: unknown },
    )
    .filter((template) => template.kind === kind.name)
    .flatMap((template) => {
      const checked = kind.config.safeParse(template.config)
      return checked.success ? [checked.data] : []
    })

/** A view as plain sorted JSON, to compare and to search. */
export const plain = (view: View): string =>
  JSON.stringify(
    Object.keys(view)
      .sort()
      .map((part) => [
        part,
        Object.keys(view[part] ?? {})
          .sort()
          .map((collection) => [
            collection,
            sortedBy(entries(view[part]?.[collection] ?? { size: 0, buckets: [] }), ([id]) => id),
          ]),
      ]),
  )
