import { beforeAll, describe, expect, it } from 'vitest'
import { browser, firstAdministrator, password } from '../testing/browser.ts'
import { testApp } from '../testing/test-app.ts'
import { staffed } from './testing.ts'

const district = { unit: '200' }
let { test, admin, person, agencyAt } = {} as Awaited<ReturnType<typeof staffed>>

beforeAll(async () => {
  ;({ test, admin, person, agencyAt } = await staffed())
})

describe('the last administrator', () => {
  it('is not closed, does not lose the role, by nobody; with a second one it is done', async () => {
    const alone = await testApp()
    const first = await firstAdministrator(alone)
    const { people } = await first.call('listPeople', {})
    const me = people[0]
    const grant = me?.grants[0]?.id ?? ''
    const id = me?.id ?? ''
    const attempts = [
      () => first.call('setActive', { person: id, active: false }),
      () => first.call('endGrant', { person: id, grant }),
    ]
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ status: 409, code: 'last_administrator' })
    const second = { name: 'Người thứ hai', login: 'thu-hai', role: 'administrator' } as const
    const { link } = await first.call('invitePerson', second)
    // Who was only invited cannot come in yet, so the first is still the last.
    await expect(first.call('endGrant', { person: id, grant })).rejects.toMatchObject({
      code: 'last_administrator',
    })
    await browser(alone).call('openLink', { token: link.token ?? '', password })
    expect((await first.call('endGrant', { person: id, grant })).grants).toEqual([])
    await expect(first.call('listPeople', {})).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is kept when two administrators remove each other at the same time', async () => {
    const alone = await testApp()
    const first = await firstAdministrator(alone)
    const input = { name: 'Người thứ hai', login: 'thu-hai', role: 'administrator' } as const
    const { person: two, link } = await first.call('invitePerson', input)
    const second = browser(alone)
    await second.call('openLink', { token: link.token ?? '', password })
    const one = (await first.call('listPeople', {})).people.find((each) => each.id !== two.id)
    const results = await Promise.allSettled([
      first.call('setActive', { person: two.id, active: false }),
      second.call('setActive', { person: one?.id ?? '', active: false }),
    ])
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('an agency’s head', () => {
  it('invites, closes and lets substitute the officers of the own agency', async () => {
    const head = await person({ role: 'agencyHead', agency: agencyAt(0), unit: district.unit })
    const place = { agency: agencyAt(0), unit: district.unit }
    const input = { name: 'Cán bộ', login: 'can-bo-1', role: 'agencyOfficer', ...place } as const
    const { person: officer, link } = await head.call('invitePerson', input)
    await browser(test).call('openLink', { token: link.token ?? '', password })
    const { people } = await head.call('listPeople', {})
    expect(people.map((one) => one.login)).toContain('can-bo-1')
    const next = await head.call('invitePerson', { ...input, login: 'can-bo-2' })
    const absence = { from: '2021-03-02', to: '2021-03-05', reason: 'Đi học' }
    await head.call('substitutePerson', {
      person: officer.id,
      substitute: next.person.id,
      ...absence,
    })
    expect((await head.call('listAbsences', {})).absences).toHaveLength(1)
    expect((await head.call('setActive', { person: officer.id, active: false })).active).toBe(false)
  })

  it('gives nothing beyond the own agency, and does not reach other people', async () => {
    const head = await person({ role: 'agencyHead', agency: agencyAt(0), unit: district.unit })
    const stranger = await person({ role: 'agencyOfficer', agency: agencyAt(1), unit: '200' })
    const own = await person({ role: 'agencyOfficer', agency: agencyAt(0), unit: '200' })
    const both = await person({ role: 'agencyOfficer', agency: agencyAt(0), unit: '200' })
    const from = '2021-03-01'
    await admin.call('grantRole', { person: both.id, role: 'chair', unit: '200', from })
    const input = { name: 'X', login: 'beyond', unit: '200' }
    const beyond = [
      { role: 'agencyOfficer', agency: agencyAt(1), unit: '200' },
      { role: 'agencyHead', agency: agencyAt(0), unit: '200' },
      { role: 'agencyOfficer', unit: '200' },
      { role: 'administrator' },
    ] as const
    for (const grant of beyond) {
      await expect(head.call('invitePerson', { ...input, ...grant })).rejects.toMatchObject({
        code: 'not_allowed',
      })
      await expect(
        head.call('grantRole', { person: own.id, ...grant, from }),
      ).rejects.toMatchObject({ code: 'not_allowed' })
    }
    await expect(head.call('invitePerson', { name: 'X', login: 'beyond' })).rejects.toMatchObject({
      code: 'bad_input',
    })
    for (const one of [
      stranger,
      both,
      { id: (await admin.call('readSession', {})).person?.id ?? '' },
    ])
      for (const attempt of [
        () => head.call('makeLink', { person: one.id }),
        () => head.call('setActive', { person: one.id, active: false }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      head.call('endGrant', { person: stranger.id, grant: stranger.grants[0]?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    const places = await head.call('listPlaces', {})
    expect(places).toMatchObject({ everywhere: false, roles: ['agencyOfficer'] })
    expect(places.units.flatMap((one) => one.agencies.map(({ id }) => id))).toEqual([agencyAt(0)])
  })
})

describe('a local administrator', () => {
  it('does not reach an account that can do more: no link, no closing, no second step', async () => {
    const local = await person({ role: 'administrator', unit: district.unit })
    const mixed = await person({ role: 'viewer', unit: district.unit })
    await admin.call('grantRole', { person: mixed.id, role: 'administrator', from: '2021-03-01' })
    const attempts = [
      local.call('makeLink', { person: mixed.id }),
      local.call('setActive', { person: mixed.id, active: false }),
      local.call('resetTotp', { person: mixed.id }),
      local.call('changePerson', { person: mixed.id, name: 'X', email: 'thief@example.org' }),
    ]
    for (const attempt of await Promise.all(attempts.map((one) => one.catch((error) => error))))
      expect(attempt).toMatchObject({ code: 'not_found' })
  })

  it('does not reach who stands in for somebody that can do more', async () => {
    const local = await person({ role: 'administrator', unit: district.unit })
    const plain = await person({ role: 'viewer', unit: district.unit })
    await local.call('makeLink', { person: plain.id })
    const chief = (await admin.call('readSession', {})).person?.id ?? ''
    const days = { from: '2021-03-02', to: '2021-03-05', reason: 'Đi công tác' }
    await admin.call('substitutePerson', { person: chief, substitute: plain.id, ...days })
    await expect(local.call('makeLink', { person: plain.id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('sees the security events of the people under the own place alone', async () => {
    const local = await person({ role: 'administrator', unit: district.unit })
    const { events } = await local.call('listSecurityEvents', {})
    const { people } = await local.call('listPeople', {})
    const ids = new Set(people.map((one) => one.id))
    expect(events.length).toBeGreaterThan(0)
    expect(events.every((one) => one.person !== null && ids.has(one.person.id))).toBe(true)
    const all = await admin.call('listSecurityEvents', {})
    expect(all.events.map((one) => one.act)).toContain('sign_in')
  })
})
