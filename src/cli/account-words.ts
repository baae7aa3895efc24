const vi = {
  help: `In liên kết một lần để một người đặt lại mật khẩu, kể cả quản trị viên cuối cùng.
  --login <tên>        tên đăng nhập
  --without-code       tắt luôn xác thực hai bước (khi mất điện thoại và mã khôi phục)
  --url <địa chỉ>      địa chỉ mà người dùng mở (mặc định: VEDICH_URL, hoặc theo HOST và PORT)`,
  link: (login: string, until: string) =>
    `${login} mở liên kết sau để đặt mật khẩu (dùng một lần, đến ${until}):`,
}

const en: typeof vi = {
  help: `Print a one-time link by which somebody sets a new password, the last administrator too.
  --login <login>      the login
  --without-code       turn the second step off as well (phone and recovery codes are lost)
  --url <address>      the address that people open (default: VEDICH_URL, or from HOST and PORT)`,
  link: (login, until) => `${login} opens this link to set a password (once, until ${until}):`,
}

export const accountWords = { vi, en } as const
