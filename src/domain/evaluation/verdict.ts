import { z } from 'zod'

/** Kết quả đánh giá: đạt, chưa đạt, chưa đủ số liệu, không xét. Missing is not false. */
export const Verdict = z.enum(['met', 'notMet', 'insufficient', 'notApplicable'])
export type Verdict = z.infer<typeof Verdict>

/** Minh chứng: đủ, thiếu một phần, chưa có, không yêu cầu, chưa biết. */
export const Substantiation = z.enum(['full', 'partial', 'none', 'notRequired', 'unknown'])
export type Substantiation = z.infer<typeof Substantiation>

/** Why a verdict is what it is; sentences come from the locale. */
export const ReasonCode = z.enum([
  'below_target',
  'above_target',
  'not_passed',
  'below_grade',
  'no_reading',
  'no_value',
  'not_accepted',
  'only_estimate',
  'only_plan',
  'conflict',
  'over_hundred',
  'target_unset',
  'rule_unconfirmed',
  'pack_partial',
  'region_unknown',
  'stated_not_applicable',
  'no_member_units',
  'units_not_recognised',
  'units_to_re_review',
  'units_not_met',
  'criteria_not_met',
  'criteria_insufficient',
  'year_without_pack',
])
export type ReasonCode = z.infer<typeof ReasonCode>

export const Reason = z.strictObject({
  code: ReasonCode,
  params: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
  ),
})
export type Reason = z.infer<typeof Reason>

/**
 * Marks beside a verdict. `estimate_met` / `estimate_not_met`: an accepted estimate (ước đạt / ước chưa đạt);
 * `unconfirmed`: decides on an item that nobody compared with the official text; `awaiting`: sent, not accepted.
 */
export const Flag = z.enum([
  'conflict',
  'unconfirmed',
  'awaiting',
  'estimate_met',
  'estimate_not_met',
  'recognition_differs',
])
export type Flag = z.infer<typeof Flag>
