import type { Assignment } from '../assignment/assignment.ts'
import type { Assessment } from '../evaluation/assessment.ts'
import { judgedUnits } from '../evaluation/judge.ts'
import type { LaidStandard } from '../pack/lay-overlays.ts'
import { readingsAt, slotOf } from '../reading/slot.ts'
import { factorOf } from '../rule/rule-context.ts'
import { partsAsked } from '../rule/set-level.ts'
import type { Gap } from './gap.ts'
import { owedBy } from './owner.ts'

/** Figures of past years that an assignment decision asks for and that are not there; one group an item and unit. */
export function pastYearGaps(
  assessment: Assessment,
  fromYear: number,
  toYear: number,
): readonly Gap[] {
  const missing = new Map<string, { first: number; last: number; gap: Gap; inside: string[] }>()
  for (const assignment of assessment.workspace.assignments) {
    if (!asksForPast(assignment, assessment)) continue
    const from = Math.max(fromYear, assignment.years?.from ?? 0)
    const to = Math.min(toYear, assignment.years?.to ?? 0)
    for (let year = from; year <= to; year++)
      for (const gap of yearGaps(assessment, assignment, year)) {
        const key = `${gap.item} ${gap.unit}`
        const there = missing.get(key) ?? { first: year, last: year, gap, inside: [] }
        missing.set(key, {
          gap: there.gap,
          first: Math.min(there.first, year),
          last: Math.max(there.last, year),
          inside: [...new Set([...there.inside, ...gap.inside])].sort(),
        })
      }
  }
  return [...missing.values()].map(({ first, last, gap, inside }) => ({
    ...gap,
    period: first === last ? String(first) : `${first}-${last}`,
    inside,
    count: inside.length,
  }))
}

function asksForPast(assignment: Assignment, { on }: Assessment): boolean {
  const isInForce = assignment.from <= on && (assignment.to === undefined || assignment.to >= on)
  const asksReadings = assignment.kind === 'reading' || assignment.kind === 'any'
  return assignment.years !== undefined && isInForce && asksReadings
}

function yearGaps(assessment: Assessment, assignment: Assignment, year: number): readonly Gap[] {
  return judgedUnits(assessment, year)
    .filter((one) => assignment.unit === undefined || assignment.unit === one.unit.id)
    .flatMap(({ unit, standards }) =>
      standards.flatMap(({ id }) => {
        const laid = assessment.standardFor(id, unit.id, year)
        return laid ? standardGaps(assessment, assignment, laid, unit.id, year) : []
      }),
    )
}

function standardGaps(
  assessment: Assessment,
  assignment: Assignment,
  laid: LaidStandard,
  unit: string,
  year: number,
): readonly Gap[] {
  return laid.criteria.flatMap((one) =>
    [...one.indicators, ...one.requirements].flatMap((item) => {
      const above = [one.criterion.id, laid.standard.id]
      if (![item.item.id, ...above].includes(assignment.item) || item.item.sameAs) return []
      const parts = partsAsked(item.rule).filter((part) => {
        const there = readingsAt(assessment.readings.get(unit), item.item.id, part, year)
        const slot = slotOf(there, undefined, factorOf(item.item.unit))
        return slot.state !== 'decided' && slot.state !== 'conflict'
      })
      if (parts.length === 0) return []
      const asked = { kind: 'reading', item: item.item.id, above, unit, year } as const
      return [
        {
          kind: 'reading',
          item: item.item.id,
          unit,
          period: String(year),
          ...owedBy(assessment, { ...asked, lead: undefined }),
          count: parts.length,
          inside: parts.map((part) => (part === '' ? String(year) : `${year} ${part}`)),
          blocking: false,
        } satisfies Gap,
      ]
    }),
  )
}
