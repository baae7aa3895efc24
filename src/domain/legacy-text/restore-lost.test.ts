import { expect, it } from 'vitest'
import { decodeLegacy } from './legacy-text.ts'
import { hyphensToSoft, restoreLost } from './restore-lost.ts'

it('an ư that was written as a hyphen comes back, other hyphens stay', () => {
  const text = hyphensToSoft('x-ëng, n-íc, bÝ th-, 1-2, UBND-NN, a - b, 2016-2020')
  expect(decodeLegacy(text, 'tcvn3')).toBe('xưởng, nước, bí thư, 1-2, UBND-NN, a - b, 2016-2020')
})

it('an ư that was dropped comes back where the spelling leaves no doubt', () => {
  expect(restoreLost('xây dựng đờng giao thông, ngời dân đợc hởng nớc sạch, th, nh, trờng')).toBe(
    'xây dựng đường giao thông, người dân được hưởng nước sạch, thư, như, trường',
  )
})

it('a text that has its ư, foreign words and abbreviations stay as they are', () => {
  expect(restoreLost('người và đờng')).toBe('người và đờng')
  expect(restoreLost('UBND, HTX, Internet, km, ha')).toBe('UBND, HTX, Internet, km, ha')
})
