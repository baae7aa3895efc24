import { z } from 'zod'

/** Độ tin cậy: how sure we are of an item that was not read in the official text. */
export const Confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof Confidence>

/**
 * Cơ sở: where an item of law comes from. `source` was seen on a published page (`refs` name entries of
 * the pack's `sources`), `recall` is general knowledge, `mixed` is partly each.
 */
export const Basis = z.strictObject({
  type: z.enum(['source', 'mixed', 'recall']),
  confidence: Confidence.optional(),
  refs: z.array(z.string()).optional(),
  note: z.string().optional(),
})
export type Basis = z.infer<typeof Basis>

/** Căn cứ: a paragraph of a legal document of the pack. */
export const LegalReference = z.strictObject({
  document: z.string(),
  article: z.string().optional(),
  basis: Basis.optional(),
})
export type LegalReference = z.infer<typeof LegalReference>

/** Văn bản: a legal document that a pack rests on. */
export const LegalDocument = z.strictObject({
  id: z.string(),
  number: z.string().nullable(),
  date: z.iso.date().optional(),
  effective: z.iso.date().optional(),
  issuer: z.string(),
  title: z.string().optional(),
  replaces: z.array(z.string()).optional(),
  note: z.string().optional(),
  basis: Basis,
})
export type LegalDocument = z.infer<typeof LegalDocument>
