const vi = {
  help: `Chuẩn bị dùng thật: tạo dữ liệu và in liên kết một lần cho người quản trị đầu tiên.
Liên kết chỉ dùng được một lần, trong 24 giờ; chạy lại lệnh này để lấy liên kết mới.
  --url <địa chỉ>    địa chỉ mà người dùng mở (mặc định: theo HOST và PORT)
Lập luôn hồ sơ đầu tiên:
  --unit <mã>        đơn vị, theo mã đơn vị hành chính
  --standard <mã>    chuẩn (xem: vedich pack list), ví dụ x16
  --year <năm>       năm xét
  --title <tên>      tên hồ sơ
  --deadline <ngày>  hạn, dạng 2026-12-31`,
  folder: (folder: string) => `Dữ liệu: ${folder}`,
  dossier: (title: string) => `Đã lập hồ sơ “${title}”.`,
  administratorThere: 'Đã có người quản trị; tài khoản mới do người quản trị thêm trong phần mềm.',
  link: (hours: number) =>
    `Người quản trị đầu tiên mở liên kết sau để lập tài khoản (dùng một lần, trong ${hours} giờ):`,
  thenServe: 'Máy chủ phải đang chạy: vedich serve',
}

const en: typeof vi = {
  help: `Prepare for real use: make the data and print a one-time link for the first administrator.
The link works once, for 24 hours; run this command again for a new one.
  --url <address>    the address that people open (default: from HOST and PORT)
Make the first dossier at once:
  --unit <code>      the unit, by its administrative code
  --standard <id>    the standard (see: vedich pack list), such as x16
  --year <year>      the year judged
  --title <name>     the dossier's name
  --deadline <day>   due day, as 2026-12-31`,
  folder: (folder) => `Data: ${folder}`,
  dossier: (title) => `The dossier “${title}” was made.`,
  administratorThere:
    'There is an administrator already; new accounts are added by the administrator in the software.',
  link: (hours) =>
    `The first administrator opens this link to make an account (once, within ${hours} hours):`,
  thenServe: 'The server must be running: vedich serve',
}

export const initWords = { vi, en } as const
