import { z } from 'zod'
import { Basis } from '../pack/basis.ts'

/** Hai tập hồ sơ của một đơn vị: xây dựng (đề án, quy hoạch, kế hoạch) và về đích (đề nghị, quyết định công nhận). */
export const ArchiveFile = z.enum(['building', 'attaining'])
export type ArchiveFile = z.infer<typeof ArchiveFile>

/**
 * Văn bản thường có trong hồ sơ các năm. `every`: once a year, once a period (the years that one criteria pack judges), or
 * for the year of attaining. `matches`: listed documents and dossier components of packs that are the same paper.
 */
export const UsualPaper = z.strictObject({
  id: z.string(),
  name: z.string(),
  file: ArchiveFile,
  every: z.enum(['year', 'period', 'attaining']),
  /** Families of the standards whose units keep it. */
  families: z.array(z.string()).min(1),
  /** The first year for which it is looked for. */
  from: z.int().optional(),
  /** The recognition decision itself: there when a decision with its number and day is recorded. */
  isDecision: z.boolean().default(false),
  matches: z.array(z.string()).default([]),
  note: z.string().optional(),
  basis: Basis,
})
export type UsualPaper = z.infer<typeof UsualPaper>
