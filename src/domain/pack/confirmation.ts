import { z } from 'zod'

/** Đối chiếu bản gốc: a named person compared an item with the official text. Lifts `rule_unconfirmed`. */
export const Confirmation = z.strictObject({
  pack: z.string(),
  sha256: z.string(),
  item: z.string(),
  person: z.string(),
  on: z.iso.date(),
  reference: z.string(),
  note: z.string().optional(),
})
export type Confirmation = z.infer<typeof Confirmation>
