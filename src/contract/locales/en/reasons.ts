import type { ReasonCode } from '#domain/evaluation/verdict.ts'
import { asSentence, figureOf, levelOf, type Names, type Params, subject, text } from '../names.ts'
import type * as vi from '../vi/reasons.ts'
import { showTarget, showValue } from './verdicts.ts'

type Sentence = (params: Params, names: Names) => string

const reasons: Readonly<Record<ReasonCode, Sentence>> = {
  below_target: (p, n) => `${subject(p, n)}: ${figure(p)}, below the target (${level(p)})`,
  above_target: (p, n) => `${subject(p, n)}: ${figure(p)}, above the target (${level(p)})`,
  not_passed: (p, n) => `${subject(p, n)}: not passed`,
  below_grade: (p, n) =>
    `${subject(p, n)}: graded ${text(p['value'])}, at least ${text(p['target'])} is required`,
  no_reading: (p, n) => `${subject(p, n)}: no figure yet`,
  no_value: (p, n) => `${subject(p, n)}: recorded as having no figure`,
  not_accepted: (p, n) => `${subject(p, n)}: the figure is not accepted yet`,
  only_estimate: (p, n) => `${subject(p, n)}: only an estimate, no actual figure`,
  only_plan: (p, n) => `${subject(p, n)}: only a plan or target`,
  conflict: (p, n) =>
    `${subject(p, n)}: figures differ (${text(p['values'])}), to be checked again`,
  over_hundred: (p, n) => `${subject(p, n)}: ${figure(p)}, over 100 %, to be checked again`,
  target_unset: (p, n) => `${subject(p, n)}: the province has not set the target`,
  rule_unconfirmed: (p, n) => `${subject(p, n)}: the rule was not compared with the official text`,
  pack_partial: (p, n) => `${subject(p, n)}: the rule set is incomplete (${text(p['what'])})`,
  region_unknown: (p, n) => `${subject(p, n)}: the unit’s region or group is not known`,
  stated_not_applicable: (p, n) => `${subject(p, n)}: not applicable, because ${text(p['reason'])}`,
  no_member_units: () => 'There are no such member units',
  units_not_recognised: (p, n) =>
    `${text(p['met'])} of ${text(p['total'])} units recognised for ${n.standard(text(p['standard']))}; remaining: ${text(p['units'])}`,
  units_to_re_review: (p) => `To be re-reviewed under this period’s set: ${text(p['units'])}`,
  units_not_met: (p, n) =>
    `${text(p['met'])} of ${text(p['total'])} units meet ${n.standard(text(p['standard']))}; remaining: ${text(p['units'])}`,
  criteria_not_met: (p) => `Criteria not met: ${text(p['criteria'])}`,
  criteria_insufficient: (p) => `Not enough data to judge criteria ${text(p['criteria'])}`,
  year_without_pack: (p, n) =>
    `There is no rule set to judge ${n.standard(text(p['standard']))} in ${text(p['year'])}`,
}

export const sayReason: typeof vi.sayReason = (reason, names) => {
  const said = reasons[reason.code](reason.params, names)
  const year = reason.params['year']
  const dated =
    year === undefined || reason.code === 'year_without_pack' ? said : `${said} (${text(year)})`
  return asSentence(dated)
}

function figure(params: Params): string {
  return showValue(...figureOf(params))
}

function level(params: Params): string {
  return showTarget(levelOf(params))
}
