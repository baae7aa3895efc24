import { z } from 'zod'

/**
 * Lượt của phiếu số liệu: who did what to a sheet (unit × form × year), and when. `items` empty: the whole sheet. A remark
 * (`remarked`) on one figure has its item, and the part after a slash, in `items`; it goes with the return of the same instant.
 */
export const SheetRound = z.strictObject({
  unit: z.string(),
  form: z.string(),
  year: z.int(),
  act: z.enum(['submitted', 'accepted', 'returned', 'unlocked', 'remarked']),
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string().optional(),
  items: z.array(z.string()).default([]),
})
export type SheetRound = z.infer<typeof SheetRound>
