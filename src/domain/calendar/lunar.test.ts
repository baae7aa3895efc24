import { describe, expect, test } from 'vitest'
import { lunarToDay } from './lunar.ts'

describe('âm lịch Việt Nam', () => {
  test.each([
    ['2010-02-14'],
    ['2011-02-03'],
    ['2012-01-23'],
    ['2013-02-10'],
    ['2014-01-31'],
    ['2015-02-19'],
    ['2016-02-08'],
    ['2017-01-28'],
    ['2018-02-16'],
    ['2019-02-05'],
    ['2020-01-25'],
    ['2021-02-12'],
    ['2022-02-01'],
    ['2023-01-22'],
    ['2024-02-10'],
    ['2025-01-29'],
    ['2026-02-17'],
    // A day before China's, as the new moon is before midnight here and after it there.
    ['2007-02-17'],
    ['2030-02-02'],
  ])('Tết is on %s', (day) => {
    expect(lunarToDay(Number(day.slice(0, 4)), 1, 1)).toBe(day)
  })

  test.each([
    ['2018-04-25'],
    ['2019-04-14'],
    ['2020-04-02'],
    ['2021-04-21'],
    ['2022-04-10'],
    // After a leap second month.
    ['2023-04-29'],
    ['2024-04-18'],
    ['2025-04-07'],
    ['2026-04-26'],
  ])('the tenth of the third month is on %s', (day) => {
    expect(lunarToDay(Number(day.slice(0, 4)), 3, 10)).toBe(day)
  })

  test('the middle of the eighth month, after a leap fourth month and without one', () => {
    expect(lunarToDay(2020, 8, 15)).toBe('2020-10-01')
    expect(lunarToDay(2021, 8, 15)).toBe('2021-09-21')
  })
})
