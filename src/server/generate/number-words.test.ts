import { expect, test } from 'vitest'
import { inWords } from './number-words.ts'

test('numbers are read as in Vietnamese', () => {
  expect([1, 4, 10, 11, 15, 20, 21, 25, 34, 55].map(inWords)).toEqual([
    'Một',
    'Bốn',
    'Mười',
    'Mười Một',
    'Mười Lăm',
    'Hai Mươi',
    'Hai Mươi Mốt',
    'Hai Mươi Lăm',
    'Ba Mươi Bốn',
    'Năm Mươi Lăm',
  ])
  expect([100, 105, 169, 211].map(inWords)).toEqual([
    'Một Trăm',
    'Một Trăm Linh Năm',
    'Một Trăm Sáu Mươi Chín',
    'Hai Trăm Mười Một',
  ])
})

test('no two communes have the same name', () => {
  const names = Array.from({ length: 999 }, (_, at) => inWords(at + 1))
  expect(new Set(names).size).toBe(999)
})
