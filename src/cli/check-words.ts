import type { ReasonCode } from '#domain/evaluation/verdict.ts'
import type { ItemWords } from './item-names.ts'

const viItems: ItemWords = {
  indicator: 'chỉ tiêu',
  requirement: 'yêu cầu',
  criterion: 'tiêu chí',
  condition: 'điều kiện',
  genders: { nam: 'nam', nu: 'nữ' },
}

const enItems: ItemWords = {
  indicator: 'indicator',
  requirement: 'requirement',
  criterion: 'criterion',
  condition: 'condition',
  genders: { nam: 'men', nu: 'women' },
}

/** What holds a verdict up, in two or three words, for a count behind it. */
const viMissing: Readonly<Partial<Record<ReasonCode, string>>> = {
  no_reading: 'chưa có số liệu',
  no_value: 'không có số liệu',
  not_accepted: 'số liệu chưa chấp nhận',
  only_estimate: 'mới có số ước',
  only_plan: 'mới có kế hoạch',
  conflict: 'số liệu mâu thuẫn',
  over_hundred: 'vượt 100 %',
  target_unset: 'tỉnh chưa quy định mức',
  rule_unconfirmed: 'chưa đối chiếu bản gốc',
  pack_partial: 'bộ quy định chưa đầy đủ',
  region_unknown: 'chưa rõ vùng, nhóm',
  below_target: 'thấp hơn mức',
  above_target: 'cao hơn mức',
  not_passed: 'chưa đạt',
  below_grade: 'xếp loại thấp hơn',
}

const enMissing: typeof viMissing = {
  no_reading: 'no figure',
  no_value: 'stated to have none',
  not_accepted: 'not accepted',
  only_estimate: 'estimate only',
  only_plan: 'plan only',
  conflict: 'conflicting',
  over_hundred: 'over 100 %',
  target_unset: 'target not set',
  rule_unconfirmed: 'rule unconfirmed',
  pack_partial: 'rule set partial',
  region_unknown: 'region unknown',
  below_target: 'below target',
  above_target: 'above target',
  not_passed: 'not passed',
  below_grade: 'grade too low',
}

const vi = {
  items: viItems,
  missing: viMissing,
  folder: 'thư mục',
  help: `Hồ sơ đã sẵn sàng chưa, đạt gì, vướng gì, vì sao.
Mã thoát 0: sẵn sàng; 1: chưa; 2: thư mục có lỗi (mọi lỗi được nêu, không sửa gì).

  --year NĂM         năm được đánh giá (mặc định: năm của hồ sơ)
  --on NGÀY          như biết vào ngày đó, NĂM-THÁNG-NGÀY (mặc định: ngày của hồ sơ, nếu không có: hôm nay)
  --json             kết quả đầy đủ, theo docs/formats/check.schema.json`,
  opening: (unit: string, standard: string, year: number, day: string) =>
    `${unit}, ${standard}, năm ${year}, như biết ngày ${day}:`,
  ready: 'đã sẵn sàng.',
  notReady: (ready: number, required: number) =>
    `chưa sẵn sàng, ${ready}/${required} nội dung đã xong;`,
  blocks: (list: string) => `vướng ${list}.`,
  conditions: (count: number) => (count === 1 ? 'điều kiện' : `${count} điều kiện`),
  criteriaLeft: (count: number) => `${count} tiêu chí`,
  yearWithoutPack: 'chưa sẵn sàng; năm này không thuộc bộ tiêu chí nào của hồ sơ.',
  noConditions: 'năm này không phải năm của hồ sơ: chỉ xem lại các tiêu chí.',
  conditionHeading: 'Điều kiện công nhận',
  criteriaHeading: 'Tiêu chí',
  membersHeading: 'Các đơn vị thành viên',
  and: (count: number) => `và ${count} lý do khác`,
  andSources: (count: number) => `và ${count} nguồn khác`,
  ground: 'Căn cứ',
  restsOn: 'Dựa trên',
  columns: {
    unit: 'Đơn vị',
    standing: 'Công nhận',
    met: 'Đạt',
    notMet: 'Chưa đạt',
    insufficient: 'Chưa đủ',
    ready: 'Xong',
  },
  counts: (met: number, notMet: number, insufficient: number, required: number) =>
    `${met}/${required} đạt, ${notMet} chưa đạt, ${insufficient} chưa đủ số liệu`,
  standings: {
    valid: 'đã công nhận',
    toReReview: 'phải rà soát lại',
    withdrawn: 'đã thu hồi',
    none: 'chưa công nhận',
  },
  recognised: (
    standing: string,
    { number, year }: { readonly number: string | null; readonly year: number | null },
    day: string | null,
  ) => {
    const head = `${standing.slice(0, 1).toUpperCase()}${standing.slice(1)}`
    return number === null
      ? `${head}${year === null ? '' : ` (năm ${year})`}; số, ngày quyết định chưa biết`
      : `${head}: ${number}${day === null ? '' : ` ngày ${day}`}`
  },
}

const en: typeof vi = {
  items: enItems,
  missing: enMissing,
  folder: 'a folder',
  help: `Is the dossier ready, what is met, what blocks, and why.
Exit code 0: ready; 1: not ready; 2: the folder is faulty (every fault is named, nothing is mended).

  --year YEAR        the year judged (default: the dossier’s)
  --on DAY           as known on that day, YEAR-MONTH-DAY (default: the dossier’s own day, else today)
  --json             the whole answer, by docs/formats/check.schema.json`,
  opening: (unit, standard, year, day) => `${unit}, ${standard}, ${year}, as known on ${day}:`,
  ready: 'ready.',
  notReady: (ready, required) => `not ready, ${ready} of ${required} items done;`,
  blocks: (list) => `blocked by ${list}.`,
  conditions: (count) => (count === 1 ? 'condition' : `${count} conditions`),
  criteriaLeft: (count) => `${count} criteria`,
  yearWithoutPack: 'not ready; no criteria set of the dossier judges this year.',
  noConditions: 'not the dossier’s own year: criteria only, looking back.',
  conditionHeading: 'Conditions of recognition',
  criteriaHeading: 'Criteria',
  membersHeading: 'Member units',
  and: (count) => `and ${count} more`,
  andSources: (count) => `and ${count} more`,
  ground: 'Ground',
  restsOn: 'Rests on',
  columns: {
    unit: 'Unit',
    standing: 'Recognition',
    met: 'Met',
    notMet: 'Not met',
    insufficient: 'Unknown',
    ready: 'Done',
  },
  counts: (met, notMet, insufficient, required) =>
    `${met}/${required} met, ${notMet} not met, ${insufficient} insufficient`,
  standings: {
    valid: 'recognised',
    toReReview: 'to re-review',
    withdrawn: 'withdrawn',
    none: 'not recognised',
  },
  recognised: (standing, { number, year }, day) => {
    const head = `${standing.slice(0, 1).toUpperCase()}${standing.slice(1)}`
    return number === null
      ? `${head}${year === null ? '' : ` (${year})`}; number and day unknown`
      : `${head}: ${number}${day === null ? '' : ` of ${day}`}`
  },
}

export const checkWords = { vi, en } as const
