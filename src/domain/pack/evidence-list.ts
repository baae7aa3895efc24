import { z } from 'zod'
import { Basis } from './basis.ts'

/** One document that usually (or, once adopted, must) prove a criterion. */
export const ListedDocument = z.strictObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  issuer: z.string().optional(),
  note: z.string().optional(),
})
export type ListedDocument = z.infer<typeof ListedDocument>

/**
 * Danh mục tài liệu minh chứng for one item (criterion, indicator, condition). In an evidence pack it is usual; in a
 * local overlay with `adopted` its documents are required.
 */
export const EvidenceListEntry = z.strictObject({
  item: z.string(),
  lead: z.string().optional(),
  support: z.array(z.string()).default([]),
  documents: z.array(ListedDocument),
  basis: Basis,
})
export type EvidenceListEntry = z.infer<typeof EvidenceListEntry>

/** The content of `evidence.yaml`. `common` documents belong to every criterion of a standard. */
export const EvidenceBook = z.strictObject({
  common: z
    .array(
      z.strictObject({ standard: z.string(), documents: z.array(ListedDocument), basis: Basis }),
    )
    .default([]),
  lists: z.array(EvidenceListEntry),
})
export type EvidenceBook = z.infer<typeof EvidenceBook>
