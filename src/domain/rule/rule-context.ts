import type { Slot } from '../reading/slot.ts'
import type { Level } from './level.ts'
import type { Outcome } from './outcome.ts'
import type { Rule } from './rule.ts'
import type { Target } from './target.ts'

/** What a rule may look at: figures of the unit, levels for it, its member units and its own criteria. */
export interface RuleContext {
  readonly year: number
  readonly slot: (item: string, part: string, year: number, factor: number) => Slot
  readonly level: (target: Target, year: number) => Level
  readonly units: (rule: Extract<Rule, { form: 'units' }>, year: number) => Outcome
  readonly criteria: (standard: string, year: number) => Outcome
}

/** The item whose rule is applied: its readings carry `id` and `part`; `unit` tells percent from number. */
export interface Asked {
  readonly id: string
  readonly part: string
  readonly unit: string | undefined
}

/** Counts make a percentage where the unit is one ("%", "% số hộ"). */
export function factorOf(unit: string | undefined): number {
  return unit?.trimStart().startsWith('%') ? 100 : 1
}
