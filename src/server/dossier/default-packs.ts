import type { Dossier } from '#domain/dossier/dossier.ts'
import { standardOf } from '#domain/evaluation/assessment.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Unit } from '#domain/unit/unit.ts'

/** A dossier looks back to the programme's first year. */
const firstYear = 2010

export interface PackSet {
  readonly packs: readonly Pack[]
  readonly years: Dossier['years']
}

/**
 * Bộ quy định mặc định: the criteria pack of the judged year and of each year before it, the procedure and evidence of the
 * year, and the overlays of the places that the unit lies in. Throws `bad_input` when no pack judges the year.
 */
export function defaultPacks(
  shipped: readonly Pack[],
  standard: string,
  year: number,
  lineage: readonly Unit[],
): PackSet {
  const family = standardOf(shipped, standard)?.family
  const years = yearTable(shipped, standard, year)
  const criteria = shipped.filter((pack) => years.some((one) => one.pack === pack.id))
  const procedure = shipped.filter(
    (pack) => isOf(pack, year) && pack.procedure?.procedures.some((one) => one.family === family),
  )
  const evidence = shipped.filter((pack) => pack.role === 'evidence' && isOf(pack, year))
  const places = new Set(lineage.flatMap((unit) => [unit.id, unit.code]))
  const overlays = shipped.filter(
    ({ overlay }) =>
      overlay !== undefined &&
      places.has(overlay.scope.unit) &&
      criteria.some((pack) => pack.id === overlay.extends),
  )
  return { packs: [...criteria, ...procedure.slice(-1), ...evidence, ...overlays], years }
}

/** Which criteria pack judges which years: the one of the asked standard for its own period. */
function yearTable(shipped: readonly Pack[], standard: string, year: number): Dossier['years'] {
  const asked = shipped.find((pack) => pack.standards.some((one) => one.id === standard))
  const fields = [{ field: 'year', code: 'year_without_pack' }]
  if (!asked || !isOf(asked, year)) throw new Refusal('bad_input', { fields })
  const years: { from: number; to: number; pack: string }[] = []
  for (let each = firstYear; each <= year; each++) {
    const pack = isOf(asked, each) ? asked : criteriaOf(shipped, each)
    const last = years.at(-1)
    if (last && last.pack === pack?.id && last.to === each - 1) last.to = each
    else if (pack) years.push({ from: each, to: each, pack: pack.id })
  }
  return years
}

function criteriaOf(shipped: readonly Pack[], year: number): Pack | undefined {
  return shipped.find((pack) => pack.role === 'criteria' && isOf(pack, year))
}

function isOf({ period }: Pack, year: number): boolean {
  return period === undefined || (period.from <= year && year <= period.to)
}
