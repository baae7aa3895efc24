import { z } from 'zod'
import { PackRole } from '../pack/pack.ts'

/** One pack of a dossier's locked set. */
export const PackReference = z.strictObject({
  id: z.string(),
  version: z.string(),
  sha256: z.string().optional(),
  role: PackRole,
})
export type PackReference = z.infer<typeof PackReference>

/** Cơ quan, đơn vị of a place. `packAgency` is the name that packs use for it. */
export const Agency = z.strictObject({
  id: z.string(),
  name: z.string(),
  short: z.string().optional(),
  /** Tên gọi khác in papers, tables and notices. */
  aliases: z.array(z.string()).optional(),
  unit: z.string().optional(),
  packAgency: z.string().optional(),
  vertical: z.boolean().default(false),
  standing: z.boolean().default(false),
  note: z.string().optional(),
})
export type Agency = z.infer<typeof Agency>

/** Tên gọi khác của đơn vị: how tables and notices of the place call a unit beside its names. */
export const UnitAlias = z.strictObject({ unit: z.string(), alias: z.string() })
export type UnitAlias = z.infer<typeof UnitAlias>

/** Thành viên Tổ xây dựng hồ sơ. */
export const TeamMember = z.strictObject({
  name: z.string(),
  position: z.string().optional(),
  agency: z.string().optional(),
  role: z.string().optional(),
  source: z.string().optional(),
})
export type TeamMember = z.infer<typeof TeamMember>

/**
 * Hồ sơ: one unit's case for one standard and year, under a locked pack set. `years` says which criteria pack judges which
 * past year. `asOf` fixes the workspace's own today; `closingOn` is the day on which figures are closed.
 */
export const Dossier = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  standard: z.string(),
  year: z.int(),
  asOf: z.iso.date().optional(),
  closingOn: z.iso.date().optional(),
  deadline: z.iso.date().optional(),
  packs: z.array(PackReference).min(1),
  years: z.array(z.strictObject({ from: z.int(), to: z.int(), pack: z.string() })).min(1),
})
export type Dossier = z.infer<typeof Dossier>
