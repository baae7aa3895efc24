import { z } from 'zod'
import { Confidence } from '../pack/basis.ts'

/** Loại số liệu: thực hiện, ước, kế hoạch, mục tiêu. Only an accepted `actual` decides. */
export const ReadingKind = z.enum(['actual', 'estimate', 'plan', 'target'])
export type ReadingKind = z.infer<typeof ReadingKind>

/** Trạng thái: nháp, đã gửi, đã chấp nhận, đề nghị chỉnh sửa bổ sung, đã rút. */
export const ReadingState = z.enum(['draft', 'submitted', 'accepted', 'returned', 'withdrawn'])
export type ReadingState = z.infer<typeof ReadingState>

/**
 * Số liệu: one value of an indicator, condition or measure (`item`) for a unit and a period. `value` is a
 * number, a boolean or a level's name; `none: true` says with a note that there is no value; with counts
 * the value is computed from them. `part` is a component of a composite or `nam` / `nu`.
 */
export const Reading = z.strictObject({
  id: z.string().optional(),
  unit: z.string(),
  item: z.string(),
  part: z.string().default(''),
  from: z.iso.date(),
  to: z.iso.date(),
  kind: ReadingKind,
  scope: z.string().default(''),
  value: z.union([z.number(), z.boolean(), z.string()]).optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  qualifier: z.enum(['approx', 'over', 'under']).optional(),
  none: z.literal(true).optional(),
  state: ReadingState,
  source: z.string(),
  evidence: z.array(z.string()).default([]),
  page: z.string().optional(),
  publishedOn: z.iso.date().optional(),
  recordedOn: z.iso.date().optional(),
  basis: z.enum(['source', 'derived', 'recall']).optional(),
  confidence: Confidence.optional(),
  note: z.string().optional(),
})
export type Reading = z.infer<typeof Reading>

/**
 * Không xét: a recorded statement that an "if any" item does not apply to a unit, with reason and
 * evidence; or the choice between two conflicting accepted readings (`chosen` is a reading's source).
 */
export const Statement = z.strictObject({
  unit: z.string(),
  item: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  kind: z.enum(['notApplicable', 'chosen']),
  chosen: z.string().optional(),
  reason: z.string(),
  evidence: z.array(z.string()).default([]),
  by: z.string(),
  on: z.iso.date(),
})
export type Statement = z.infer<typeof Statement>
