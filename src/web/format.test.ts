import { expect, test } from 'vitest'
import { day, daysBetween, fold, number, percent, readDay } from './format.ts'

test('a day is read as officials type it, and refused when there is no such day', () => {
  expect(readDay('7/1/2021')).toBe('2021-01-07')
  expect(readDay('07-01-2021')).toBe('2021-01-07')
  expect(readDay(' 2021-01-07 ')).toBe('2021-01-07')
  expect(readDay('29/02/2021')).toBeNull()
  expect(readDay('29/02/2020')).toBe('2020-02-29')
  expect(readDay('hôm qua')).toBeNull()
})

test('days and numbers are shown the Vietnamese way', () => {
  expect(day('2021-01-07')).toBe('07/01/2021')
  expect(number(1234.567)).toBe('1.234,57')
  expect(daysBetween('2021-01-07', '2021-01-15')).toBe(8)
  expect(daysBetween('2021-01-07', '2021-01-05')).toBe(-2)
})

test('a share is never rounded up to the whole', () => {
  expect(percent(171, 172)).toBe(99)
  expect(percent(172, 172)).toBe(100)
})

test('search knows neither accents nor case, wherever the tone stands', () => {
  expect(fold('Đầm Hà NỢ ĐỌNG')).toBe('dam ha no dong')
  expect(fold('hoà')).toBe(fold('hòa'))
})
