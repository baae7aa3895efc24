import { z } from 'zod'

/** What is missing: figure, evidence, list, target, confirmation, recognition, component, section, explanation. */
export const GapKind = z.enum([
  'reading',
  'evidence',
  'list',
  'target',
  'confirmation',
  'recognition',
  'component',
  'section',
  'explanation',
])
export type GapKind = z.infer<typeof GapKind>

/**
 * Nội dung còn thiếu: one group (kind × item × unit × period) with how many documents or figures inside. `owner.agency`
 * null: nobody is named. `source` says what asks for it (assignment, conclusion, pack, deadline).
 */
export const Gap = z.strictObject({
  kind: GapKind,
  item: z.string(),
  unit: z.string(),
  period: z.string(),
  owner: z.strictObject({
    agency: z.string().nullable(),
    /** Lead agency beside a commune's committee. */
    beside: z.string().nullable(),
    person: z.string().nullable(),
    name: z.string(),
  }),
  due: z.iso.date().nullable(),
  source: z.string(),
  count: z.int(),
  /** What is inside: parts, listed documents. */
  inside: z.array(z.string()),
  /** Does it block readiness, or is it shown only (usual evidence not adopted)? */
  blocking: z.boolean(),
})
export type Gap = z.infer<typeof Gap>

export const GapList = z.strictObject({ gaps: z.array(Gap) })
export type GapList = z.infer<typeof GapList>
