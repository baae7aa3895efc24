import { columnFinder } from '#domain/evaluation/judge-item.ts'
import { layOverlays } from '#domain/pack/lay-overlays.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Standard } from '#domain/pack/standard.ts'
import { type LevelSources, levelOf } from '#domain/rule/level.ts'
import { targetIn } from '#domain/rule/set-level.ts'
import type { UnitTree } from '#domain/unit/unit-tree.ts'
import type { AskedItem, FigureSlot } from './slots.ts'
import { askedItems, slotsOf } from './slots.ts'

/** What one standard asks for in one year: its items and their figures, under the overlays. */
export interface YearPlan {
  readonly year: number
  readonly standard: Standard
  readonly items: readonly PlannedItem[]
  /** The level of a figure for a unit; null when it is not set or the rule has none. */
  readonly level: (slot: FigureSlot, unit: string) => number | null
}

export interface PlannedItem {
  readonly asked: AskedItem
  readonly slots: readonly FigureSlot[]
}

export function planYear(
  standard: Standard,
  pack: Pack,
  overlays: readonly Pack[],
  tree: UnitTree,
  year: number,
): YearPlan {
  const laid = layOverlays(standard, pack, overlays, year)
  const parameters = new Map(
    overlays.flatMap((one) => (one.overlay?.parameters ?? []).map((p) => [p.id, p.value])),
  )
  const sources = (unit: string): LevelSources => ({
    column: columnFinder(tree, unit),
    parameter: (id) => {
      const value = parameters.get(id)
      return typeof value === 'number' ? value : undefined
    },
    targetOf: (item) => {
      const found = laid.items.get(item)
      return found && targetIn(found.rule)
    },
  })
  return {
    year,
    standard,
    items: askedItems(laid).map((asked) => ({ asked, slots: slotsOf(asked.item, asked.rule) })),
    level: ({ leaf }, unit) =>
      leaf.form === 'compare' ? levelOf(leaf.target, year, sources(unit)).value : null,
  }
}

/** How many years back a rule of the plan looks at most; 1: the year alone. */
export function reachOf(plan: YearPlan): number {
  return Math.max(1, ...plan.items.flatMap((one) => one.slots.map((slot) => slot.window)))
}
