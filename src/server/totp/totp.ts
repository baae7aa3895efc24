import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const period = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret of 160 bits in base32, as authenticator apps take it. */
export function newSecret(): string {
  return toBase32(randomBytes(20))
}

/** The code of a time step (RFC 4226, 6238): HMAC-SHA-1, by default six digits. */
export function codeAt(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The time step of an instant in seconds. */
export function stepAt(seconds: number): number {
  return Math.floor(seconds / period)
}

/**
 * The time step whose code was given: this one, the one before or the one after (clocks differ). Only steps after `last` count,
 * so that no code is taken twice. Undefined when none fits; every step is compared, in the same time.
 */
export function acceptedStep(
  secret: string,
  code: string,
  now: number,
  last: number,
): number | undefined {
  const key = fromBase32(secret)
  const given = Buffer.from(code.padStart(6, ' '))
  const fits = [-1, 0, 1]
    .map((offset) => stepAt(now) + offset)
    .filter((step) => {
      const wanted = Buffer.from(codeAt(key, step))
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    })
  return fits.find((step) => step > last)
}

/** What a QR code carries for the authenticator app. */
export function totpUri(secret: string, login: string): string {
  const label = encodeURIComponent(`Về Đích:${login}`)
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent('Về Đích')}`
}

export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

export function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}
