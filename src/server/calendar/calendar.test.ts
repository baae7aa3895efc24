import { beforeAll, expect, it } from 'vitest'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'
import { workingCalendar } from './calendar.ts'

let test: TestApp
let administrator: TestCaller
const notice = { ground: 'Thông báo của UBND tỉnh', kind: 'off' as const }

beforeAll(async () => {
  test = await testApp()
  administrator = await test.as('administrator', { path: '/' })
})

it('a day off by a notice is set, counts, and is taken back', async () => {
  await administrator.call('putCalendarDay', { ...notice, day: '2021-02-10', name: 'Nghỉ Tết' })
  const { own, lawful } = await administrator.call('readCalendar', { year: 2021 })
  expect(own).toMatchObject([{ day: '2021-02-10', name: 'Nghỉ Tết', kind: 'off' }])
  expect(lawful.map(({ day }) => day)).toContain('2021-02-12')
  expect((await workingCalendar(test.deps.db))('2021-02-10')).toMatchObject({ name: 'Nghỉ Tết' })
  await administrator.call('removeCalendarDay', { day: '2021-02-10' })
  expect((await workingCalendar(test.deps.db))('2021-02-10')).toBeNull()
  const { entries } = await administrator.call('listInstallationJournal', {})
  expect(entries.map(({ act }) => act).slice(0, 2)).toEqual([
    'remove_calendar_day',
    'set_calendar_day',
  ])
})

it('a day is set once: the second time replaces what was set', async () => {
  const day = '2021-05-08'
  await administrator.call('putCalendarDay', { ...notice, day, name: 'Nghỉ' })
  await administrator.call('putCalendarDay', { ...notice, day, name: 'Làm bù', kind: 'work' })
  const { own } = await administrator.call('readCalendar', { year: 2021 })
  expect(own).toMatchObject([{ day, name: 'Làm bù', kind: 'work' }])
})

it('a day that nobody set is not found, and only the administrator sets days', async () => {
  await expect(
    administrator.call('removeCalendarDay', { day: '2021-12-24' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const officer = await test.as('communeOfficer', { unit: '06898', path: '/22/195/06898/' })
  await expect(
    officer.call('putCalendarDay', { ...notice, day: '2021-12-24', name: 'Nghỉ' }),
  ).rejects.toMatchObject({ code: 'not_allowed' })
  expect((await officer.call('readCalendar', { year: 2021 })).lawful.length).toBeGreaterThan(8)
})
