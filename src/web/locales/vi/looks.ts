import type { LookName } from '../../looks.ts'

/** Words of each state, for labels and legend. */
export const looks: Readonly<Record<LookName, string>> = {
  ready: 'Đạt, đủ tài liệu minh chứng',
  itemMet: 'Đạt',
  met: 'Đạt, chưa có danh mục minh chứng bắt buộc',
  unproved: 'Đạt, thiếu tài liệu minh chứng',
  notMet: 'Chưa đạt',
  noReading: 'Chưa có số liệu',
  estimateMet: 'Ước đạt',
  estimateNotMet: 'Ước chưa đạt',
  awaiting: 'Đã gửi, chờ chấp nhận',
  conflict: 'Số liệu mâu thuẫn',
  targetUnset: 'Tỉnh chưa quy định mức đạt chuẩn',
  ruleUnconfirmed: 'Quy định chưa đối chiếu bản gốc',
  rulePartial: 'Bộ quy định chưa đầy đủ',
  notApplicable: 'Không xét',
}
