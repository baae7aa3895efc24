import { journalFindings as enFindings } from '#contract/locales/en/journal.ts'
import { journalFindings as viFindings } from '#contract/locales/vi/journal.ts'

const vi = {
  help: `Kiểm tra nhật ký và kho tệp: mọi mục còn nguyên, đúng thứ tự, không bị cắt hay viết lại; đọc lại từng tệp và so mã băm. Không thay đổi gì.
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
  filesWhole: (count: number, bytes: number) => `Kho tệp nguyên vẹn: ${count} tệp, ${bytes} byte.`,
  filesBroken: (found: number, count: number) => `Kho tệp có ${found} sai lệch trong ${count} tệp:`,
  files: {
    missing: (sha256: string, papers: string) => `Mất tệp ${sha256} (${papers}).`,
    changed: (sha256: string, papers: string) =>
      `Tệp ${sha256} đã bị thay đổi, không còn đúng mã băm (${papers}).`,
    record: (sha256: string, papers: string) =>
      `Tệp ${sha256} còn nguyên nhưng bản ghi về kích thước hoặc mã kiểm đã bị sửa (${papers}).`,
  },
}

const en: typeof vi = {
  help: `Verify the journal and the kept files: every entry whole, in order, nothing cut off or rewritten; every file read anew and held against its hash. Changes nothing.
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
  filesWhole: (count, bytes) => `The file store is whole: ${count} files, ${bytes} bytes.`,
  filesBroken: (found, count) => `The file store has ${found} faults in ${count} files:`,
  files: {
    missing: (sha256, papers) => `File ${sha256} is missing (${papers}).`,
    changed: (sha256, papers) =>
      `File ${sha256} was changed: it is not what was hashed (${papers}).`,
    record: (sha256, papers) =>
      `File ${sha256} is whole, but the record of its size or sums was changed (${papers}).`,
  },
}

export const verifyWords = { vi, en } as const
