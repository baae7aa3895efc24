import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Standard } from '#domain/pack/standard.ts'
import { unitTree } from '#domain/unit/unit-tree.ts'
import { attainYear, latecomer } from './attain.ts'
import type { PackYears } from './choose-packs.ts'
import type { FictionUnit, FictionUnits } from './fiction-units.ts'
import { type FigureSource, makeReadings, makeStatements } from './make-readings.ts'
import type { Place } from './place.ts'
import { planYear, reachOf, type YearPlan } from './year-plan.ts'

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
    for (const [standard, members] of asked(years, units)) {
      const planFor = (year: number) => planYear(standard, years.pack, overlays, tree, year)
      for (let year = years.from; year <= years.to; year += 1)
        addYear(made, planFor(year), members, years, source)
      if (isLast) addEarlier(made, planFor, members, source)
    }
  }
  return made
}

/** Figures of the years before the range that a rule over several years looks back to. */
function addEarlier(
  made: Pick<Workspace, 'readings' | 'statements'>,
  planFor: (year: number) => YearPlan,
  members: readonly FictionUnit[],
  source: FigureSource,
): void {
  const standing = members.filter((one) => one.to === source.last)
  for (let year = source.first - 1; year > source.last - reachOf(planFor(source.last)); year -= 1) {
    const plan = planFor(year)
    const items = plan.items.map((one) => ({
      ...one,
      slots: one.slots.filter((slot) => slot.window > source.last - year),
    }))
    for (const unit of standing)
      made.readings.push(...makeReadings({ ...plan, items }, unit, source))
  }
}

function addYear(
  made: Pick<Workspace, 'readings' | 'statements'>,
  plan: YearPlan,
  members: readonly FictionUnit[],
  years: PackYears,
  source: FigureSource,
): void {
  const { year } = plan
  for (const unit of members.filter((one) => one.from <= year && year <= one.to)) {
    const alive = { from: Math.max(years.from, unit.from), to: Math.min(years.to, unit.to) }
    made.readings.push(...makeReadings(plan, unit, source))
    if (year === alive.from) made.statements.push(...makeStatements(plan, unit, alive, source.seed))
  }
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
