import type { StoredReading } from '#contract/records.ts'
import type { Reading } from '#domain/reading/reading.ts'
import type { Place } from '../access/place.ts'
import type { ReadingTable } from '../platform/database/place-tables.ts'

/** Who writes a reading, and when. */
export interface Stamp {
  readonly by: string
  readonly at: string
}

/** A reading as its row, but for id and version. */
export function toRow(
  { province, dossier }: Place,
  path: string,
  reading: Reading,
  { by, at }: Stamp,
): Omit<ReadingTable, 'id' | 'version'> {
  const { value, evidence } = reading
  const given = <K extends keyof Reading>(key: K) => reading[key] ?? null
  return {
    province,
    dossier,
    label: given('id'),
    unit: reading.unit,
    path,
    item: reading.item,
    part: reading.part,
    from_day: reading.from,
    to_day: reading.to,
    kind: reading.kind,
    scope: reading.scope,
    number: typeof value === 'number' ? value : null,
    word: typeof value === 'string' ? value : null,
    flag: typeof value === 'boolean' ? value : null,
    numerator: given('numerator'),
    denominator: given('denominator'),
    qualifier: given('qualifier'),
    is_none: reading.none ?? false,
    state: reading.state,
    source: reading.source,
    evidence: evidence.length > 0 ? evidence : null,
    page: given('page'),
    published_on: given('publishedOn'),
    recorded_on: given('recordedOn'),
    basis: given('basis'),
    confidence: given('confidence'),
    note: given('note'),
    changed_by: by,
    changed_at: at,
  }
}

export function toStored(row: ReadingTable): StoredReading {
  return {
    id: row.id,
    version: row.version,
    unit: row.unit,
    item: row.item,
    part: row.part,
    from: row.from_day,
    to: row.to_day,
    kind: row.kind as Reading['kind'],
    scope: row.scope,
    value: row.number ?? row.word ?? row.flag ?? undefined,
    numerator: row.numerator ?? undefined,
    denominator: row.denominator ?? undefined,
    qualifier: (row.qualifier ?? undefined) as Reading['qualifier'],
    none: row.is_none || undefined,
    state: row.state as Reading['state'],
    source: row.source,
    evidence: (row.evidence ?? []) as string[],
    page: row.page ?? undefined,
    publishedOn: row.published_on ?? undefined,
    recordedOn: row.recorded_on ?? undefined,
    basis: (row.basis ?? undefined) as Reading['basis'],
    confidence: (row.confidence ?? undefined) as Reading['confidence'],
    note: row.note ?? undefined,
  }
}
