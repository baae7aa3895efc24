import { judgeAssessment } from '#domain/evaluation/judge.ts'
import type { Readiness } from '#domain/evaluation/readiness.ts'
import type { Deps } from '../platform/deps.ts'
import { type Asked, atOf, type OpenDossier, openDossier } from './open-dossier.ts'

/**
 * Criteria met by year, over all units or of one, each year under its own pack. `recorded`: indicators and requirements, over the
 * same units, of which the year has a figure.
 */
export async function readYears(
  deps: Deps,
  input: Omit<Asked, 'year'> & { readonly dossier: string; readonly unit?: string | undefined },
) {
  const dossier = await openDossier(deps, input.dossier)
  const { on } = atOf(dossier, input)
  const last = Math.min(dossier.workspace.dossier.year, Number(on.slice(0, 4)))
  const spans = dossier.workspace.dossier.years
  const years = spans.flatMap(({ from, to, pack }) =>
    range(from, Math.min(to, last)).map((year) => ({ year, pack })),
  )
  return {
    years: years
      .sort((a, b) => a.year - b.year)
      .map(({ year, pack }) => ({ year, pack, ...countYear(dossier, input.unit, year, on) })),
  }
}

function countYear(dossier: OpenDossier, unit: string | undefined, year: number, on: string) {
  const all =
    year === dossier.workspace.dossier.year
      ? dossier.readiness({ year, on })
      : judgeAssessment(dossier.assessed(on), year)
  const units = all.units.filter((one) => unit === undefined || one.unit === unit)
  const readiness = { ...all, units }
  const counts = units.flatMap((unit) => unit.standards.map((one) => one.counts))
  return {
    met: counts.reduce((sum, one) => sum + one.met, 0),
    required: counts.reduce((sum, one) => sum + one.required, 0),
    recorded: recordedIn(dossier, readiness),
  }
}

function recordedIn(dossier: OpenDossier, { units, year, on }: Readiness): number {
  const known = new Set<string>()
  for (const [unit, slots] of dossier.assessed(on).readings)
    for (const [, readings] of slots)
      for (const one of readings)
        if (one.to.startsWith(String(year))) known.add(`${unit} ${one.item}`)
  return units
    .flatMap((unit) =>
      unit.standards.flatMap((one) =>
        one.criteria.flatMap((criterion) =>
          [...criterion.indicators, ...criterion.requirements].map(
            (item) => `${unit.unit} ${item.id}`,
          ),
        ),
      ),
    )
    .filter((key) => known.has(key)).length
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
