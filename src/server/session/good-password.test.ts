import { expect, it } from 'vitest'
import { requireGoodPassword } from './good-password.ts'

const own = ['nguyenvanmau', 'Nguyễn Văn Mẫu']

function codeOf(password: string): unknown {
  try {
    requireGoodPassword(password, own)
    return null
  } catch (error) {
    return (error as { details: { fields: { code: string }[] } }).details.fields[0]?.code
  }
}

it.each([
  'password1234',
  'Password@2026!!',
  'matkhau123456',
  'Mật khẩu 2026',
  '123456789012',
  '987654321098',
  'aaaaaaaaaaaaaa',
  'abcdefghijkl',
  'qwertyqwerty',
  'qwertyuiop12',
  'nông thôn mới 2021',
  'administrator1',
])('“%s” is known to everybody', (password) => expect(codeOf(password)).toBe('password_common'))

it.each(['nguyenvanmau1', 'Nguyễn Văn Mẫu!', 'nguyenvanmau nguyenvanmau'])(
  '“%s” tells the account',
  (password) => expect(codeOf(password)).toBe('password_own'),
)

it.each(['đường về làng qua bến đò', 'con trau trang gam co', 'x7Kq2mVd09Lz'])(
  '“%s” is taken, without capital letters, figures or signs being asked for',
  (password) => expect(codeOf(password)).toBeNull(),
)
