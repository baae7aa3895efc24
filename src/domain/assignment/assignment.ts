import { z } from 'zod'

/** Phân công: who owes an item (for some units and years), by a decision in force from a day. */
export const Assignment = z.strictObject({
  item: z.string(),
  unit: z.string().optional(),
  kind: z.enum(['reading', 'evidence', 'section', 'any']).default('any'),
  agency: z.string(),
  person: z.string().optional(),
  due: z.iso.date().optional(),
  years: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  decision: z.string(),
  from: z.iso.date(),
  to: z.iso.date().optional(),
})
export type Assignment = z.infer<typeof Assignment>

/** Kết luận giao việc: an order of a meeting with its day. `agency` absent: the source names nobody. */
export const Task = z.strictObject({
  id: z.string(),
  text: z.string(),
  agency: z.string().optional(),
  kind: z.enum(['reading', 'evidence', 'list', 'section', 'component', 'other']).default('other'),
  item: z.string().optional(),
  unit: z.string().optional(),
  givenOn: z.iso.date(),
  due: z.iso.date().optional(),
  doneOn: z.iso.date().optional(),
  meeting: z.string().optional(),
  source: z.string(),
})
export type Task = z.infer<typeof Task>
