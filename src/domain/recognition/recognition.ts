import { z } from 'zod'
import { Confidence } from '../pack/basis.ts'

/** còn hiệu lực · phải rà soát lại · đã thu hồi. */
const RecognitionState = z.enum(['valid', 'toReReview', 'withdrawn'])

/**
 * Công nhận: a decision that a unit attained a standard. Number and day may be unknown (only the count was
 * published): then `knownOn` is the day of the page that says so. `pack` is the set really used.
 * `recheckedUnder`: packs under which an older recognition was re-checked (rà soát lại).
 */
export const Recognition = z.strictObject({
  unit: z.string(),
  standard: z.string(),
  number: z.string().optional(),
  day: z.iso.date().optional(),
  year: z.int().optional(),
  pack: z.string().optional(),
  state: RecognitionState,
  recheckedUnder: z.array(z.string()).default([]),
  knownOn: z.iso.date(),
  source: z.string(),
  evidence: z.array(z.string()).default([]),
  basis: z.enum(['source', 'derived', 'recall']).optional(),
  confidence: Confidence.optional(),
  note: z.string().optional(),
})
export type Recognition = z.infer<typeof Recognition>
