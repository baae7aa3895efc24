import { z } from 'zod'

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
  state: z.enum(['submitted', 'accepted', 'returned']),
  restricted: z.boolean().default(false),
  knownOn: z.iso.date(),
  source: z.string().optional(),
  note: z.string().optional(),
  links: z.array(EvidenceLink).default([]),
})
export type Evidence = z.infer<typeof Evidence>
