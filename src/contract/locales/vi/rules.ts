import type { Comparison } from '#domain/rule/rule.ts'

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })

/** Quy tắc bằng lời, as a pack says it. */
export const rules = {
  number: (value: number) => numbers.format(value),
  pass: 'đạt',
  passUnset: {
    province: 'đạt theo quy định của UBND cấp tỉnh (chưa quy định)',
    unknown: 'đạt theo quy định chưa rõ nội dung',
  },
  level: {
    atLeast: (level: string) => `từ ${level} trở lên`,
    atMost: (level: string) => `không quá ${level}`,
    over: (level: string) => `trên ${level}`,
    under: (level: string) => `dưới ${level}`,
    equal: (level: string) => `bằng ${level}`,
  } satisfies Record<Comparison, (level: string) => string>,
  graded: (level: string, scale: string) => `xếp loại từ “${level}” trở lên (thang: ${scale})`,
  window: (years: number, rule: string) => `${years} năm liền, mỗi năm: ${rule}`,
  bothGenders: (rule: string) => `cả nam và nữ, mỗi giới: ${rule}`,
  allOf: 'đủ các nội dung',
  anyOf: 'một trong các nội dung',
  atLeastOf: (count: number) => `ít nhất ${count} nội dung`,
  ratio: (part: string, whole: string) => `tỷ lệ ${part} trên ${whole}`,
  sum: (figures: string) => `tổng của ${figures}`,
  unitsPercent: (level: string, standard: string) =>
    `tỷ lệ đơn vị cấp ${level} đạt chuẩn “${standard}”`,
  unitsCount: (level: string, standard: string) => `số đơn vị cấp ${level} đạt chuẩn “${standard}”`,
  byDecision: 'theo quyết định công nhận',
  criteria: (standard: string) => `đạt mọi tiêu chí của chuẩn “${standard}”`,
  unset: {
    province: 'mức do UBND cấp tỉnh quy định (chưa quy định)',
    unknown: 'mức chưa rõ',
  },
  times: (times: string, item: string) => `${times} lần mức của ${item}`,
  parameter: (name: string) => `mức theo tham số “${name}”`,
  byRegion: 'mức của vùng',
  byGroup: 'mức của nhóm',
  byYear: 'mức của năm',
  general: 'chung',
  none: 'chưa quy định',
  levels: { province: 'tỉnh', district: 'huyện', commune: 'xã' } as Readonly<
    Record<string, string>
  >,
}
