import { z } from 'zod'
import { Rule } from '../rule/rule.ts'
import { Basis, LegalReference } from './basis.ts'

/** Differing values met in the sources, and what was shipped. */
const SourceConflict = z.strictObject({
  region: z.string().optional(),
  part: z.string().optional(),
  values: z.array(z.union([z.number(), z.string()])),
  shipped: z.union([z.number(), z.string()]),
  reason: z.string(),
})

/** The fields that every judged item has: indicator, requirement of a circular, condition. */
const itemFields = {
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9]+)*$/),
  text: z.string(),
  /** Đơn vị tính of the value. */
  unit: z.string().optional(),
  rule: Rule,
  /** Asked once: the item is the same figure as another one. */
  sameAs: z.string().optional(),
  /** Nếu có: may be stated as not applicable; the text says when it applies. */
  ifAny: z.string().optional(),
  legal: z.array(LegalReference).default([]),
  basis: z.strictObject({ text: Basis, value: Basis }),
  /** `required`: caps the verdict at insufficient until somebody confirms the item. */
  verify: z.literal('required').optional(),
  /** A local overlay may set the target. */
  settable: z.boolean().default(true),
  note: z.string().optional(),
} as const

/** Chỉ tiêu: one measurable requirement inside a criterion. */
export const Indicator = z.strictObject({
  ...itemFields,
  number: z.string(),
  /** As the official table prints number and level, where that differs. */
  printed: z
    .strictObject({ number: z.string().optional(), level: z.string().optional() })
    .optional(),
  setBy: z.enum(['national', 'province']),
  /** How the figure is counted: numerator over denominator, in words. */
  counting: z.string().optional(),
  /** What the province is told to consider when it sets the level. */
  mandate: z.string().optional(),
  lead: z.string().optional(),
  ministry: z.string().optional(),
  conflicts: z.array(SourceConflict).default([]),
  /** Variants that hold from a later judged year on (QĐ 342 amended the 2009 set from 2013). */
  amendments: z
    .array(
      z.strictObject({
        from: z.int(),
        text: z.string().optional(),
        /** Where the amended value is counted in another unit. */
        unit: z.string().optional(),
        rule: Rule,
        legal: z.array(LegalReference).default([]),
        basis: Basis,
      }),
    )
    .default([]),
})
export type Indicator = z.infer<typeof Indicator>

/** Yêu cầu: a circular's requirement under a criterion, joined with the indicators by "and". */
export const Requirement = z.strictObject(itemFields)
export type Requirement = z.infer<typeof Requirement>

/** Tiêu chí. */
export const Criterion = z.strictObject({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  group: z.string().optional(),
  lead: z.string().optional(),
  support: z.array(z.string()).default([]),
  ministries: z.array(z.string()).default([]),
  guidance: z.array(z.strictObject({ document: z.string(), basis: Basis })).default([]),
  legal: z.array(LegalReference).default([]),
  /** How the indicators join. */
  pass: z.enum(['all', 'any']).default('all'),
  indicators: z.array(Indicator),
  requirements: z
    .strictObject({
      pass: z.enum(['all', 'any', 'allApplicable']),
      items: z.array(Requirement).min(1),
    })
    .optional(),
  /** What is known to be missing from this criterion: it can then not be met. */
  partial: z.string().optional(),
  /** Words seen in drafts; never rules. */
  hints: z.array(z.strictObject({ text: z.string(), basis: Basis })).default([]),
  note: z.string().optional(),
})
export type Criterion = z.infer<typeof Criterion>

/** Điều kiện: a blocking condition of recognition apart from the criteria. */
export const Condition = z.strictObject({
  ...itemFields,
  number: z.int(),
  /** Short words for a chip. */
  name: z.string(),
  /** A declared fact needs a document that shows it. */
  evidence: z.enum(['required', 'notRequired']).default('notRequired'),
  lead: z.string().optional(),
})
export type Condition = z.infer<typeof Condition>

/**
 * Chuẩn: one thing a unit can be recognised for. `family` is the same through the periods (`commune-ntm`), so that
 * a year looks back to its own pack's standard.
 */
export const Standard = z.strictObject({
  id: z.string(),
  family: z.string(),
  title: z.string(),
  level: z.string(),
  /** Unit types that the standard judges (xã; a township is outside). Empty: all of the level. */
  types: z.array(z.string()).default([]),
  legal: z.array(LegalReference).default([]),
  /** As the decree counts them; `pack check` compares. */
  counts: z.strictObject({ criteria: z.int(), indicators: z.int(), basis: Basis }).optional(),
  /** What is missing or does not fit: the standard is then insufficient. */
  partial: z.string().optional(),
  groups: z.array(z.strictObject({ id: z.string(), name: z.string() })).default([]),
  /** A lower standard must be held. */
  prerequisites: z
    .array(z.strictObject({ standard: z.string(), text: z.string(), basis: Basis }))
    .default([]),
  decidedBy: z.string().optional(),
  criteria: z.array(Criterion),
  note: z.string().optional(),
})
export type Standard = z.infer<typeof Standard>
