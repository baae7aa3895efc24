import { z } from 'zod'
import { Day } from '../day.ts'

/** Ai: a body as the text names it; `agency` where it is known by a name or another name. */
export const NamedBody = z.strictObject({
  name: z.string(),
  agency: z.string().nullable(),
  /** "các cơ quan, đơn vị", "UBND các xã": everybody of a kind, not one. */
  all: z.boolean(),
})
export type NamedBody = z.infer<typeof NamedBody>

/** Hạn as written and as a day; "trước 15/1" ends on the day before. `repeats`: an order without an end. */
export const WrittenDue = z.strictObject({
  written: z.string(),
  day: Day.nullable(),
  repeats: z.enum(['daily', 'weekly', 'monthly', 'quarterly']).nullable(),
})
export type WrittenDue = z.infer<typeof WrittenDue>

/** Việc được giao, as found in the text of a notice or of a news post: offered, never taken silently. */
export const FoundOrder = z.strictObject({
  /** The passage as it stands in the text; where it is said more than once, each. */
  sentences: z.array(z.string()).min(1),
  /** What is to be done, without who. */
  order: z.string(),
  addressees: z.array(NamedBody).min(1),
  /** "phối hợp với …". */
  together: z.array(NamedBody),
  /** "gửi về …". */
  recipient: NamedBody.nullable(),
  /** "để trình …": where it goes from there. */
  onward: NamedBody.nullable(),
  due: WrittenDue.nullable(),
})
export type FoundOrder = z.infer<typeof FoundOrder>

/** The answer of `vedich conclusions --json`. `on`: the day on which the text was taken to be spoken. */
export const Conclusions = z.strictObject({ on: Day, orders: z.array(FoundOrder) })

/** A body with all its names, to be known in a text. */
export interface Known {
  readonly id: string
  readonly names: readonly string[]
}
