import type { Flag, Substantiation, Verdict } from '#domain/evaluation/verdict.ts'
import type { ReadingKind, ReadingState } from '#domain/reading/reading.ts'

/** Kết quả đánh giá. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  insufficient: 'Chưa đủ số liệu',
  notApplicable: 'Không xét',
}

export const substantiations: Readonly<Record<Substantiation, string>> = {
  full: 'đủ tài liệu minh chứng',
  partial: 'còn thiếu tài liệu minh chứng',
  none: 'chưa có tài liệu minh chứng',
  notRequired: 'không yêu cầu tài liệu minh chứng',
  unknown: 'chưa có danh mục tài liệu minh chứng',
}

export const flags: Readonly<Record<Flag, string>> = {
  conflict: 'số liệu mâu thuẫn',
  unconfirmed: 'chưa đối chiếu bản gốc',
  awaiting: 'đã gửi, chờ chấp nhận',
  estimate_met: 'ước đạt',
  estimate_not_met: 'ước chưa đạt',
  recognition_differs: 'quyết định công nhận khác với kết quả tính từ số liệu',
}

export const readingKinds: Readonly<Record<ReadingKind, string>> = {
  actual: 'thực hiện',
  estimate: 'ước',
  plan: 'kế hoạch',
  target: 'mục tiêu',
}

export const readingStates: Readonly<Record<ReadingState, string>> = {
  draft: 'nháp',
  submitted: 'đã gửi',
  accepted: 'đã chấp nhận',
  returned: 'đề nghị chỉnh sửa, bổ sung',
  withdrawn: 'đã rút',
}

export const basisTypes: Readonly<Record<'source' | 'mixed' | 'recall', string>> = {
  source: 'theo nguồn đã công bố',
  mixed: 'một phần theo nguồn đã công bố',
  recall: 'chưa có nguồn, ghi theo hiểu biết chung',
}

export const confidences: Readonly<Record<'high' | 'medium' | 'low', string>> = {
  high: 'độ tin cậy cao',
  medium: 'độ tin cậy trung bình',
  low: 'độ tin cậy thấp',
}

/** Before a level: "tối thiểu 90 %". */
export const comparisons: Readonly<Record<string, string>> = {
  atLeast: 'từ',
  atMost: 'không quá',
  over: 'trên',
  under: 'dưới',
  equal: 'bằng',
}

/** 92.4 → "92,4"; true → "Đạt"; a share keeps two decimals at most. */
export function showValue(value: string | number | boolean | null, unit?: string): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'Đạt' : 'Chưa đạt'
  if (typeof value === 'string') return value
  const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value)
  return unit ? `${number} ${unit}` : number
}

/** A target in words: "từ 90 % trở lên", "không quá 5 %", "Đạt"; unset: "chưa quy định". */
export function showTarget(
  target: {
    comparison: string
    value: string | number | boolean | null
    unit?: string | undefined
  } | null,
): string {
  if (target === null) return ''
  if (target.value === null) return 'chưa quy định'
  if (target.value === true) return 'Đạt'
  const level = showValue(target.value, target.unit)
  if (target.comparison === 'atLeast') return `từ ${level} trở lên`
  return `${comparisons[target.comparison] ?? ''} ${level}`
}
