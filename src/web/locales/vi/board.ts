import { day, number } from '../../format.ts'

export const board = {
  print: 'In một trang',
  conditions: 'Điều kiện công nhận',
  conditionDone: 'Đã đủ',
  conditionDiffers: 'Quyết định công nhận khác với kết quả tính từ số liệu',
  ownCriteria: (count: number) => `${count} tiêu chí`,
  ownNote: 'tài liệu minh chứng đã có / cần có',
  evidenceCount: (present: number, listed: number) => `${present}/${listed}`,
  noList: 'chưa có danh mục',
  matrix: (units: number, criteria: number) => `${units} đơn vị × ${criteria} tiêu chí`,
  matrixNote: (year: number) => `năm ${year}`,
  matrixHelp: 'Dùng phím mũi tên hoặc j, k để đi giữa các ô, Enter để mở, Esc để đóng.',
  unit: 'Đơn vị',
  met: 'Đạt',
  recognition: 'Công nhận',
  recognised: {
    valid: 'Đã công nhận',
    toReReview: 'Phải rà soát lại',
    withdrawn: 'Đã thu hồi công nhận',
    none: 'Chưa có quyết định công nhận',
  },
  worstFirst: 'Thiếu nhiều xếp trước',
  legend: 'Chú thích',
  markUnconfirmed: 'Có quy định chưa đối chiếu bản gốc',
  markOverdue: 'Có nội dung quá hạn',
  ramp: 'Năm đã qua: càng đậm càng nhiều chỉ tiêu đạt; không tô đỏ',
  years: 'Tỷ lệ tiêu chí đạt theo năm (%); chọn năm để xem lại',
  yearLabel: (year: number, met: number, required: number) =>
    `Năm ${year}: đạt ${met}/${required} tiêu chí`,
  owners: 'Ai chưa hoàn thành gì, đến khi nào',
  ownersNone: 'Không còn nội dung nào thiếu.',
  ownersHidden: 'Nội dung còn thiếu chỉ người làm hồ sơ được xem.',
  unassigned: 'Chưa giao cho cơ quan, đơn vị nào',
  ownerCount: (count: number) => `${number(count)} nội dung`,
  kinds: {
    reading: 'số liệu',
    evidence: 'minh chứng',
    list: 'danh mục',
    target: 'mức đạt chuẩn',
    confirmation: 'đối chiếu quy định',
    recognition: 'công nhận',
    component: 'thành phần hồ sơ',
    section: 'báo cáo',
    explanation: 'giải trình',
  },
  others: (count: number) => `và ${number(count)} nội dung khác`,
  moreOwners: (count: number) => `Thêm ${number(count)} cơ quan, đơn vị`,
  fewerOwners: 'Thu gọn',
  allGaps: 'Xem nội dung còn thiếu',
  overdue: (days: number) => `quá hạn ${days} ngày`,
  dueToday: 'hạn hôm nay',
  left: (days: number) => `còn ${days} ngày`,
  noDue: 'chưa có hạn',
  due: (on: string) => `hạn ${day(on)}`,
  empty: 'Hồ sơ chưa có đơn vị hay tiêu chí nào để đánh giá',
  emptyHint: 'Kiểm tra bộ quy định và các đơn vị thuộc hồ sơ ở năm này.',
  sentence: {
    ready: (required: number) =>
      `Hồ sơ đã sẵn sàng: đủ ${number(required)}/${number(required)} mục.`,
    progress: (percent: number, ready: number, required: number) =>
      `Hồ sơ sẵn sàng ${percent} % (${number(ready)}/${number(required)} mục).`,
    past: (year: number, met: number, required: number) =>
      `Năm ${year}: đạt ${number(met)}/${number(required)} tiêu chí.`,
    noGaps: 'Không còn nội dung nào thiếu.',
    oneOwner: (gaps: number, owner: string) =>
      `Còn ${number(gaps)} nội dung thiếu, do ${owner} hoàn thành.`,
    owners: (gaps: number, owners: number) =>
      `Còn ${number(gaps)} nội dung thiếu, ${number(owners)} cơ quan, đơn vị chưa hoàn thành.`,
    nobody: (gaps: number) =>
      `Còn ${number(gaps)} nội dung thiếu, chưa giao cho cơ quan, đơn vị nào.`,
    deadlineLeft: (on: string, days: number) => `Hạn trình ${day(on)}, còn ${number(days)} ngày.`,
    deadlineToday: (on: string) => `Hạn trình là hôm nay, ${day(on)}.`,
    deadlineOver: (on: string, days: number) =>
      `Hạn trình ${day(on)}, đã quá ${number(days)} ngày.`,
    overdue: (owners: number) => `${number(owners)} cơ quan, đơn vị quá hạn.`,
    overdueOne: (owner: string) => `${owner} quá hạn.`,
    overdueNone: 'Chưa cơ quan, đơn vị nào quá hạn.',
    usual: (count: number) =>
      `${number(count)} nội dung khác thường có trong hồ sơ nhưng không vướng công nhận.`,
    asKnown: (on: string) => `Theo số liệu biết đến ngày ${day(on)}.`,
  },
}
