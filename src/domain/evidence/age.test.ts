import { expect, it } from 'vitest'
import { linkAge } from './age.ts'

const year = { from: 2020, to: 2020 }

it('a paper of a year is signed in it or in the year after', () => {
  expect(linkAge({ date: '2020-06-30' }, year)).toBe('fits')
  expect(linkAge({ date: '2021-02-10' }, year)).toBe('fits')
})

it('a paper signed before the year, or two years after it, is told', () => {
  expect(linkAge({ date: '2019-12-31' }, year)).toBe('older')
  expect(linkAge({ date: '2022-01-01' }, year)).toBe('later')
  expect(linkAge({ date: '2015-05-05' }, { from: 2011, to: 2020 })).toBe('fits')
})

it('the period that a paper speaks of decides before the day of signing', () => {
  const report = { date: '2022-03-01', periodFrom: '2011-01-01', periodTo: '2020-12-31' }
  expect(linkAge(report, year)).toBe('fits')
  expect(linkAge({ ...report, periodFrom: '2021-01-01', periodTo: '2021-12-31' }, year)).toBe(
    'otherPeriod',
  )
  expect(linkAge({ periodFrom: '2020-01-01' }, year)).toBe('fits')
})

it('of a paper without a day nothing can be told', () => {
  expect(linkAge({}, year)).toBe('undated')
  expect(linkAge({ date: null, periodFrom: null, periodTo: null }, year)).toBe('undated')
})
