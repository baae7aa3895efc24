import { dictionary } from '@zxcvbn-ts/language-common'
import { Refusal } from '#domain/refusal.ts'

/** What people here take first, beside the list of the library. */
const local = [
  ...['matkhau', 'mat khau', 'matkhaumoi', 'anhyeuem', 'emyeuanh', 'yeuemnhieu', 'vietnam'],
  ...['vietnamvodich', 'hanoi', 'saigon', 'quangninh', 'nongthonmoi', 'nong thon moi', 'vedich'],
  ...['ve dich', 'xinchao', 'khongbiet', 'khong co', 'tinhyeu', 'giadinh', 'ubnd', 'uybannhandan'],
  ...['quantri', 'quan tri vien', 'administrator', 'chutich', 'dangnhap', 'taikhoan'],
]

let known: ReadonlySet<string> | undefined

/**
 * Mật khẩu đủ tốt: not one of the common ones, alone, repeated or padded with figures and signs, and not the account's own
 * words. Throws `bad_input` at the field `password`. Its length is the contract's; nothing else is asked of it.
 */
export function requireGoodPassword(password: string, own: readonly string[]): void {
  const plain = fold(password)
  const code = isCommon(plain) ? 'password_common' : tells(plain, own) ? 'password_own' : null
  if (code) throw new Refusal('bad_input', { fields: [{ field: 'password', code }] })
}

function isCommon(plain: string): boolean {
  known ??= new Set([...dictionary['passwords-common'], ...local].map((one) => fold(String(one))))
  const core = coreOf(plain)
  return [plain, core, unitOf(plain), unitOf(core)].some(
    (text) => text.length < 4 || isRun(text) || known?.has(text),
  )
}

/** Without the figures and signs at both ends: `Password@2026` → `password`. */
function coreOf(plain: string): string {
  return plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** What a text repeats: of `abcabcabc` `abc`; itself when it repeats nothing. */
function unitOf(plain: string): string {
  return /^(.+?)\1+$/u.exec(plain)?.[1] ?? plain
}

/** Each sign is the one after the last, up or down: `abcdefghijkl`, `987654321`. */
function isRun(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((sign, at) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0))
  return steps.length > 0 && (steps.every((one) => one === 1) || steps.every((one) => one === -1))
}

function tells(plain: string, own: readonly string[]): boolean {
  const core = coreOf(plain).replaceAll(' ', '')
  return own
    .map((one) => fold(one).replaceAll(' ', ''))
    .some((one) => one !== '' && (core === one || unitOf(core) === one || coreOf(one) === core))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
