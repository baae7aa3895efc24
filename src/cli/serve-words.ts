const vi = {
  help: `Chạy máy chủ Về Đích cho đến khi được lệnh dừng (Ctrl-C).
  --trial           chạy thử: chỉ mở được trên chính máy này, chọn vai trò để vào, dữ liệu riêng trong <dữ liệu>/trial
  --port <số>       cổng (mặc định: PORT, nếu không có: 3000)
  --host <địa chỉ>  địa chỉ nghe (mặc định: HOST, nếu không có: 127.0.0.1)
Biến môi trường: PORT, HOST, VEDICH_DATA, DATABASE_URL (PostgreSQL có sẵn), LOG_LEVEL, VEDICH_BACKUP_KEEP.
Tài khoản: VEDICH_URL (địa chỉ người dùng mở), SMTP_URL và MAIL_FROM (gửi thư), VEDICH_DIRECTORIES (tệp đăng nhập bằng thư mục).`,
  opening: (folder: string) => `Đang mở dữ liệu ở ${folder} …`,
  ready: (url: string) => `Về Đích đang chạy: ${url}`,
  trial: (url: string) =>
    `Về Đích đang chạy thử: ${url}\nChọn một vai trò để vào. Khi muốn dùng thật: vedich init`,
}

const en: typeof vi = {
  help: `Run the Về Đích server until it is told to stop (Ctrl-C).
  --trial           a trial: reachable from this machine only, enter by choosing a role, its own data in <data>/trial
  --port <number>   port (default: PORT, else 3000)
  --host <address>  address to listen on (default: HOST, else 127.0.0.1)
Environment: PORT, HOST, VEDICH_DATA, DATABASE_URL (a PostgreSQL of yours), LOG_LEVEL, VEDICH_BACKUP_KEEP.
Accounts: VEDICH_URL (the address people open), SMTP_URL and MAIL_FROM (mail), VEDICH_DIRECTORIES (file of sign-in by directory).`,
  opening: (folder) => `Opening the data in ${folder} …`,
  ready: (url) => `Về Đích is running: ${url}`,
  trial: (url) =>
    `Về Đích is running as a trial: ${url}\nChoose a role to enter. For real use: vedich init`,
}

export const serveWords = { vi, en } as const
