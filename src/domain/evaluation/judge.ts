import type { Day } from '../day.ts'
import type { Workspace } from '../dossier/workspace.ts'
import type { Pack } from '../pack/pack.ts'
import { type Outcome, outcome } from '../rule/outcome.ts'
import type { Rule } from '../rule/rule.ts'
import type { Unit } from '../unit/unit.ts'
import { membersOn } from '../unit/unit-tree.ts'
import { type Assessment, assess } from './assessment.ts'
import { judgeConditions } from './judge-conditions.ts'
import { contextFor, type Surroundings } from './judge-item.ts'
import { type JudgedStandard, judgeStandard } from './judge-standard.ts'
import { judgeUnits, memberDay } from './judge-units.ts'
import type { ConditionResult, Readiness, UnitResult } from './readiness.ts'

/** Two axes: the period judged, and what was known on a day. */
export interface At {
  readonly year: number
  readonly on: Day
}

/**
 * Is the dossier ready, what is met, and why not: every condition, criterion and indicator of the unit and its member
 * units. Pure; the order of input never matters.
 */
export function judge(workspace: Workspace, packs: readonly Pack[], at: At): Readiness {
  return judgeAssessment(assess(workspace, packs, at.on), at.year)
}

/** The same on a prepared dossier; several years may share one preparation. */
export function judgeAssessment(assessment: Assessment, year: number): Readiness {
  const { dossier } = assessment.workspace
  const judging = standardJudge(assessment)
  const units = judgedUnits(assessment, year).map((one) => unitResult(one, year, judging.standard))
  const laid = assessment.standardFor(dossier.standard, dossier.unit, year)
  const context = contextFor(assessment, dossier.unit, year, laid, judging.surroundings)
  const conditions =
    year === dossier.year ? judgeConditions(assessment, year, context, judging.standard) : []
  const progress = progressOf(conditions, units)
  return {
    dossier: {
      id: dossier.id,
      title: dossier.title,
      unit: dossier.unit,
      standard: dossier.standard,
      year: dossier.year,
    },
    year,
    on: assessment.on,
    ready: isReady(conditions, units, progress),
    progress,
    conditions,
    units,
  }
}

/** The units one after the other, none kept: for a roll-up over a province or the nation. */
export function* judgeEachUnit(assessment: Assessment, year: number): Generator<UnitResult> {
  for (const one of judgedUnits(assessment, year))
    yield unitResult(one, year, standardJudge(assessment).standard)
}

/** Some units, one standard judged once for all of them. */
export function judgeSome(
  assessment: Assessment,
  units: ReadonlySet<string>,
  year: number,
): readonly UnitResult[] {
  const { standard } = standardJudge(assessment)
  return judgedUnits(assessment, year)
    .filter((one) => units.has(one.unit.id))
    .map((one) => unitResult(one, year, standard))
}

/** One unit alone; undefined when nothing judges it in the year. */
export function judgeUnit(
  assessment: Assessment,
  unit: string,
  year: number,
): UnitResult | undefined {
  const one = judgedUnits(assessment, year).find((judged) => judged.unit.id === unit)
  return one && unitResult(one, year, standardJudge(assessment).standard)
}

/** Every required item ready, every condition ready, and nothing to be judged missing. */
function isReady(
  conditions: readonly ConditionResult[],
  units: readonly UnitResult[],
  progress: Readiness['progress'],
): boolean {
  const required = units.flatMap((one) => one.standards.filter((standard) => standard.required))
  return (
    conditions.length > 0 &&
    conditions.every((one) => one.ready || one.verdict === 'notApplicable') &&
    required.every((standard) => standard.ready) &&
    progress.ready === progress.required
  )
}

/** Items ready of items required: declared conditions, and criteria × units. */
function progressOf(
  conditions: readonly ConditionResult[],
  units: readonly UnitResult[],
): Readiness['progress'] {
  const declared = conditions.filter((one) => one.declared && one.verdict !== 'notApplicable')
  const required = units.flatMap((one) => one.standards.filter((standard) => standard.required))
  const counts = required.map((standard) => standard.counts)
  return {
    ready: declared.filter((one) => one.ready).length + counts.reduce((n, one) => n + one.ready, 0),
    required: declared.length + counts.reduce((n, one) => n + one.required, 0),
  }
}

