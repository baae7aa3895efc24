import { z } from 'zod'

/** A level that nobody has set: by the province (its committee must), or unknown to us (`unknown`). */
const Unset = z.strictObject({ unset: z.enum(['province', 'unknown']) })

/** One level, or by the unit's region, or by its group. `null` in a column: not set for that column. */
const Level = z.union([
  z.number(),
  z.strictObject({
    byRegion: z.record(z.string(), z.number().nullable()),
    general: z.number().nullable().optional(),
  }),
  z.strictObject({ byGroup: z.record(z.string(), z.number().nullable()) }),
  Unset,
])

/**
 * Mức đạt chuẩn: what a value must reach. A year that `byYear` does not list is unset, never the
 * nearest one. `times … of` follows the target of another indicator (model income = 1.10 × advanced).
 * `parameter` names a parameter of the pack set that a place may set.
 */
export const Target = z.union([
  Level,
  z.strictObject({ byYear: z.record(z.string(), Level.nullable()) }),
  z.strictObject({ times: z.number().positive(), of: z.string() }),
  z.strictObject({ parameter: z.string() }),
])
export type Target = z.infer<typeof Target>
