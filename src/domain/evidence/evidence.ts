import { z } from 'zod'
import { EvidenceState } from './library.ts'

/** What a document proves: an item (criterion, indicator, condition) or a listed document, for a unit and years. */
export const EvidenceLink = z.strictObject({
  item: z.string(),
  unit: z.string(),
  from: z.int(),
  to: z.int(),
  document: z.string().optional(),
  pages: z.string().optional(),
})
export type EvidenceLink = z.infer<typeof EvidenceLink>

/** A file that a newer one has replaced; its version is its place, from 1. `file` is a path below `evidence/`. */
export const EarlierFile = z.strictObject({
  version: z.int().min(1),
  file: z.string(),
  sha256: z.string(),
  name: z.string(),
})
export type EarlierFile = z.infer<typeof EarlierFile>

/**
 * Tài liệu minh chứng. `file` is a path under the workspace's `evidence/`; without a file `keptAt` says where
 * it is kept. `restricted`: holds personal data.
 */
export const Evidence = z.strictObject({
  id: z.string(),
  code: z.string().optional(),
  title: z.string(),
  type: z.string(),
  number: z.string().optional(),
  date: z.iso.date().optional(),
  issuer: z.string().optional(),
  file: z.string().optional(),
  sha256: z.string().optional(),
  keptAt: z.string().optional(),
  pages: z.int().optional(),
  state: EvidenceState,
  restricted: z.boolean().default(false),
  knownOn: z.iso.date(),
  source: z.string().optional(),
  note: z.string().optional(),
  /** Whose paper it is; absent: the dossier's unit. */
  unit: z.string().optional(),
  /** The time that the paper speaks of. */
  periodFrom: z.iso.date().optional(),
  periodTo: z.iso.date().optional(),
  /** The file's name as it was typed; absent: the last step of `file`. */
  fileName: z.string().optional(),
  /** The folder that it was dropped in. */
  folder: z.string().optional(),
  /** Files that it had before, oldest first. */
  earlier: z.array(EarlierFile).optional(),
  links: z.array(EvidenceLink).default([]),
})
export type Evidence = z.infer<typeof Evidence>
