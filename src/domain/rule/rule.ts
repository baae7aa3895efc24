import { z } from 'zod'
import { Target } from './target.ts'

/** So sánh. */
export const Comparison = z.enum(['atLeast', 'atMost', 'over', 'under', 'equal'])
export type Comparison = z.infer<typeof Comparison>

/** Đạt / không đạt: a reading `true`. `unset`: the province must first say what passing means here. */
const Pass = z.strictObject({
  form: z.literal('pass'),
  unset: z.enum(['province', 'unknown']).optional(),
})

/** A number against a target; counts (numerator, denominator) are compared without rounding. */
const Compare = z.strictObject({
  form: z.literal('compare'),
  comparison: Comparison,
  target: Target,
})

/** Mức xếp loại: a named level of an ordered scale, worst first. */
const Graded = z.strictObject({
  form: z.literal('graded'),
  scale: z.array(z.string()).min(2),
  atLeast: z.string(),
})

/** Every year of a window that ends in the judged year must fulfil `rule`. */
const Window = z.strictObject({
  form: z.literal('window'),
  years: z.int().min(2),
  rule: z.lazy((): z.ZodType<Rule> => Rule),
})

/** Cả nam và nữ: `rule` holds for the parts `nam` and `nu` separately. */
const BothGenders = z.strictObject({
  form: z.literal('bothGenders'),
  rule: z.lazy((): z.ZodType<Rule> => Rule),
})

/** One part of a composite: its reading carries `part: id`. */
const Part = z.strictObject({
  id: z.string(),
  text: z.string(),
  unit: z.string().optional(),
  rule: z.lazy((): z.ZodType<Rule> => Rule),
})
export interface Part {
  readonly id: string
  readonly text: string
  readonly unit?: string | undefined
  readonly rule: Rule
}

const AllOf = z.strictObject({ form: z.literal('allOf'), parts: z.array(Part).min(1) })
const AnyOf = z.strictObject({ form: z.literal('anyOf'), parts: z.array(Part).min(1) })
const AtLeastOf = z.strictObject({
  form: z.literal('atLeastOf'),
  count: z.int().min(1),
  parts: z.array(Part).min(1),
})

/** A ratio of two figures (measures or indicators) of the unit, in percent when `percent`. */
const Ratio = z.strictObject({
  form: z.literal('ratio'),
  numerator: z.string(),
  denominator: z.string(),
  percent: z.boolean(),
  comparison: Comparison,
  target: Target,
})

/** A sum of figures of the unit. */
const Sum = z.strictObject({
  form: z.literal('sum'),
  of: z.array(z.string()).min(1),
  comparison: Comparison,
  target: Target,
})

/**
 * Tỷ lệ đơn vị đạt: share (percent) or number of the unit's member units of a level (and type) that
 * hold a standard, by recognition decisions or by the computed verdict. With `ifAny`, no such unit: not applicable.
 */
const Units = z.strictObject({
  form: z.literal('units'),
  level: z.string(),
  types: z.array(z.string()).optional(),
  standard: z.string(),
  by: z.enum(['recognition', 'verdict']),
  as: z.enum(['percent', 'count']),
  comparison: Comparison,
  target: Target,
  ifAny: z.boolean().optional(),
})

/** Every criterion of a standard is met for the unit itself. */
const Criteria = z.strictObject({ form: z.literal('criteria'), standard: z.string() })

/** The closed set of rule forms; data, never code. */
export const Rule: z.ZodType<Rule> = z.discriminatedUnion('form', [
  Pass,
  Compare,
  Graded,
  Window,
  BothGenders,
  AllOf,
  AnyOf,
  AtLeastOf,
  Ratio,
  Sum,
  Units,
  Criteria,
])
export type Rule =
  | z.infer<typeof Pass>
  | z.infer<typeof Compare>
  | z.infer<typeof Graded>
  | { readonly form: 'window'; readonly years: number; readonly rule: Rule }
  | { readonly form: 'bothGenders'; readonly rule: Rule }
  | { readonly form: 'allOf'; readonly parts: readonly Part[] }
  | { readonly form: 'anyOf'; readonly parts: readonly Part[] }
  | { readonly form: 'atLeastOf'; readonly count: number; readonly parts: readonly Part[] }
  | z.infer<typeof Ratio>
  | z.infer<typeof Sum>
  | z.infer<typeof Units>
  | z.infer<typeof Criteria>
