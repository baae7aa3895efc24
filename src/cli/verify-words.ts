import type { JournalFinding } from '#server/platform/journal/verify-journal.ts'

type Sentences = Readonly<Record<JournalFinding['kind'], (finding: JournalFinding) => string>>

const viFindings: Sentences = {
  changed: ({ sequence }) => `Mục ${sequence} đã bị sửa: nội dung không khớp mã băm đã ghi.`,
  missing: ({ sequence, known }) =>
    sequence === known ? `Mất mục ${sequence}.` : `Mất các mục từ ${sequence} đến ${known}.`,
  unlinked: ({ sequence }) => `Mục ${sequence} không nối tiếp mục liền trước: chuỗi bị đứt.`,
  headDiffers: ({ sequence }) =>
    `Đầu chuỗi ghi trong cơ sở dữ liệu không khớp mục cuối (${sequence}).`,
  cut: ({ sequence, known, file }) =>
    `Chuỗi bị cắt ở cuối: cơ sở dữ liệu chỉ còn đến mục ${sequence}, nhưng ${file} đã ghi mục ${known}.`,
  rewritten: ({ sequence, file }) =>
    `Chuỗi đã bị viết lại: ${file} ghi mã băm khác cho mục ${sequence}.`,
  unreadable: ({ file }) => `Không đọc được ${file}; tệp này phải ghi đầu chuỗi nhật ký.`,
  noWitness: () =>
    'Không có tệp journal-head.json trong thư mục dữ liệu: không thể biết chuỗi có bị cắt hay viết lại. Nếu vừa chuyển máy, hãy đối chiếu với bản sao lưu bằng --head.',
}

const vi = {
  help: `Kiểm tra nhật ký: mọi mục còn nguyên, đúng thứ tự, không bị cắt hay viết lại. Không thay đổi gì.
  --head <số>:<mã băm>  đối chiếu thêm với một đầu chuỗi đã biết (ghi trong bản sao lưu, trong hồ sơ trình)
  --json                kết quả dạng JSON
Mã thoát: 0 nguyên vẹn, 1 có sai lệch, 2 không kiểm tra được.`,
  given: 'đầu chuỗi đã cho (--head)',
  findings: viFindings,
  whole: (entries: number, sequence: number, hash: string) =>
    `Nhật ký nguyên vẹn: ${entries} mục, mục cuối ${sequence}, mã băm ${hash}.`,
  broken: (found: number) => `Nhật ký có ${found} sai lệch:`,
  more: (count: number) => `… và ${count} sai lệch nữa.`,
  unwitnessed: (count: number) =>
    `${count} mục mới nhất chưa được ghi ra tệp ngoài: chương trình bị ngắt trước khi báo kết quả. Đây không phải là sai lệch; lần chạy sau sẽ ghi bù.`,
}

const enFindings: Sentences = {
  changed: ({ sequence }) => `Entry ${sequence} was changed: it is not what was hashed.`,
  missing: ({ sequence, known }) =>
    sequence === known
      ? `Entry ${sequence} is missing.`
      : `Entries ${sequence} to ${known} are missing.`,
  unlinked: ({ sequence }) => `Entry ${sequence} does not follow the one before it.`,
  headDiffers: ({ sequence }) => `The head in the database is not the last entry (${sequence}).`,
  cut: ({ sequence, known, file }) =>
    `The end was cut off: the database ends with entry ${sequence}, but ${file} knew of entry ${known}.`,
  rewritten: ({ sequence, file }) =>
    `The chain was made anew: ${file} holds another hash for entry ${sequence}.`,
  unreadable: ({ file }) => `${file} cannot be read; it must hold the head of the journal.`,
  noWitness: () =>
    'There is no journal-head.json in the data folder, so a cut or rewritten chain could not be seen. If the data were moved, compare with a backup by --head.',
}

const en: typeof vi = {
  help: `Verify the journal: every entry whole, in order, nothing cut off or rewritten. Changes nothing.
  --head <number>:<hash>  also hold it against a known head (from a backup or a package)
  --json                  answer as JSON
Exit code: 0 whole, 1 not, 2 could not be verified.`,
  given: 'the given head (--head)',
  findings: enFindings,
  whole: (entries, sequence, hash) =>
    `The journal is whole: ${entries} entries, the last is ${sequence}, hash ${hash}.`,
  broken: (found) => `The journal has ${found} faults:`,
  more: (count) => `… and ${count} more.`,
  unwitnessed: (count) =>
    `The ${count} newest entries are not yet in the file outside: the program was ended before it answered. This is no fault; the next start makes up for it.`,
}

export const verifyWords = { vi, en } as const
