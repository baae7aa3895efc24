import { rules as rulesEn } from '#contract/locales/en/rules.ts'
import { rules } from '#contract/locales/vi/rules.ts'

/** What `vedich pack` says. */
const vi = {
  help: `Xem, so sánh và kiểm tra các bộ quy định.

  pack check   đọc thư mục, kiểm tra nội dung và chạy các ví dụ; lỗi ghi theo tệp:dòng
  pack list    các bộ quy định có sẵn
  pack show    nội dung một bộ, kèm cơ sở của từng mục và văn bản
  pack diff    khác nhau giữa hai bộ`,
  folder: 'thư mục bộ quy định',
  id: 'mã bộ quy định',
  twoIds: 'mã hai bộ quy định',
  subcommand: 'lệnh con (check, list, show, diff)',
  unknownPack: (id: string) => `Không có bộ quy định “${id}”. Xem: vedich pack list`,
  sound: (id: string, version: string, examples: number) =>
    `✓ ${id} ${version}: không có lỗi, ${examples} ví dụ đúng`,
  faulty: (folder: string, faults: number) => `✗ ${folder}: ${faults} lỗi`,
  warning: 'lưu ý: ',
  counts: (criteria: number, indicators: number) => `${criteria} tiêu chí, ${indicators} chỉ tiêu`,
  noDifference: 'Không khác nhau.',
  kinds: { added: 'thêm', removed: 'bỏ', changed: 'sửa' },
  period: 'Giai đoạn',
  digest: 'SHA-256',
  partial: 'Còn thiếu',
  laws: 'Văn bản',
  standard: 'Chuẩn',
  prerequisites: 'Phải đạt trước',
  criterion: 'Tiêu chí',
  anyOf: 'đạt khi một trong các chỉ tiêu đạt',
  requirements: 'Yêu cầu của thông tư',
  procedure: 'Trình tự, thủ tục',
  conditions: 'Điều kiện',
  steps: 'Các bước',
  parameters: 'Tham số',
  unknown: 'chưa biết',
  evidence: 'Tài liệu minh chứng',
  overlay: 'Quy định của địa phương',
  overlayOf: (base: string, unit: string) => `đặt trên bộ ${base}, cho đơn vị ${unit}`,
  unsetLevels: 'Mức đạt chuẩn chưa có cho',
  setLevel: 'Đặt mức',
  measures: 'Số liệu khác',
  places: (units: number, classes: number) =>
    `${units} đơn vị hành chính, ${classes} dòng phân vùng`,
  ifAny: 'nếu có',
  verify: 'phải đối chiếu bản gốc',
  setByProvince: 'tỉnh quy định',
  sources: 'Nguồn',
  wording: 'lời văn',
  level: 'mức',
  roles: {
    criteria: 'bộ tiêu chí',
    procedure: 'trình tự, thủ tục',
    evidence: 'tài liệu minh chứng',
    overlay: 'quy định của địa phương',
    units: 'đơn vị hành chính',
    measures: 'số liệu khác',
    lists: 'danh mục, hồ sơ thường có',
  },
  basis: { source: 'nguồn', mixed: 'một phần nguồn', recall: 'hiểu biết chung' },
  confidence: { high: 'chắc', medium: 'vừa', low: 'yếu' },
  rules,
}

const en: typeof vi = {
  help: `Read, compare and check rule sets (packs).

  pack check   read folders, check their content and run their examples; faults by file:line
  pack list    the packs at hand
  pack show    one pack, with the basis of each item and its documents
  pack diff    what differs between two packs`,
  folder: 'the pack folder',
  id: 'the pack’s id',
  twoIds: 'the ids of two packs',
  subcommand: 'the subcommand (check, list, show, diff)',
  unknownPack: (id) => `There is no pack “${id}”. See: vedich pack list`,
  sound: (id, version, examples) => `✓ ${id} ${version}: no faults, ${examples} examples hold`,
  faulty: (folder, faults) => `✗ ${folder}: ${faults} faults`,
  warning: 'note: ',
  counts: (criteria, indicators) => `${criteria} criteria, ${indicators} indicators`,
  noDifference: 'No difference.',
  kinds: { added: 'added', removed: 'removed', changed: 'changed' },
  period: 'Period',
  digest: 'SHA-256',
  partial: 'Missing',
  laws: 'Legal documents',
  standard: 'Standard',
  prerequisites: 'Must be held before',
  criterion: 'Criterion',
  anyOf: 'met when one of its indicators is met',
  requirements: 'Requirements of the circular',
  procedure: 'Procedure',
  conditions: 'Conditions',
  steps: 'Steps',
  parameters: 'Parameters',
  unknown: 'not known',
  evidence: 'Documents of evidence',
  overlay: 'Local rules',
  overlayOf: (base, unit) => `over the pack ${base}, for unit ${unit}`,
  unsetLevels: 'Levels are not known for',
  setLevel: 'Level set',
  measures: 'Other figures',
  places: (units, classes) => `${units} units, ${classes} rows of regions and groups`,
  ifAny: 'if any',
  verify: 'to be compared with the official text',
  setByProvince: 'set by the province',
  sources: 'Sources',
  wording: 'wording',
  level: 'level',
  roles: {
    criteria: 'criteria',
    procedure: 'procedure',
    evidence: 'evidence',
    overlay: 'local rules',
    units: 'units',
    measures: 'other figures',
    lists: 'usual lists and papers',
  },
  basis: { source: 'source', mixed: 'partly source', recall: 'recall' },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  rules: rulesEn,
}

export const packWords = { vi, en } as const
export type PackWords = typeof vi
