import type { LaidItem, LaidStandard } from '../pack/lay-overlays.ts'
import type { Condition } from '../pack/standard.ts'
import type { Statement } from '../reading/reading.ts'
import { readingsAt, slotOf } from '../reading/slot.ts'
import { applyRule } from '../rule/apply-rule.ts'
import { type LevelSources, levelOf } from '../rule/level.ts'
import { type Outcome, type OutcomeTarget, outcome } from '../rule/outcome.ts'
import type { Rule } from '../rule/rule.ts'
import type { RuleContext } from '../rule/rule-context.ts'
import { targetIn } from '../rule/set-level.ts'
import { columnOf, type UnitTree } from '../unit/unit-tree.ts'
import type { Assessment } from './assessment.ts'
import type { IndicatorResult, JudgedTarget } from './readiness.ts'
import type { Flag, Reason } from './verdict.ts'

/** How a rule asks about member units and whole criteria: given by the caller, who knows them. */
export interface Surroundings {
  readonly units: (unit: string) => RuleContext['units']
  readonly criteria: (unit: string) => RuleContext['criteria']
}

/** An item to be judged: an indicator or requirement laid over, or a condition. */
export interface Judgeable {
  readonly item: LaidItem['item'] | Condition
  readonly rule: Rule
  readonly from: string
  readonly pack: { readonly id: string }
}

/** What the rules of one unit may look at. */
export function contextFor(
  assessment: Assessment,
  unit: string,
  year: number,
  laid: LaidStandard | undefined,
  surroundings: Surroundings,
): RuleContext {
  const readings = assessment.readings.get(unit)
  const statements = assessment.statements.get(unit) ?? []
  const sources = {
    column: columnFinder(assessment.tree, unit),
    parameter: (id: string) => assessment.parameter(id, unit),
    targetOf: (item: string) => targetOfItem(assessment, laid, item, unit, year),
  }
  return {
    year,
    slot: (item, part, ofYear, factor) => {
      const choice = statements.length === 0 ? undefined : chosenFor(statements, item, ofYear)
      return slotOf(readingsAt(readings, item, part, ofYear), choice, factor)
    },
    level: (target, ofYear) => levelOf(target, ofYear, sources),
    units: surroundings.units(unit),
    criteria: surroundings.criteria(unit),
  }
}

/** A unit's column of a year, found once. */
export function columnFinder(tree: UnitTree, unit: string): LevelSources['column'] {
  const known = new Map<string, string | undefined>()
  return (kind, year) => {
    const key = `${kind} ${year}`
    if (!known.has(key)) known.set(key, columnOf(tree, unit, kind, year))
    return known.get(key)
  }
}

function chosenFor(
  statements: readonly Statement[],
  item: string,
  year: number,
): Statement | undefined {
  return latest(
    statements.filter((one) => one.kind === 'chosen' && one.item === item && coversYear(one, year)),
  )
}

/** Who states again changes what was stated before. */
function latest(statements: readonly Statement[]): Statement | undefined {
  const keyOf = (one: Statement) => `${one.on} ${one.chosen ?? ''} ${one.reason}`
  return statements.toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))[0]
}

/** One item's outcome with what caps it: not applicable by statement, or a rule nobody confirmed. */
export function judgeItem(
  assessment: Assessment,
  judged: Judgeable,
  unit: string,
  context: RuleContext,
): { readonly result: IndicatorResult; readonly outcome: Outcome } {
  const { item, rule } = judged
  const stated =
    item.ifAny === undefined ? undefined : notApplicable(assessment, item.id, unit, context.year)
  const asked = { id: item.sameAs ?? item.id, part: '', unit: item.unit }
  const applied = stated ?? applyRule(rule, asked, context)
  const isUnsure = isUnconfirmed(assessment, judged)
  const isCapped = isUnsure && item.verify === 'required' && applied.verdict !== 'notApplicable'
  const capped = isCapped ? cap(applied, item.id) : applied
  return {
    outcome: capped,
    result: {
      id: item.id,
      verdict: capped.verdict,
      value: capped.value,
      target: judgedTarget(capped.target, item.unit, judged.from),
      reasons: [...capped.reasons],
      flags: flagsOf(capped, isUnsure),
      basis: item.basis,
      parts: capped.parts.map((part) => ({
        id: part.id,
        verdict: part.outcome.verdict,
        value: part.outcome.value,
        target: judgedTarget(part.outcome.target, item.unit, judged.from),
        reasons: [...part.outcome.reasons],
      })),
    },
  }
}

/** Not from a seen source, or to be verified, and nobody compared it with the official text. */
function isUnconfirmed(assessment: Assessment, { item, pack }: Judgeable): boolean {
  if (item.verify !== 'required' && item.basis.value.type === 'source') return false
  return !assessment.confirmed.has(`${pack.id} ${item.id}`)
}

function cap(applied: Outcome, item: string): Outcome {
  const reason: Reason = { code: 'rule_unconfirmed', params: { item } }
  const reasons = applied.verdict === 'insufficient' ? [reason, ...applied.reasons] : [reason]
  return { ...applied, verdict: 'insufficient', ifEstimate: 'insufficient', reasons }
}

function judgedTarget(
  target: OutcomeTarget | null,
  unit: string | undefined,
  from: string,
): JudgedTarget | null {
  if (target === null) return null
  const { comparison, value } = target
  return unit === undefined ? { comparison, value, from } : { comparison, value, unit, from }
}

/** Marks beside a verdict. */
function flagsOf(judged: Outcome, isUnsure: boolean): Flag[] {
  const flags: Flag[] = []
  if (judged.reasons.some((one) => one.code === 'conflict')) flags.push('conflict')
  if (isUnsure) flags.push('unconfirmed')
  if (judged.isAwaiting) flags.push('awaiting')
  if (judged.verdict === 'insufficient' && judged.ifEstimate === 'met') flags.push('estimate_met')
  if (judged.verdict === 'insufficient' && judged.ifEstimate === 'notMet')
    flags.push('estimate_not_met')
  return flags
}

function notApplicable(
  assessment: Assessment,
  item: string,
  unit: string,
  year: number,
): Outcome | undefined {
  const stated = latest(
    (assessment.statements.get(unit) ?? []).filter(
      (one) => one.kind === 'notApplicable' && one.item === item && coversYear(one, year),
    ),
  )
  if (!stated) return undefined
  const params = { item, reason: stated.reason, by: stated.by, on: stated.on }
  return outcome({
    verdict: 'notApplicable',
    reasons: [{ code: 'stated_not_applicable', params }],
    evidence: stated.evidence,
  })
}

function coversYear(span: { readonly from: string; readonly to: string }, year: number): boolean {
  return Number(span.from.slice(0, 4)) <= year && year <= Number(span.to.slice(0, 4))
}

/** The target of another item, in the same standard or in any other of the year. */
function targetOfItem(
  assessment: Assessment,
  laid: LaidStandard | undefined,
  item: string,
  unit: string,
  year: number,
) {
  const here = laid?.items.get(item)
  if (here) return targetIn(here.rule)
  for (const pack of assessment.packs)
    for (const standard of pack.standards) {
      if (!item.startsWith(`${standard.id}.`)) continue
      const found = assessment.standardFor(standard.id, unit, year)?.items.get(item)
      if (found) return targetIn(found.rule)
    }
  return undefined
}
