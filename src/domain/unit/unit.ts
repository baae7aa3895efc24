import { z } from 'zod'

/**
 * A day that may be known only to the month or the year: `2020-01-01`, `2020-01`, `2020`. "Did not
 * exist" is certain only outside the widest reading of it.
 */
export const InexactDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
export type InexactDay = z.infer<typeof InexactDay>

/** Vùng hoặc nhóm xã: the column of targets that judges a unit, with its day and legal ground. */
export const Classification = z.strictObject({
  unit: z.string(),
  kind: z.enum(['region', 'group']),
  value: z.string(),
  from: InexactDay.optional(),
  to: InexactDay.optional(),
  ground: z.string(),
  basis: z.enum(['source', 'mixed', 'recall']),
  confidence: z.enum(['high', 'medium', 'low']),
})
export type Classification = z.infer<typeof Classification>

/**
 * Đơn vị hành chính. `id` names the record (codes are used again after a merger: `06895_pre2025`,
 * `06895_2025`); `code` is the statistical code.
 */
export const Unit = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  level: z.string(),
  type: z.string(),
  parent: z.string().optional(),
  from: InexactDay.optional(),
  to: InexactDay.optional(),
  predecessors: z.array(z.string()),
  successors: z.array(z.string()),
  note: z.string().optional(),
  basis: z.enum(['source', 'mixed', 'recall']),
  confidence: z.enum(['high', 'medium', 'low']),
  source: z.string(),
})
export type Unit = z.infer<typeof Unit>
