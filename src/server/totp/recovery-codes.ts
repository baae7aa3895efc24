import { randomBytes } from 'node:crypto'
import { hashToken } from '../session/token.ts'
import { toBase32 } from './totp.ts'

/** Mã khôi phục: ten codes of 120 bits, each good once, in groups that can be read aloud. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () => toBase32(randomBytes(15)).replace(/(.{4})(?!$)/g, '$1-'))
}

/** What is stored of a recovery code: 120 random bits need no slow hash. */
export function hashRecoveryCode(code: string): string {
  return hashToken(code.toUpperCase().replace(/[^A-Z2-7]/g, ''))
}
