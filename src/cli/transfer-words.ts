const vi = {
  folder: 'thư mục không gian làm việc',
  dossier: 'mã hồ sơ và thư mục xuất ra',
  importHelp: `Nhập một thư mục không gian làm việc vào hệ thống: toàn bộ, hoặc không gì cả.
  --trial   nhập vào dữ liệu chạy thử (<dữ liệu>/trial)
Nhật ký cũ được giữ nguyên; mục đầu của nhật ký mới ghi mã băm cuối của nhật ký cũ.
Người dùng được nhập không kèm mật khẩu.`,
  exportHelp: `Xuất một hồ sơ ra thư mục không gian làm việc (tệp văn bản và tệp minh chứng).
  --trial   xuất từ dữ liệu chạy thử (<dữ liệu>/trial)
Thư mục xuất ra phải chưa có hoặc trống. Không xuất mật khẩu và phiên đăng nhập.`,
  imported: (dossier: string, readings: number, evidence: number, files: number, people: number) =>
    `Đã nhập hồ sơ ${dossier}: ${readings} số liệu, ${evidence} tài liệu minh chứng (${files} tệp), ${people} người dùng mới.`,
  exported: (folder: string, readings: number, evidence: number, files: number) =>
    `Đã xuất ra ${folder}: ${readings} số liệu, ${evidence} tài liệu minh chứng (${files} tệp).`,
}

const en: typeof vi = {
  folder: 'the workspace folder',
  dossier: 'the dossier’s id and the folder to write',
  importHelp: `Import a workspace folder into the installation: all of it, or nothing.
  --trial   into the trial's data (<data>/trial)
The old journal is kept as it is; the new one begins with the old one's last hash.
People are imported without passwords.`,
  exportHelp: `Export a dossier as a workspace folder (text files and evidence files).
  --trial   from the trial's data (<data>/trial)
The folder must not exist yet, or be empty. Passwords and sessions are never exported.`,
  imported: (dossier, readings, evidence, files, people) =>
    `Dossier ${dossier} is imported: ${readings} readings, ${evidence} evidence documents (${files} files), ${people} new people.`,
  exported: (folder, readings, evidence, files) =>
    `Exported to ${folder}: ${readings} readings, ${evidence} evidence documents (${files} files).`,
}

export const transferWords = { vi, en } as const
