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

/** The columns that a reading of the domain is made from. */
export const readingColumns = [
  'label',
  'unit',
  'item',
  'part',
  'from_day',
  'to_day',
  'kind',
  'scope',
  'number',
  'word',
  'flag',
  'numerator',
  'denominator',
  'qualifier',
  'is_none',
  'state',
  'source',
  'evidence',
  'page',
  'published_on',
  'recorded_on',
  'basis',
  'confidence',
  'note',
] as const satisfies readonly (keyof ReadingTable)[]

/** Columns of a reading and of its versions, for writing many at once. */
export const readingTypes = {
  province: 'text',
  dossier: 'text',
  id: 'uuid',
  version: 'int4',
  label: 'text',
  unit: 'text',
  path: 'text',
  item: 'text',
  part: 'text',
  from_day: 'date',
  to_day: 'date',
  kind: 'text',
  scope: 'text',
  number: 'float8',
  word: 'text',
  flag: 'bool',
  numerator: 'float8',
  denominator: 'float8',
  qualifier: 'text',
  is_none: 'bool',
  state: 'text',
  source: 'text',
  evidence: 'jsonb',
  page: 'text',
  published_on: 'date',
  recorded_on: 'date',
  basis: 'text',
  confidence: 'text',
  note: 'text',
  changed_by: 'text',
  changed_at: 'timestamptz',
} as const satisfies Record<keyof ReadingTable, string>

export const versionTypes = {
  province: 'text',
  dossier: 'text',
  reading: 'uuid',
  version: 'int4',
  content: 'jsonb',
  until_day: 'date',
  changed_by: 'text',
  changed_at: 'timestamptz',
} as const

/** What names a slot: the figure of a unit and period, whatever its source. */
export const slotColumns = {
  unit: 'text',
  item: 'text',
  part: 'text',
  from: 'date',
  to: 'date',
  kind: 'text',
  scope: 'text',
} as const

export type ReadingRow = Pick<ReadingTable, (typeof readingColumns)[number]>

/** A reading as it came: with the id that it had in its files, if any. */
export function toReading(row: ReadingRow): Reading {
  return {
    id: row.label ?? undefined,
    unit: row.unit,
    item: row.item,
    part: row.part,
    from: row.from_day,
    to: row.to_day,
    kind: row.kind as Reading['kind'],
    scope: row.scope,
    value: row.number ?? row.word ?? row.flag ?? undefined,
    ...countsIn(row),
    state: row.state as Reading['state'],
    source: row.source,
    evidence: (row.evidence ?? []) as string[],
    ...groundsIn(row),
    note: row.note ?? undefined,
  }
}

function countsIn(row: ReadingRow) {
  return {
    numerator: row.numerator ?? undefined,
    denominator: row.denominator ?? undefined,
    qualifier: (row.qualifier ?? undefined) as Reading['qualifier'],
    none: row.is_none || undefined,
  }
}

function groundsIn(row: ReadingRow) {
  return {
    page: row.page ?? undefined,
    publishedOn: row.published_on ?? undefined,
    recordedOn: row.recorded_on ?? undefined,
    basis: (row.basis ?? undefined) as Reading['basis'],
    confidence: (row.confidence ?? undefined) as Reading['confidence'],
  }
}

/** A reading as it is stored: with the record's own id and version. */
export function toStored(row: ReadingTable): StoredReading {
  return { ...toReading(row), id: row.id, version: row.version }
}
