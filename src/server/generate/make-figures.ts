import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Standard } from '#domain/pack/standard.ts'
import { unitTree } from '#domain/unit/unit-tree.ts'
import { attainYear, latecomer } from './attain.ts'
import type { PackYears } from './choose-packs.ts'
import type { FictionUnit, FictionUnits } from './fiction-units.ts'
import { makeReadings, makeStatements } from './make-readings.ts'
import type { Place } from './place.ts'
import { planYear, type YearPlan } from './year-plan.ts'

/** Every figure of every unit and year under the pack of that year, and what does not apply to whom. */
export function makeFigures(
  seed: number,
  ranges: readonly PackYears[],
  place: Place,
  units: FictionUnits,
  overlays: readonly Pack[],
): Pick<Workspace, 'readings' | 'statements'> {
  const tree = unitTree(place.units, place.classifications)
  const late = latecomer(units.members)
  const made: Pick<Workspace, 'readings' | 'statements'> = { readings: [], statements: [] }
  for (const years of ranges) {
    const isLast = years === ranges.at(-1)
    const source = {
      seed,
      first: years.from,
      last: years.to,
      attains: (unit: string) => attainYear(seed, unit, years, isLast, unit === late),
    }
    for (let year = years.from; year <= years.to; year += 1)
      for (const [standard, members] of asked(years, units)) {
        const plan = planYear(standard, years.pack, overlays, tree, year)
        for (const unit of members.filter((one) => one.from <= year && year <= one.to))
          addFigures(made, plan, unit, years, source)
      }
  }
  return made
}

function addFigures(
  made: Pick<Workspace, 'readings' | 'statements'>,
  plan: YearPlan,
  unit: FictionUnit,
  years: PackYears,
  source: Parameters<typeof makeReadings>[2],
): void {
  const alive = { from: Math.max(years.from, unit.from), to: Math.min(years.to, unit.to) }
  made.readings.push(...makeReadings(plan, unit, source))
  if (plan.year === alive.from)
    made.statements.push(...makeStatements(plan, unit, alive, source.seed))
}

/** Which standard asks which units. */
function asked(
  years: PackYears,
  units: FictionUnits,
): readonly (readonly [Standard, readonly FictionUnit[]])[] {
  return [
    [years.member, units.members],
    ...(years.upper ? [[years.upper, [units.whole]] as const] : []),
  ]
}
