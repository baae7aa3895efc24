import type { FaultKind } from '#server/generate/district.ts'

/** What each fault does to the district, in the order in which the help lists them. */
const viFaults: Readonly<Record<FaultKind, string>> = {
  'numerator-above-denominator': 'tử số lớn hơn mẫu số ở một số liệu năm đánh giá (check từ chối)',
  'unit-slip': 'nhầm đơn vị tính: một số liệu năm đánh giá lớn gấp 1.000 lần',
  jump: 'một năm giữa chuỗi số liệu lệch hẳn năm trước và năm sau',
  conflict: 'hai số liệu khác nhau, cùng được chấp nhận, cho một chỉ tiêu',
  'estimate-as-actual': 'số ước ghi là thực hiện (ghi từ tháng 10, khi năm chưa hết)',
  'value-differs': 'tỷ lệ ghi tay khác tỷ lệ tính từ tử số và mẫu số',
  'sum-mismatch': 'số của huyện khác tổng các xã, thị trấn',
  'dead-unit': 'số liệu của xã đã sáp nhập, sau ngày xã đó không còn (check từ chối)',
  late: 'một phân công đã quá hạn mà số liệu chưa gửi',
  'duplicate-document': 'một tài liệu minh chứng đăng ký hai lần',
  'altered-file': 'một tệp minh chứng bị sửa sau khi ghi mã băm (check từ chối)',
  'stale-recognition': 'một xã được công nhận theo bộ tiêu chí cũ, chưa rà soát lại',
}

const enFaults: typeof viFaults = {
  'numerator-above-denominator':
    'a figure of the judged year has its numerator above its denominator (check refuses it)',
  'unit-slip': 'a figure of the judged year is a thousand times too big',
  jump: 'one year in the middle of a series is far from its neighbours',
  conflict: 'two different accepted figures for one indicator',
  'estimate-as-actual': 'an estimate recorded as actual (in October, before the year was over)',
  'value-differs': 'a typed percentage differs from the one that its counts give',
  'sum-mismatch': 'the district’s figure is not the sum of its communes and township',
  'dead-unit': 'a figure of a merged commune, after it ceased to exist (check refuses it)',
  late: 'an assignment is overdue and its figures were not sent',
  'duplicate-document': 'one document of evidence is registered twice',
  'altered-file': 'a file of evidence was changed after its hash was recorded (check refuses it)',
  'stale-recognition': 'a commune was recognised under the older criteria and not re-checked',
}

const vi = {
  help: `Sinh huyện Mẫu: một huyện hư cấu với đủ số liệu, tài liệu minh chứng, phân công.
Cùng tuỳ chọn thì cùng kết quả đến từng byte. Không sinh số liệu mang tên nơi có thật.

  --communes N       số xã (mặc định 8; từ 1 đến 900), thêm một thị trấn và một lần sáp nhập
  --from Y --to Y    năm đầu, năm đánh giá (mặc định 2010, 2020; năm có bộ tiêu chí huyện)
  --complete 0..1    phần số liệu, minh chứng, công nhận đã có (mặc định 1: sẵn sàng)
  --seed S           hạt giống (số nguyên, mặc định 1)
  --nation           cả nước hư cấu: 10.600 xã của 63 tỉnh, số liệu năm --to, mỗi tỉnh một thư mục
  --fault LOẠI       cài một lỗi; dùng được nhiều lần:`,
  faults: viFaults,
  done: (folder: string, readings: number, files: number) =>
    `Đã ghi ${folder}: ${readings} số liệu, ${files} tệp minh chứng. Địa phương hư cấu.`,
  doneNation: (folder: string, communes: number) =>
    `Đã ghi ${folder}: ${communes} xã, mỗi tỉnh một thư mục. Địa phương hư cấu.`,
  planted: 'lỗi đã cài',
  folder: 'thư mục',
}

const en: typeof vi = {
  help: `Generates huyện Mẫu: a fictional district with all its figures, evidence and assignments.
The same options give the same bytes. No figure bears the name of a real place.

  --communes N       how many communes (default 8; 1 to 900), besides a township and a merger
  --from Y --to Y    first year, judged year (default 2010, 2020; one that has district criteria)
  --complete 0..1    share of figures, evidence, recognitions that are there (default 1: ready)
  --seed S           seed (a whole number, default 1)
  --nation           a fictional nation: 10,600 communes in 63 provinces, figures of --to, one folder each
  --fault KIND       puts one fault in; may be given many times:`,
  faults: enFaults,
  done: (folder, readings, files) =>
    `Wrote ${folder}: ${readings} readings, ${files} files of evidence. A fictional place.`,
  doneNation: (folder, communes) =>
    `Wrote ${folder}: ${communes} communes, one folder a province. Fictional places.`,
  planted: 'fault',
  folder: 'a folder',
}

export const generateWords = { vi, en } as const
