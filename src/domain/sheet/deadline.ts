import { z } from 'zod'
import type { Day } from '../day.ts'
import type { Dossier } from '../dossier/dossier.ts'

/** Thời hạn of a form and year; `locks`: after the day nobody but the standing agency may write. The newest holds. */
export const Deadline = z.strictObject({
  form: z.string(),
  year: z.int(),
  due: z.iso.date(),
  locks: z.boolean(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Deadline = z.infer<typeof Deadline>

/** Gia hạn: one unit may write a form and year until a day (that day included), for a reason. The newest holds. */
export const Extension = z.strictObject({
  unit: z.string(),
  form: z.string(),
  year: z.int(),
  until: z.iso.date(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Extension = z.infer<typeof Extension>

/** What holds for one sheet on a day. */
export interface Period {
  readonly due: Day | null
  readonly locked: boolean
  /** The day until which an exception holds; null when there is none, or it has expired. */
  readonly extendedUntil: Day | null
}

interface Terms {
  readonly dossier: Pick<Dossier, 'closingOn' | 'deadline'>
  readonly deadlines: readonly Deadline[]
  readonly extensions: readonly Extension[]
}

/** Is the sheet past its due day, and does an exception hold? Without a due day of its own, the dossier's closing day locks. */
export function periodOf(
  terms: Terms,
  sheet: { readonly unit: string; readonly form: string; readonly year: number },
  today: Day,
): Period {
  const { due, locks } = dueOf(terms, sheet)
  const extension = newest(
    terms.extensions.filter((one) => one.unit === sheet.unit && isOf(one, sheet)),
  )
  const extendedUntil = extension && extension.until >= today ? extension.until : null
  const isPast = due !== null && today > due
  return { due, locked: locks && isPast && extendedUntil === null, extendedUntil }
}

/** The due day of a form and year; the dossier's own where none was set. */
function dueOf(
  { dossier, deadlines }: Terms,
  sheet: { readonly form: string; readonly year: number },
): { readonly due: Day | null; readonly locks: boolean } {
  return newest(deadlines.filter((one) => isOf(one, sheet))) ?? usualDue(dossier)
}

/** Figures are closed on the dossier's closing day; its deadline alone reminds and locks nothing. */
export function usualDue({ closingOn, deadline }: Terms['dossier']): {
  readonly due: Day | null
  readonly locks: boolean
} {
  return { due: closingOn ?? deadline ?? null, locks: closingOn !== undefined }
}

function isOf(
  one: { readonly form: string; readonly year: number },
  sheet: { readonly form: string; readonly year: number },
): boolean {
  return one.form === sheet.form && one.year === sheet.year
}

function newest<T extends { readonly at: string }>(list: readonly T[]): T | undefined {
  return list.reduce<T | undefined>(
    (best, one) => (best && best.at > one.at ? best : one),
    undefined,
  )
}
