import { expect, it } from 'vitest'
import { nextCode } from './code.ts'

it('the first paper of an indicator of a unit is number one, the next number two', () => {
  expect(nextCode('06898', '17.1', [])).toBe('MC.06898.17.1.01')
  expect(nextCode('06898', '17.1', ['MC.06898.17.1.01'])).toBe('MC.06898.17.1.02')
})

it('a code that was ever given is not given again, whatever stands between', () => {
  expect(nextCode('06898', '17.1', ['MC.06898.17.1.03', 'MC.06898.17.1.01'])).toBe(
    'MC.06898.17.1.04',
  )
  expect(nextCode('06898', '17.1', ['MC.06898.17.1.99'])).toBe('MC.06898.17.1.100')
})

it('codes of other units, indicators and forms do not count', () => {
  const given = ['MC.06901.17.1.07', 'MC.06898.17.10.08', 'MC.06898.17.1.x', 'MC.06898.17.1.2.05']
  expect(nextCode('06898', '17.1', given)).toBe('MC.06898.17.1.01')
})

it('what cannot stand in a code becomes a dash', () => {
  expect(nextCode('06898_pre2025', 'k 1/a', [])).toBe('MC.06898-pre2025.k-1-a.01')
})
