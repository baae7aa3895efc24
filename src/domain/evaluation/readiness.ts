import { z } from 'zod'
import { Basis } from '../pack/basis.ts'
import { Flag, Reason, Substantiation, Verdict } from './verdict.ts'

const Value = z.union([z.number(), z.boolean(), z.string(), z.null()])

/** Documents of the adopted (`required`) or usual list, and how many of them are present and accepted. */
export const EvidenceState = z.strictObject({
  adopted: z.boolean(),
  listed: z.int(),
  present: z.int(),
})
export type EvidenceState = z.infer<typeof EvidenceState>

/** The target as judged: `value` null when unset; `comparison` as in the rule. */
export const JudgedTarget = z.strictObject({
  comparison: z.string(),
  value: Value,
  unit: z.string().optional(),
  /** Pack (id) that gave the level: the criteria pack or an overlay. */
  from: z.string(),
})
export type JudgedTarget = z.infer<typeof JudgedTarget>

export const PartResult = z.strictObject({
  id: z.string(),
  verdict: Verdict,
  value: Value,
  target: JudgedTarget.nullable(),
  reasons: z.array(Reason),
})
export type PartResult = z.infer<typeof PartResult>

const ItemResult = {
  id: z.string(),
  verdict: Verdict,
  value: Value,
  target: JudgedTarget.nullable(),
  reasons: z.array(Reason),
  flags: z.array(Flag),
  basis: z.strictObject({ text: Basis, value: Basis }),
  parts: z.array(PartResult),
} as const

/** One indicator (or circular's requirement) of one unit and year. */
export const IndicatorResult = z.strictObject(ItemResult)
export type IndicatorResult = z.infer<typeof IndicatorResult>

export const CriterionResult = z.strictObject({
  id: z.string(),
  verdict: Verdict,
  substantiated: Substantiation,
  ready: z.boolean(),
  evidence: EvidenceState,
  reasons: z.array(Reason),
  flags: z.array(Flag),
  indicators: z.array(IndicatorResult),
  requirements: z.array(IndicatorResult),
})
export type CriterionResult = z.infer<typeof CriterionResult>

/** Criteria by verdict; `ready` are met and substantiated. Not applicable ones are outside `required`. */
export const Counts = z.strictObject({
  required: z.int(),
  met: z.int(),
  notMet: z.int(),
  insufficient: z.int(),
  ready: z.int(),
})
export type Counts = z.infer<typeof Counts>

export const StandardResult = z.strictObject({
  id: z.string(),
  pack: z.string(),
  verdict: Verdict,
  substantiated: Substantiation,
  ready: z.boolean(),
  /** Every such unit must hold it (a 100 % rule, or the dossier's own); else it is shown and not counted. */
  required: z.boolean(),
  counts: Counts,
  reasons: z.array(Reason),
  /** By decision, as known on the day: null when none is known. */
  recognition: z
    .strictObject({
      state: z.enum(['valid', 'toReReview', 'withdrawn']),
      number: z.string().nullable(),
      day: z.iso.date().nullable(),
      year: z.int().nullable(),
      source: z.string(),
    })
    .nullable(),
  criteria: z.array(CriterionResult),
})
export type StandardResult = z.infer<typeof StandardResult>

export const UnitResult = z.strictObject({
  unit: z.string(),
  code: z.string(),
  name: z.string(),
  level: z.string(),
  standards: z.array(StandardResult),
})
export type UnitResult = z.infer<typeof UnitResult>

/** `declared`: rests on a stated fact; else on units or criteria. */
export const ConditionResult = z.strictObject({
  ...ItemResult,
  number: z.int(),
  name: z.string(),
  text: z.string(),
  substantiated: Substantiation,
  ready: z.boolean(),
  declared: z.boolean(),
})
export type ConditionResult = z.infer<typeof ConditionResult>

/**
 * Mức độ sẵn sàng: the answer. `ready` = every condition and every required item met and substantiated. `progress`
 * counts items: criteria × units, and the declared conditions.
 */
export const Readiness = z.strictObject({
  dossier: z.strictObject({
    id: z.string(),
    title: z.string(),
    unit: z.string(),
    standard: z.string(),
    year: z.int(),
  }),
  year: z.int(),
  on: z.iso.date(),
  ready: z.boolean(),
  progress: z.strictObject({ ready: z.int(), required: z.int() }),
  conditions: z.array(ConditionResult),
  units: z.array(UnitResult),
})
export type Readiness = z.infer<typeof Readiness>
