import type { HitKind } from '#contract/search.ts'

export const search = {
  title: 'Tìm kiếm',
  lead: 'Trong nội dung tài liệu minh chứng, tiêu chí, đơn vị, số liệu và danh mục',
  field: 'Từ cần tìm',
  hint: 'Không cần dấu; mọi từ đều phải có, từ cuối có thể gõ dở',
  start: 'Gõ vài từ: trích yếu, số hiệu văn bản, tên công trình, tên người ký…',
  kinds: {
    paper: 'Tài liệu',
    page: 'Trang tài liệu',
    item: 'Tiêu chí, chỉ tiêu',
    unit: 'Đơn vị',
    reading: 'Số liệu',
    list: 'Danh mục',
  } satisfies Record<HitKind, string>,
  all: 'Tất cả',
  kind: 'Loại kết quả',
  count: (label: string, count: number, most: number) =>
    `${label} (${count >= most ? `trên ${most - 1}` : count})`,
  unit: 'Đơn vị',
  anyUnit: 'Mọi đơn vị',
  year: 'Năm',
  anyYear: 'Mọi năm',
  type: 'Loại văn bản',
  anyType: 'Mọi loại',
  item: 'Tiêu chí, chỉ tiêu',
  anyItem: 'Mọi tiêu chí',
  clear: 'Bỏ lọc',
  found: (count: number, most: number) =>
    count >= most ? `Trên ${most - 1} kết quả` : `${count} kết quả`,
  none: (text: string) => `Không thấy gì khớp với “${text}”`,
  noneHint:
    'Thử ít từ hơn, hoặc bỏ bớt bộ lọc. Tài liệu mới tải lên có thể còn chờ đọc; bản quét mờ có thể đọc sai vài chữ.',
  results: 'Kết quả tìm kiếm',
  more: 'Xem thêm kết quả',
  page: (page: number) => `trang ${page}`,
  inPapers: 'Trong tài liệu và số liệu',
  searching: 'đang tìm trong tài liệu…',
  toAll: (text: string) => `Tất cả kết quả cho “${text}”`,
  internal: 'Tài khoản này không được tìm trong tài liệu',
  internalHint: 'Quyền xem tài liệu minh chứng do quản trị viên giao theo vai và theo đơn vị.',
}
