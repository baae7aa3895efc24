import type { Rule } from '../rule/rule.ts'
import { withoutLevels, withTarget } from '../rule/set-level.ts'
import type { Overlay, SetTarget } from './overlay.ts'
import type { Pack } from './pack.ts'
import type { Criterion, Indicator, Requirement, Standard } from './standard.ts'

/** A judged item with the rule of the year after overlays; `from` names the pack that gave the level. */
export interface LaidItem {
  readonly item: Indicator | Requirement
  readonly text: string
  readonly rule: Rule
  readonly from: string
  /** The pack whose text the item is: of an added criterion, the overlay. */
  readonly pack: Pack
}

export interface LaidCriterion {
  readonly criterion: Criterion
  readonly indicators: readonly LaidItem[]
  readonly requirements: readonly LaidItem[]
}

/** A standard as it holds for the units under some overlays in one year. */
export interface LaidStandard {
  readonly standard: Standard
  readonly pack: Pack
  readonly criteria: readonly LaidCriterion[]
  readonly items: ReadonlyMap<string, LaidItem>
  /** What is missing from the standard, by pack or overlay. */
  readonly partial: readonly string[]
}

type OverlayPack = Pack & { readonly overlay: Overlay }

/** The standard with the overlays (in their order) laid over it, as the judged year has it. */
export function layOverlays(
  standard: Standard,
  pack: Pack,
  overlays: readonly Pack[],
  year: number,
): LaidStandard {
  const laid = overlays.filter((one): one is OverlayPack => one.overlay !== undefined)
  const added = laid.flatMap((one) =>
    one.overlay.addCriteria
      .filter((more) => more.standard === standard.id)
      .flatMap((more) => more.criteria.map((criterion) => ({ criterion, owner: one }))),
  )
  const own = standard.criteria.map((criterion) => ({ criterion, owner: pack }))
  const criteria = [...own, ...added].map(({ criterion, owner }) => {
    const lay = (item: Indicator | Requirement) => layItem(item, standard.id, owner, laid, year)
    return {
      criterion,
      indicators: criterion.indicators.map(lay),
      requirements: (criterion.requirements?.items ?? []).map(lay),
    }
  })
  const items = criteria.flatMap((one) => [...one.indicators, ...one.requirements])
  return {
    standard,
    pack,
    criteria,
    items: new Map(items.map((one) => [one.item.id, one])),
    partial: [
      ...(standard.partial === undefined ? [] : [standard.partial]),
      ...laid.flatMap((one) =>
        one.overlay.partial.filter((part) => part.standard === standard.id).map((p) => p.what),
      ),
    ],
  }
}

function layItem(
  item: Indicator | Requirement,
  standard: string,
  pack: Pack,
  overlays: readonly OverlayPack[],
  year: number,
): LaidItem {
  const words = inYear(item, year)
  let { rule } = words
  let from = pack.id
  for (const one of overlays) {
    if (one.overlay.unset.some((unset) => unset.standard === standard)) rule = withoutLevels(rule)
    for (const set of one.overlay.targets.filter((t) => t.item === item.id)) {
      if (!isInYears(set.years, year)) continue
      rule = setRule(rule, set)
      from = one.id
    }
  }
  return { item: { ...item, unit: words.unit }, text: words.text, rule, from, pack }
}

function setRule(rule: Rule, set: SetTarget): Rule {
  if (set.rule !== undefined) return set.rule
  return set.target === undefined ? rule : withTarget(rule, set.part, set.target)
}

/** The rule, words and unit of a year: the last amendment that began by then. */
function inYear(
  item: Indicator | Requirement,
  year: number,
): { rule: Rule; text: string; unit: string | undefined } {
  const amendments = 'amendments' in item ? item.amendments : []
  const last = amendments.filter((one) => one.from <= year).sort((a, b) => b.from - a.from)[0]
  return {
    rule: last?.rule ?? item.rule,
    text: last?.text ?? item.text,
    unit: last?.unit ?? item.unit,
  }
}

function isInYears(
  years: { readonly from: number; readonly to: number } | undefined,
  year: number,
): boolean {
  return years === undefined || (years.from <= year && year <= years.to)
}
