import { z } from 'zod'

/**
 * Lỗi trong tệp: one fault of a pack, workspace, table or document; `where` is a row or line (from 1) or a path inside.
 * `code` names a sentence of the locale, `params` its words.
 */
export const Fault = z.strictObject({
  file: z.string(),
  line: z.int().optional(),
  column: z.string().optional(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type Fault = z.infer<typeof Fault>
