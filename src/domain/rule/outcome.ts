import type { Reason, Verdict } from '../evaluation/verdict.ts'

export type Value = number | boolean | string | null

/** The level that a rule compared with, as the screens show it. */
export interface OutcomeTarget {
  readonly comparison: string
  readonly value: Value
}

/**
 * What one rule says of one unit and year. `ifEstimate` is the verdict that accepted estimates would give;
 * `isAwaiting`: a figure was sent and waits for acceptance.
 */
export interface Outcome {
  readonly verdict: Verdict
  readonly ifEstimate: Verdict
  readonly isAwaiting: boolean
  readonly value: Value
  readonly target: OutcomeTarget | null
  readonly reasons: readonly Reason[]
  readonly parts: readonly PartOutcome[]
  /** Sources' evidence ids of the figures that decided. */
  readonly evidence: readonly string[]
}

interface PartOutcome {
  readonly id: string
  readonly outcome: Outcome
}

export function outcome(fields: Partial<Outcome> & Pick<Outcome, 'verdict'>): Outcome {
  return {
    verdict: fields.verdict,
    ifEstimate: fields.ifEstimate ?? fields.verdict,
    isAwaiting: fields.isAwaiting ?? false,
    value: fields.value ?? null,
    target: fields.target ?? null,
    reasons: fields.reasons ?? [],
    parts: fields.parts ?? [],
    evidence: fields.evidence ?? [],
  }
}

/** One notMet → notMet; else one insufficient → insufficient; else met. Not applicable does not count. */
export function combineAll(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notMet')) return 'notMet'
  if (verdicts.includes('insufficient')) return 'insufficient'
  return verdicts.includes('met') ? 'met' : 'notApplicable'
}

/** At least `count` of them: enough met → met; still possible → insufficient; else notMet. */
export function combineAtLeast(verdicts: readonly Verdict[], count: number): Verdict {
  const counted = verdicts.filter((one) => one !== 'notApplicable')
  if (counted.length === 0) return 'notApplicable'
  const met = counted.filter((one) => one === 'met').length
  if (met >= count) return 'met'
  const open = counted.filter((one) => one === 'insufficient').length
  return met + open >= count ? 'insufficient' : 'notMet'
}
