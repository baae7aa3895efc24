import type { MailKind } from './outbox.ts'

/** What a mail says; plain text, Vietnamese: officials read it in any program. */
export function mailText(
  kind: MailKind,
  to: { readonly name: string; readonly url: string; readonly link: string | null },
): { readonly subject: string; readonly text: string } {
  const { subject, body } = bodies[kind]
  const lines = [`Kính gửi ${to.name},`, '', ...body(to.link ?? to.url), '', 'Về Đích', to.url]
  return { subject, text: `${lines.join('\n')}\n` }
}

const reset = {
  subject: 'Đặt lại mật khẩu Về Đích',
  body: (link: string) => [
    'Có yêu cầu đặt lại mật khẩu cho tài khoản của anh/chị. Mở liên kết sau để đặt mật khẩu mới',
    '(dùng một lần, trong 4 giờ):',
    '',
    link,
    '',
    'Nếu anh/chị không yêu cầu, hãy bỏ qua thư này; mật khẩu đang dùng không thay đổi.',
  ],
}

const bodies: Readonly<
  Record<MailKind, { readonly subject: string; readonly body: (link: string) => string[] }>
> = {
  invitation: {
    subject: 'Mời sử dụng phần mềm Về Đích',
    body: (link) => [
      'Anh/chị được mời sử dụng phần mềm Về Đích. Mở liên kết sau để đặt mật khẩu',
      '(dùng một lần, trong 7 ngày):',
      '',
      link,
    ],
  },
  reset,
  reset_asked: reset,
  password_changed: {
    subject: 'Mật khẩu Về Đích đã thay đổi',
    body: () => [
      'Mật khẩu tài khoản của anh/chị vừa được thay đổi và các phiên khác đã đăng xuất.',
      'Nếu không phải anh/chị làm, hãy báo ngay quản trị viên.',
    ],
  },
  totp_off: {
    subject: 'Xác thực hai bước của Về Đích đã tắt',
    body: () => [
      'Xác thực hai bước của tài khoản anh/chị vừa được tắt.',
      'Nếu không phải anh/chị yêu cầu, hãy báo ngay quản trị viên.',
    ],
  },
  profile_changed: {
    subject: 'Thông tin tài khoản Về Đích đã thay đổi',
    body: () => [
      'Họ tên hoặc địa chỉ thư của tài khoản anh/chị vừa được thay đổi.',
      'Nếu không phải anh/chị làm, hãy báo ngay quản trị viên.',
    ],
  },
}
