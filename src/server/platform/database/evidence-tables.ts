import type { Generated } from 'kysely'

interface OfDossier {
  readonly province: string
  readonly dossier: string
}

export interface EvidenceTable extends OfDossier {
  readonly id: string
  readonly place: number
  readonly version: Generated<number>
  readonly code: string | null
  readonly title: string
  readonly type: string
  readonly number: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly file: string | null
  readonly sha256: string | null
  /** SHA-256 of the bytes that are kept; `sha256` is what the record says. */
  readonly stored: string | null
  readonly kept_at: string | null
  readonly pages: number | null
  readonly state: string
  readonly restricted: boolean
  readonly known_on: string
  readonly source: string | null
  readonly note: string | null
  /** Whose paper it is, and the unit's line of ancestors; null until the first start after an older version's. */
  readonly unit: string | null
  readonly path: string | null
  readonly agency: string | null
  readonly period_from: string | null
  readonly period_to: string | null
  readonly file_name: string | null
  readonly folder: string | null
  readonly batch: string | null
  /** Title, number, issuer, code and file name without accents and case. */
  readonly folded: string | null
  readonly links_given: number | null
  readonly added_by: string | null
  readonly added_by_person: string | null
  readonly added_at: string | null
  readonly trashed_at: string | null
  readonly trashed_by: string | null
}

interface EvidenceLinkTable extends OfDossier {
  readonly evidence: string
  readonly place: number
  readonly item: string
  readonly unit: string
  readonly path: string | null
  readonly from_year: number
  readonly to_year: number
  readonly document: string | null
  readonly pages: string | null
}

/** Kept bytes: once for all papers of a province that have them. */
export interface EvidenceFileTable {
  readonly province: string
  readonly sha256: string
  readonly bytes: number
  readonly crc32: number
  readonly sha512: string
  readonly type: string
  readonly kind: string
  readonly pages: number | null
  readonly phash: string | null
  readonly scan: string
  readonly added_at: string
}

/** Every file that a paper ever had, from version 1 on. */
export interface EvidenceVersionTable extends OfDossier {
  readonly evidence: string
  readonly version: number
  readonly stored: string
  readonly file: string
  readonly name: string
  readonly added_by: string | null
  readonly added_at: string | null
}

interface EvidenceCodeTable extends OfDossier {
  readonly code: string
  readonly evidence: string
}

/** A file on its way: `receiving`, `checking`, then `done` with its outcomes. */
export interface UploadTable extends OfDossier {
  readonly id: string
  readonly unit: string
  readonly path: string
  readonly person: string
  readonly person_name: string
  readonly agency: string | null
  readonly batch: string
  readonly name: string
  readonly folder: string | null
  readonly bytes: number
  readonly evidence: string | null
  readonly restricted: boolean
  readonly unpack: boolean
  readonly state: string
  readonly outcomes: unknown
  readonly created_at: string
}

export interface EvidenceTables {
  readonly evidence: EvidenceTable
  readonly evidence_link: EvidenceLinkTable
  readonly evidence_file: EvidenceFileTable
  readonly evidence_version: EvidenceVersionTable
  readonly evidence_code: EvidenceCodeTable
  readonly upload: UploadTable
}
