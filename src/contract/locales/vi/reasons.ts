import type { Reason, ReasonCode } from '#domain/evaluation/verdict.ts'
import { asSentence, figureOf, levelOf, type Names, type Params, subject, text } from '../names.ts'
import { showTarget, showValue } from './verdicts.ts'

type Sentence = (params: Params, names: Names) => string

/** Một câu for each reason of a verdict. */
const reasons: Readonly<Record<ReasonCode, Sentence>> = {
  below_target: (p, n) => `${subject(p, n)}: ${figure(p)}, thấp hơn mức đạt chuẩn (${level(p)})`,
  above_target: (p, n) => `${subject(p, n)}: ${figure(p)}, cao hơn mức đạt chuẩn (${level(p)})`,
  not_passed: (p, n) => `${subject(p, n)}: chưa đạt`,
  below_grade: (p, n) =>
    `${subject(p, n)}: xếp loại ${text(p['value'])}, yêu cầu từ ${text(p['target'])} trở lên`,
  no_reading: (p, n) => `${subject(p, n)}: chưa có số liệu`,
  no_value: (p, n) => `${subject(p, n)}: đã ghi nhận là không có số liệu`,
  not_accepted: (p, n) => `${subject(p, n)}: số liệu chưa được chấp nhận`,
  only_estimate: (p, n) => `${subject(p, n)}: mới có số ước, chưa có số thực hiện`,
  only_plan: (p, n) => `${subject(p, n)}: mới có số kế hoạch hoặc mục tiêu`,
  conflict: (p, n) =>
    `${subject(p, n)}: các số liệu khác nhau (${text(p['values'])}), đề nghị kiểm tra lại`,
  over_hundred: (p, n) => `${subject(p, n)}: ${figure(p)}, vượt 100 %, đề nghị kiểm tra lại`,
  target_unset: (p, n) => `${subject(p, n)}: UBND cấp tỉnh chưa quy định mức đạt chuẩn`,
  rule_unconfirmed: (p, n) => `${subject(p, n)}: quy định chưa đối chiếu bản gốc`,
  pack_partial: (p, n) => `${subject(p, n)}: bộ quy định chưa đầy đủ (${text(p['what'])})`,
  region_unknown: (p, n) => `${subject(p, n)}: chưa rõ đơn vị thuộc vùng hoặc nhóm nào`,
  stated_not_applicable: (p, n) => `${subject(p, n)}: không xét, vì ${text(p['reason'])}`,
  no_member_units: () => 'Không có đơn vị thuộc diện xét',
  units_not_recognised: (p, n) =>
    `${text(p['met'])}/${text(p['total'])} đơn vị đã có quyết định công nhận ${n.standard(text(p['standard']))}; còn ${text(p['units'])}`,
  units_to_re_review: (p) => `Phải rà soát lại theo bộ tiêu chí của kỳ này: ${text(p['units'])}`,
  units_not_met: (p, n) =>
    `${text(p['met'])}/${text(p['total'])} đơn vị đạt ${n.standard(text(p['standard']))}; còn ${text(p['units'])}`,
  criteria_not_met: (p) => `Chưa đạt tiêu chí số ${text(p['criteria'])}`,
  criteria_insufficient: (p) => `Chưa đủ số liệu để đánh giá tiêu chí số ${text(p['criteria'])}`,
  year_without_pack: (p, n) =>
    `Năm ${text(p['year'])} chưa có bộ quy định để đánh giá ${n.standard(text(p['standard']))}`,
}

/** The reason as one sentence, the first letter large. */
export function sayReason(reason: Reason, names: Names): string {
  const said = reasons[reason.code](reason.params, names)
  const year = reason.params['year']
  const dated =
    year === undefined || reason.code === 'year_without_pack' ? said : `${said} (năm ${text(year)})`
  return asSentence(dated)
}

function figure(params: Params): string {
  return showValue(...figureOf(params))
}

function level(params: Params): string {
  return showTarget(levelOf(params))
}
