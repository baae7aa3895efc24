import { expect, it } from 'vitest'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { acceptedStep, codeAt, fromBase32, newSecret, stepAt, toBase32, totpUri } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

it.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at second %i the code is the one of RFC 6238: %s', (second, code) => {
  expect(codeAt(secret, stepAt(second), 8)).toBe(code)
})

it.each(['755224', '287082', '359152', '969429', '338314'])(
  'the counters of RFC 4226 give their codes: %s',
  (code) => {
    const at = ['755224', '287082', '359152', '969429', '338314'].indexOf(code)
    expect(codeAt(secret, at)).toBe(code)
  },
)

it('base32 is the one of RFC 4648 and comes back', () => {
  expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  expect(fromBase32('MZXW6YTBOI').toString()).toBe('foobar')
  expect(fromBase32(newSecret())).toHaveLength(20)
})

it('a code is good half a minute early or late, and once', () => {
  const text = toBase32(secret)
  const now = 1111111111
  const code = codeAt(secret, stepAt(now))
  const step = acceptedStep(text, code, now, 0)
  expect(step).toBe(stepAt(now))
  expect(acceptedStep(text, code, now + 30, 0)).toBe(step)
  expect(acceptedStep(text, code, now - 30, 0)).toBe(step)
  expect(acceptedStep(text, code, now + 90, 0)).toBeUndefined()
  expect(acceptedStep(text, code, now, step ?? 0)).toBeUndefined()
  expect(acceptedStep(text, '000000', now, 0)).toBeUndefined()
})

it('the address for the app names the product and the account', () => {
  expect(totpUri('ABC', 'an')).toBe(
    'otpauth://totp/V%E1%BB%81%20%C4%90%C3%ADch%3Aan?secret=ABC&issuer=V%E1%BB%81%20%C4%90%C3%ADch',
  )
})

it('recovery codes are all different and may be typed in any way', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  const [code = ''] = codes
  expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/)
  expect(hashRecoveryCode(code.toLowerCase().replaceAll('-', ' '))).toBe(hashRecoveryCode(code))
})
