import { type Expression, type SqlBool, sql } from 'kysely'
import { fold } from '#domain/fold.ts'
import type { Place } from '../../access/place.ts'
import type { Caller } from '../../platform/http/access.ts'
import { isVisible } from './visible.ts'

/** What of the library is asked for. */
export interface Filter {
  readonly text?: string | undefined
  readonly item?: string | undefined
  readonly unit?: string | undefined
  readonly year?: number | undefined
  readonly document?: string | undefined
  readonly type?: string | undefined
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly linked?: boolean | undefined
  readonly withFile?: boolean | undefined
  readonly restricted?: boolean | undefined
  readonly trashed: boolean
  readonly batch?: string | undefined
}

/** Papers that the caller may see and that are asked for. */
export function seenWhere(caller: Caller, place: Place, filter: Filter): Expression<SqlBool> {
  return sql<SqlBool>`${sql.join([isVisible(caller, place), ...conditions(filter)], sql` and `)}`
}

export type Order = keyof typeof orders

/** What each order goes by, as text. */
export const orders = {
  newest: { key: sql<string>`lpad(evidence.place::text, 10, '0') collate "C"`, direction: 'desc' },
  date: { key: sql<string>`coalesce(evidence.date::text, '') collate "C"`, direction: 'desc' },
  code: { key: sql<string>`coalesce(evidence.code, '~') collate "C"`, direction: 'asc' },
  title: {
    key: sql<string>`coalesce(evidence.folded, evidence.title) collate "C"`,
    direction: 'asc',
  },
} as const

function conditions(filter: Filter): Expression<SqlBool>[] {
  const { text, type, kind, state, withFile, restricted, trashed, batch } = filter
  const given: (Expression<SqlBool> | false)[] = [
    trashed
      ? sql<SqlBool>`evidence.trashed_at is not null`
      : sql<SqlBool>`evidence.trashed_at is null`,
    type !== undefined && sql<SqlBool>`evidence.type = ${type}`,
    state !== undefined && sql<SqlBool>`evidence.state = ${state}`,
    batch !== undefined && sql<SqlBool>`evidence.batch = ${batch}`,
    restricted !== undefined && sql<SqlBool>`evidence.restricted = ${restricted}`,
    withFile !== undefined && sql<SqlBool>`(evidence.stored is not null) = ${withFile}`,
    kind !== undefined && isKind(kind),
    ...linkConditions(filter),
    ...wordsIn(text).map((word) => sql<SqlBool>`evidence.folded like ${word}`),
  ]
  return given.filter((one) => one !== false)
}

function isKind(kind: string): Expression<SqlBool> {
  return sql<SqlBool>`exists (select from evidence_file f where f.province = evidence.province
    and f.sha256 = evidence.stored and f.kind = ${kind})`
}

/** One link must be all that is asked of links. */
function linkConditions({ item, unit, year, document, linked }: Filter): Expression<SqlBool>[] {
  const asked: (Expression<SqlBool> | false)[] = [
    item !== undefined && sql<SqlBool>`l.item = ${item}`,
    unit !== undefined && sql<SqlBool>`l.unit = ${unit}`,
    year !== undefined && sql<SqlBool>`l.from_year <= ${year} and ${year} <= l.to_year`,
    document !== undefined && sql<SqlBool>`l.document = ${document}`,
  ]
  const own = asked.filter((one) => one !== false)
  if (own.length > 0) return [isLinked(own)]
  if (linked === undefined) return []
  return [linked ? isLinked([]) : sql<SqlBool>`not ${isLinked([])}`]
}

function isLinked(own: readonly Expression<SqlBool>[]): Expression<SqlBool> {
  const all = sql.join([sql`true`, ...own], sql` and `)
  return sql<SqlBool>`exists (select from evidence_link l where l.province = evidence.province
    and l.dossier = evidence.dossier and l.evidence = evidence.id and ${all})`
}

/** `_` and `%` are signs of `like`. */
function wordsIn(text: string | undefined): string[] {
  const words = fold(text ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}
