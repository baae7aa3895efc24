import type { Assessment } from '../evaluation/assessment.ts'
import type { CriterionResult, IndicatorResult } from '../evaluation/readiness.ts'
import { isPresent, listFor } from '../evaluation/substantiate.ts'
import type { Reason, ReasonCode } from '../evaluation/verdict.ts'
import { groupBy } from '../group.ts'
import type { LaidCriterion, LaidItem, LaidStandard } from '../pack/lay-overlays.ts'
import { lineage } from '../unit/unit-tree.ts'
import type { Gap, GapKind } from './gap.ts'
import { type Asked, committee, owedBy, standing } from './owner.ts'

/** What a reason asks somebody to bring. A figure that fails is no gap. */
export const gapKinds: Readonly<Partial<Record<ReasonCode, GapKind>>> = {
  no_reading: 'reading',
  no_value: 'reading',
  not_accepted: 'reading',
  only_estimate: 'reading',
  only_plan: 'reading',
  conflict: 'explanation',
  over_hundred: 'explanation',
  target_unset: 'target',
  region_unknown: 'target',
  rule_unconfirmed: 'confirmation',
}

/** The gaps of one criterion of one unit: figures, targets, confirmations, explanations and documents. */
export function criterionGaps(
  assessment: Assessment,
  laid: LaidStandard,
  one: LaidCriterion,
  result: CriterionResult,
  unit: string,
  year: number,
): readonly Gap[] {
  if (result.verdict === 'notApplicable') return []
  const open = result.verdict === 'met' ? [] : openItems(one, result)
  return [
    ...open.flatMap((item) => itemGaps(assessment, laid, one, item, unit, year)),
    ...documentGaps(assessment, laid, one, result, unit, year),
  ]
}

/** Items that can still matter: of an "any of" group only the one that is nearest, none once it holds; no mirrored ones. */
function openItems(one: LaidCriterion, result: CriterionResult): readonly IndicatorResult[] {
  const here = new Set(one.indicators.map((item) => item.item.id))
  const isMirror = new Set(
    one.requirements
      .filter(({ item }) => item.sameAs !== undefined && here.has(item.sameAs))
      .map(({ item }) => item.id),
  )
  const needed = (items: readonly IndicatorResult[], pass: string | undefined) =>
    pass === 'any' ? nearest(items) : items
  return [
    ...needed(result.indicators, one.criterion.pass),
    ...needed(result.requirements, one.criterion.requirements?.pass),
  ].filter((item) => !isMirror.has(item.id))
}

/** What of several is asked for, where one is enough: that which lacks least, figures already brought before none. */
function nearest(items: readonly IndicatorResult[]): readonly IndicatorResult[] {
  if (items.some((item) => item.verdict === 'met')) return []
  const open = items.filter((item) => item.verdict === 'insufficient')
  const lacks = ({ reasons }: IndicatorResult) =>
    reasons.length + reasons.filter((one) => one.code === 'no_reading').length
  return open.length === 0 ? items : open.toSorted((a, b) => lacks(a) - lacks(b)).slice(0, 1)
}

function itemGaps(
  assessment: Assessment,
  laid: LaidStandard,
  one: LaidCriterion,
  item: IndicatorResult,
  unit: string,
  year: number,
): readonly Gap[] {
  const wanted = item.reasons.filter((reason) => gapKinds[reason.code] !== undefined)
  const groups = groupBy(wanted, (reason) =>
    [gapKinds[reason.code], reason.params['item'], reason.params['year']].join(' '),
  )
  return [...groups.values()].flatMap((reasons) => {
    const [first] = reasons
    const kind = first && gapKinds[first.code]
    if (!first || !kind) return []
    const asked: Asked = {
      kind,
      item: String(first.params['item']),
      above: [item.id, one.criterion.id, laid.standard.id],
      unit,
      year: Number(first.params['year'] ?? year),
      lead: leadOf(assessment, one, laid.items.get(item.id), unit),
    }
    return [gapFor(assessment, asked, reasons)]
  })
}

function gapFor(assessment: Assessment, asked: Asked, reasons: readonly Reason[]): Gap {
  const { kind, item, unit, year } = asked
  const owed = owedBy(assessment, asked)
  const isShared = kind === 'target' || kind === 'confirmation'
  const inside = isShared ? [unit] : reasons.map((one) => String(one.params['part'] ?? ''))
  const isWaiting = reasons.every((one) => one.code === 'not_accepted') && isSent(assessment, asked)
  return {
    kind,
    item,
    unit:
      kind === 'target'
        ? topUnit(assessment, unit)
        : isShared
          ? assessment.workspace.dossier.unit
          : unit,
    period: String(year),
    ...owed,
    ...(isWaiting ? { owner: standing(assessment.workspace.agencies), source: 'awaiting' } : {}),
    count: inside.length,
    inside,
    blocking: true,
  }
}

/** The figure was sent: now the standing agency owes its acceptance. */
function isSent(assessment: Assessment, asked: Asked): boolean {
  const ofItem = assessment.readings.get(asked.unit)?.get(asked.item) ?? []
  return (
    assessment.workspace.agencies.some((one) => one.standing) &&
    ofItem.some((one) => one.state === 'submitted' && one.to.startsWith(String(asked.year)))
  )
}

/** The unit at the top: who sets what a pack leaves to the province. */
export function topUnit(assessment: Assessment, unit: string): string {
  return lineage(assessment.tree, unit).at(-1)?.id ?? unit
}

/** The lead of an item: as an overlay (above the unit, where one is asked about) names it, the indicator's own, the criterion's, the evidence list's. */
export function leadOf(
  assessment: Assessment,
  one: LaidCriterion,
  item: LaidItem | undefined,
  unit: string,
): string | undefined {
  const leads = assessment.overlaysFor(unit).flatMap((pack) => pack.overlay?.leads ?? [])
  const named = [item?.item.id, one.criterion.id]
    .map((id) => leads.findLast((lead) => lead.item === id))
    .find((lead) => lead !== undefined)
  const own = item && 'lead' in item.item ? item.item.lead : undefined
  const listed = assessment.packs
    .flatMap((pack) => pack.evidence?.lists ?? [])
    .find((list) => list.item === one.criterion.id)
  return named?.lead ?? own ?? one.criterion.lead ?? listed?.lead
}

/** Listed documents that are not there: one group a criterion and unit; blocking once the list is adopted. */
function documentGaps(
  assessment: Assessment,
  laid: LaidStandard,
  one: LaidCriterion,
  result: CriterionResult,
  unit: string,
  year: number,
): readonly Gap[] {
  if (result.evidence.present >= result.evidence.listed) return []
  const { id } = one.criterion
  const list = listFor(assessment, one, laid.standard.id, unit)
  const missing = list.documents.filter(
    (document) => !isPresent(assessment, list, document.id, unit, year),
  )
  const asked: Asked = {
    kind: 'evidence',
    item: id,
    above: [laid.standard.id],
    unit,
    year,
    lead: leadOf(assessment, one, undefined, unit),
  }
  const owed = owedBy(assessment, asked)
  const isOwn = missing.every((document) => document.issuer?.startsWith('UBND xã'))
  const owner =
    isOwn && !owed.source.startsWith('assignment')
      ? { ...committee(assessment, unit), beside: owed.owner.beside }
      : owed.owner
  return [
    {
      kind: 'evidence',
      item: id,
      unit,
      period: String(year),
      ...owed,
      owner,
      count: missing.length,
      inside: missing.map((document) => document.id),
      blocking: list.adopted,
    },
  ]
}
