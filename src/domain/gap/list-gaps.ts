import type { Workspace } from '../dossier/workspace.ts'
import { type Assessment, assess } from '../evaluation/assessment.ts'
import { type At, judgeAssessment } from '../evaluation/judge.ts'
import type { Readiness, StandardResult, UnitResult } from '../evaluation/readiness.ts'
import { groupBy } from '../group.ts'
import type { LaidStandard } from '../pack/lay-overlays.ts'
import type { Pack } from '../pack/pack.ts'
import { conditionGaps } from './condition-gaps.ts'
import { criterionGaps } from './criterion-gaps.ts'
import type { Gap } from './gap.ts'
import { incompleteListGaps } from './incomplete-list-gaps.ts'
import { pastYearGaps } from './past-year-gaps.ts'
import { taskGaps } from './task-gaps.ts'

/**
 * Nội dung còn thiếu: what is missing, whose it is, by when; grouped by kind × item × unit × period. The judged year owes
 * everything that is required, past years only what an assignment asks for.
 */
export function listGaps(workspace: Workspace, packs: readonly Pack[], at: At): readonly Gap[] {
  const assessment = assess(workspace, packs, at.on)
  return gapsOf(assessment, judgeAssessment(assessment, at.year))
}

/** The same from a readiness that is there already. */
export function gapsOf(assessment: Assessment, readiness: Readiness): readonly Gap[] {
  const { dossier } = assessment.workspace
  if (readiness.year !== dossier.year)
    return pastYearGaps(assessment, readiness.year, readiness.year)
  const gaps = [
    ...conditionGaps(assessment, readiness),
    ...readiness.units.flatMap((unit) =>
      unit.standards
        .filter((standard) => standard.required)
        .flatMap((standard) => standardGaps(assessment, unit, standard, readiness.year)),
    ),
    ...taskGaps(assessment),
    ...incompleteListGaps(assessment),
    ...pastYearGaps(assessment, 0, dossier.year - 1),
  ]
  return inOrder(mergeShared(askedOnce(gaps)))
}

function standardGaps(
  assessment: Assessment,
  unit: UnitResult,
  standard: StandardResult,
  year: number,
): readonly Gap[] {
  const laid: LaidStandard | undefined = assessment.standardFor(standard.id, unit.unit, year)
  if (!laid) return []
  const laidById = new Map(laid.criteria.map((one) => [one.criterion.id, one]))
  return standard.criteria.flatMap((result) => {
    const one = laidById.get(result.id)
    return one ? criterionGaps(assessment, laid, one, result, unit.unit, year) : []
  })
}

/** A figure that several items are judged by is asked once. */
function askedOnce(gaps: readonly Gap[]): readonly Gap[] {
  const isFigure = (gap: Gap) => gap.kind === 'reading' || gap.kind === 'explanation'
  const figures = groupBy(gaps.filter(isFigure), (gap) =>
    [gap.kind, gap.item, gap.unit, gap.period].join(' '),
  )
  const once = [...figures.values()].flatMap((group) => {
    const inside = [...new Set(group.flatMap((gap) => gap.inside))]
    return group.slice(0, 1).map((gap) => ({ ...gap, inside, count: inside.length || gap.count }))
  })
  return [...gaps.filter((gap) => !isFigure(gap)), ...once]
}

/** A target or confirmation holds up many units but is one gap, with the units inside. */
function mergeShared(gaps: readonly Gap[]): Gap[] {
  const isShared = (gap: Gap) => gap.kind === 'target' || gap.kind === 'confirmation'
  const groups = groupBy(gaps.filter(isShared), (gap) => `${gap.kind} ${gap.item}`)
  const merged = [...groups.values()].flatMap((group) => {
    const inside = [...new Set(group.flatMap((gap) => gap.inside))]
    return group.slice(0, 1).map((gap) => ({ ...gap, inside, count: inside.length }))
  })
  return [...gaps.filter((gap) => !isShared(gap)), ...merged]
}

/** Due first, then what blocks, then by unit. */
function inOrder(gaps: readonly Gap[]): readonly Gap[] {
  const keyed = gaps.map((gap) => ({
    gap,
    key: `${gap.due ?? '9999'} ${gap.blocking ? 0 : 1} ${gap.unit} ${gap.kind} ${gap.item} ${gap.period} ${gap.source}`,
  }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map((one) => one.gap)
}
