import type { EvidencePaper, StoredFile, StoredLink } from '#contract/evidence.ts'
import { linkAge } from '#domain/evidence/age.ts'
import type { EvidenceState, FileKind } from '#domain/evidence/library.ts'
import type { EvidenceTable } from '../platform/database/evidence-tables.ts'

/** A file of a paper as it is selected; null where there is none. */
export interface FileRow {
  readonly version: number
  readonly name: string
  readonly stored: string
  readonly bytes: number | null
  readonly type: string | null
  readonly kind: string | null
  readonly scan: string | null
  readonly added_by: string | null
  readonly added_at: string | null
}

export type LinkRow = Omit<StoredLink, 'age'>

export interface PaperRow extends Omit<EvidenceTable, 'version'> {
  readonly version: number
  readonly own_unit: string
  readonly newest: FileRow | null
  readonly links: readonly LinkRow[]
}

/** Days that a paper stays in the trash. */
export const trashDays = 30

export function toPaper(row: PaperRow): EvidencePaper {
  const dated = { date: row.date, periodFrom: row.period_from, periodTo: row.period_to }
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    unit: row.unit ?? row.own_unit,
    title: row.title,
    type: row.type,
    number: row.number,
    issuer: row.issuer,
    ...dated,
    pages: row.pages,
    keptAt: row.kept_at,
    folder: row.folder,
    file: row.newest ? toFile(row.newest) : null,
    state: row.state as EvidenceState,
    restricted: row.restricted,
    knownOn: row.known_on,
    source: row.source,
    note: row.note,
    links: row.links.map((link) => ({ ...link, age: linkAge(dated, link) })),
    addedBy: row.added_by,
    addedAt: row.added_at,
    trashedAt: row.trashed_at,
    trashedBy: row.trashed_by,
    purgeOn: row.trashed_at === null ? null : dayAfter(row.trashed_at, trashDays),
  }
}

export function toFile(row: FileRow): StoredFile {
  return {
    version: row.version,
    name: row.name,
    bytes: Number(row.bytes ?? 0),
    sha256: row.stored,
    type: row.type ?? 'application/octet-stream',
    kind: (row.kind ?? 'other') as FileKind,
    scan: row.scan === 'clean' ? 'clean' : 'notScanned',
    addedBy: row.added_by ?? '',
    addedAt: row.added_at ?? '',
  }
}

function dayAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10)
}
