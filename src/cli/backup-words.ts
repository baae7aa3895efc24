import type { BackupSummary } from '#server/platform/backup/format.ts'

const vi = {
  file: 'tên tệp sao lưu',
  backupHelp: `Sao lưu toàn bộ dữ liệu tại một thời điểm vào một tệp, kể cả khi máy chủ đang chạy.
Tệp là gzip gồm các dòng chữ, có số bản ghi và mã băm SHA-256 của từng bảng và từng tệp, phiên bản lược đồ và đầu chuỗi nhật ký.
Tệp chứa mật khẩu đã băm và mọi số liệu: cất như cất hồ sơ. Máy chủ tự sao lưu mỗi ngày vào <dữ liệu>/backups.`,
  restoreHelp: `Khôi phục từ tệp sao lưu vào nơi chưa có dữ liệu; tệp được kiểm tra toàn bộ trước khi ghi.
  --check  chỉ kiểm tra tệp còn nguyên vẹn, không ghi gì
Bản sao lưu của phiên bản cũ được nâng lên lược đồ hiện tại. Mọi người phải đăng nhập lại.`,
  absent: (sha256: string) =>
    `Thiếu tệp ${sha256}: có bản ghi nhắc đến nhưng tệp đã mất hoặc đã bị sửa; bản sao lưu không có tệp này.`,
  written: (file: string, summary: BackupSummary) => `Đã sao lưu vào ${file}: ${sizeVi(summary)}.`,
  whole: (file: string, summary: BackupSummary) =>
    `Tệp ${file} nguyên vẹn, lập lúc ${summary.header.at}: ${sizeVi(summary)}.`,
  restored: (place: string, summary: BackupSummary) =>
    `Đã khôi phục vào ${place} dữ liệu lúc ${summary.header.at}: ${sizeVi(summary)}.`,
}

const en: typeof vi = {
  file: 'the name of the backup file',
  backupHelp: `Back up all data as they are at one instant into one file, even while a server is running.
The file is gzip of lines of text, with count and SHA-256 of each table and file, the schema's version and the journal's head.
It holds hashed passwords and every figure: keep it as you keep the dossier. A server backs up each day into <data>/backups.`,
  restoreHelp: `Restore a backup where there are no data yet; the whole file is checked before anything is written.
  --check  only check that the file is whole, write nothing
A backup of an older version is brought up to the present schema. Everybody signs in again.`,
  absent: (sha256) =>
    `The file ${sha256} is absent: a record names it, but it is gone or was altered; the backup is without it.`,
  written: (file, summary) => `Backed up into ${file}: ${sizeEn(summary)}.`,
  whole: (file, summary) =>
    `The file ${file} is whole, made at ${summary.header.at}: ${sizeEn(summary)}.`,
  restored: (place, summary) =>
    `Restored into ${place} the data of ${summary.header.at}: ${sizeEn(summary)}.`,
}

function sizeVi({ tables, rows, files, header }: BackupSummary): string {
  return `${tables} bảng, ${rows} bản ghi, ${files} tệp, lược đồ ${header.schema}, nhật ký đến mục ${header.journal.sequence}`
}

function sizeEn({ tables, rows, files, header }: BackupSummary): string {
  return `${tables} tables, ${rows} rows, ${files} files, schema ${header.schema}, journal up to entry ${header.journal.sequence}`
}

export const backupWords = { vi, en } as const