/** A unit with the standards by which it is judged; `required`: every such unit must hold it. */
export interface JudgedUnit {
  readonly unit: Unit
  readonly standards: readonly { readonly id: string; readonly required: boolean }[]
}

/**
 * The dossier's unit under its standard, and the member units under the standards that a share rule of the conditions
 * asks for, as they were in the year.
 */
export function judgedUnits(assessment: Assessment, year: number): readonly JudgedUnit[] {
  const { dossier } = assessment.workspace
  const own = assessment.tree.byId.get(dossier.unit)
  const day = memberDay(year, assessment.on)
  const members = new Map<string, { unit: Unit; standards: { id: string; required: boolean }[] }>()
  for (const rule of unitRules(assessment)) {
    const required = asksForAll(rule) && hasCriteria(assessment, rule.standard)
    for (const unit of membersOn(
      assessment.tree,
      dossier.unit,
      rule.level,
      rule.types ?? [],
      day,
    )) {
      const there = members.get(unit.id) ?? { unit, standards: [] }
      if (!there.standards.some((one) => one.id === rule.standard))
        there.standards.push({ id: rule.standard, required })
      members.set(unit.id, there)
    }
  }
  const standards = [{ id: dossier.standard, required: true }]
  return [...(own ? [{ unit: own, standards }] : []), ...members.values()]
}

type UnitsRule = Extract<Rule, { form: 'units' }>

function unitRules({ procedure }: Assessment): readonly UnitsRule[] {
  return (procedure?.conditions ?? []).flatMap(({ rule }) => (rule.form === 'units' ? [rule] : []))
}

/** 100 % of the member units: then each of them owes everything. */
export function asksForAll(rule: UnitsRule): boolean {
  return rule.as === 'percent' && rule.comparison === 'atLeast' && rule.target === 100
}

/** A standard whose criteria no pack holds is known by decisions alone. */
function hasCriteria(assessment: Assessment, id: string): boolean {
  const standards = assessment.packs.flatMap((pack) => pack.standards)
  return standards.some((one) => one.id === id && one.criteria.length > 0)
}

function unitResult(one: JudgedUnit, year: number, standard: StandardJudge): UnitResult {
  return {
    unit: one.unit.id,
    code: one.unit.code,
    name: one.unit.name,
    level: one.unit.level,
    standards: one.standards.flatMap(({ id, required }) => {
      const judged = standard(id, one.unit.id, year)
      return judged ? [{ ...judged.result, required }] : []
    }),
  }
}

type StandardJudge = (standard: string, unit: string, year: number) => JudgedStandard | undefined

/** Standards judged once each; a rule that leads back to itself is insufficient. */
function standardJudge(assessment: Assessment): {
  readonly standard: StandardJudge
  readonly surroundings: Surroundings
} {
  const done = new Map<string, JudgedStandard | undefined>()
  const standard: StandardJudge = (id, unit, year) => {
    const key = `${id} ${unit} ${year}`
    if (done.has(key)) return done.get(key)
    done.set(key, undefined)
    const laid = assessment.standardFor(id, unit, year)
    const judged = laid && judgeStandard(assessment, laid, unit, year, surroundings)
    done.set(key, judged)
    return judged
  }
  const surroundings: Surroundings = {
    units: (unit) => (rule, year) => judgeUnits(assessment, rule, unit, year, standard),
    criteria: (unit) => (id, year) => criteriaOutcome(id, standard(id, unit, year), year),
  }
  return { standard, surroundings }
}

function criteriaOutcome(
  standard: string,
  judged: JudgedStandard | undefined,
  year: number,
): Outcome {
  if (!judged)
    return outcome({
      verdict: 'insufficient',
      reasons: [{ code: 'year_without_pack', params: { standard, year } }],
    })
  const { result } = judged
  return outcome({
    verdict: result.verdict,
    ifEstimate: judged.ifEstimate,
    value: result.counts.met,
    target: { comparison: 'equal', value: result.counts.required },
    reasons: result.reasons,
  })
}
