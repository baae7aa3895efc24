import { z } from 'zod'
import { UsualPaper } from '../archive/usual-paper.ts'
import { UsualList } from '../list/list.ts'
import { Basis, LegalDocument } from './basis.ts'
import { EvidenceBook } from './evidence-list.ts'
import { Overlay } from './overlay.ts'
import { ProcedureBook } from './procedure.ts'
import { Standard } from './standard.ts'

/** Vai trò của bộ quy định in a pack set. `units`, `measures` and `lists` are shared by every dossier. */
export const PackRole = z.enum([
  'criteria',
  'procedure',
  'evidence',
  'overlay',
  'units',
  'measures',
  'lists',
])
export type PackRole = z.infer<typeof PackRole>

/** Số liệu khác: a figure that no indicator asks for; stored, checked and cited, never judged. */
const Measure = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  scope: z.string().optional(),
  note: z.string().optional(),
})

/** An agency as packs name it; a place maps it to its own bodies. */
const PackAgency = z.strictObject({
  id: z.string(),
  name: z.string(),
  note: z.string().optional(),
  /** Ngành dọc: asked, never told (đề nghị bổ sung). */
  vertical: z.boolean().default(false),
})

/** The head of a pack: the content of `pack.yaml`. */
export const PackHead = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.string().regex(/^\d+(\.\d+)*$/),
  role: PackRole,
  title: z.string(),
  summary: z.string().optional(),
  /** The judged years that the pack is meant for. */
  period: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  legal: z.array(LegalDocument).default([]),
  sources: z
    .record(z.string(), z.strictObject({ url: z.string().nullable(), seen: z.string() }))
    .default({}),
  regions: z.array(z.strictObject({ id: z.string(), name: z.string() })).default([]),
  unitGroups: z
    .array(
      z.strictObject({ id: z.string(), name: z.string(), definition: z.string(), basis: Basis }),
    )
    .default([]),
  agencies: z.array(PackAgency).default([]),
  /** What the pack leaves out and why. */
  partial: z.array(z.string()).default([]),
  notes: z
    .array(z.strictObject({ id: z.string(), text: z.string(), basis: Basis.optional() }))
    .default([]),
  overlay: Overlay.optional(),
  measures: z.array(Measure).default([]),
  /** Danh mục thường có. */
  lists: z.array(UsualList).optional(),
  /** Văn bản thường có trong hồ sơ các năm. */
  archive: z.array(UsualPaper).optional(),
})
export type PackHead = z.infer<typeof PackHead>

/**
 * Bộ quy định: an immutable, dated, versioned rule set. `sha256` is over its files as they stand (see
 * docs/formats/pack.md).
 */
export const Pack = z.strictObject({
  ...PackHead.shape,
  sha256: z.string(),
  standards: z.array(Standard),
  procedure: ProcedureBook.optional(),
  evidence: EvidenceBook.optional(),
})
export type Pack = z.infer<typeof Pack>
