import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf, holidaysOf, workingDayFrom } from './calendar.ts'
import { dayOf, julianOf, weekdayOf } from './julian.ts'

const off = (day: string, name: string) => ({
  day,
  kind: 'off' as const,
  name,
  ground: 'Thông báo',
})

describe('lịch làm việc', () => {
  test('holidays of 2021, with the day in lieu of a Saturday', () => {
    const days = holidaysOf(2021).map(({ day, name }) => `${day} ${name}`)
    expect(days).toEqual([
      '2021-01-01 Tết Dương lịch',
      '2021-02-11 Ngày cuối năm âm lịch',
      '2021-02-12 Mùng 1 Tết Âm lịch',
      '2021-02-13 Mùng 2 Tết Âm lịch',
      '2021-02-14 Mùng 3 Tết Âm lịch',
      '2021-02-15 Nghỉ bù Mùng 2 Tết Âm lịch',
      '2021-02-16 Nghỉ bù Mùng 3 Tết Âm lịch',
      '2021-04-21 Giỗ Tổ Hùng Vương',
      '2021-04-30 Ngày Chiến thắng',
      '2021-05-01 Ngày Quốc tế lao động',
      '2021-05-03 Nghỉ bù Ngày Quốc tế lao động',
      '2021-09-02 Quốc khánh',
    ])
  })

  test('a deadline on the eve of Tết moves to the first working day after it', () => {
    const calendar = calendarOf([off('2021-02-10', 'Nghỉ Tết theo thông báo')])
    expect(workingDayFrom(calendar, '2021-02-10')).toBe('2021-02-17')
    expect(workingDayFrom(calendar, '2021-02-09')).toBe('2021-02-09')
  })

  test('what the place set stands before the law and the week', () => {
    const worked = { ...off('2021-05-08', 'Làm bù'), kind: 'work' as const }
    const calendar = calendarOf([worked, off('2021-05-10', 'Nghỉ')])
    expect(calendar('2021-05-08')).toBeNull()
    expect(calendar('2021-05-09')).toBe('weekend')
    expect(calendar('2021-05-10')).toMatchObject({ name: 'Nghỉ' })
    expect(calendar('2021-05-11')).toBeNull()
  })

  test('from any day on there is a working day within two weeks, and no holiday of a year is listed twice', () => {
    const calendar = calendarOf([])
    const day = fc.integer({ min: julianOf('2005-01-01'), max: julianOf('2095-12-31') }).map(dayOf)
    fc.assert(
      fc.property(day, (from) => {
        const found = workingDayFrom(calendar, from)
        expect(calendar(found)).toBeNull()
        expect(julianOf(found) - julianOf(from)).toBeLessThanOrEqual(14)
        const days = holidaysOf(Number(from.slice(0, 4))).map((one) => one.day)
        expect(new Set(days).size).toBe(days.length)
      }),
    )
  })

  test('days are counted and counted back, over leap years and centuries', () => {
    expect(['2021-01-07', '2000-02-29', '1900-03-01'].map(weekdayOf)).toEqual([4, 2, 4])
    fc.assert(
      fc.property(fc.integer({ min: 2_415_021, max: 2_488_434 }), (julian) => {
        expect(julianOf(dayOf(julian))).toBe(julian)
      }),
    )
    expect(dayOf(julianOf('2020-02-28') + 1)).toBe('2020-02-29')
    expect(dayOf(julianOf('2021-02-28') + 1)).toBe('2021-03-01')
  })
})
