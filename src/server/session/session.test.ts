import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { client, type Rejected } from '#contract/client.ts'
import { routeOf } from '#contract/routes.ts'
import { transact } from '../platform/database/transact.ts'
import { browser } from '../testing/browser.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'

const password = 'một mật khẩu đủ dài'

async function setupToken({ deps }: TestApp, expires = '2021-03-03T00:00:00.000Z') {
  const token = 'a one-time token of the setup'
  const hash = createHash('sha256').update(token).digest('hex')
  const row = { hash, created_at: deps.clock.now(), expires_at: expires, used_at: null }
  await deps.db.insertInto('setup_token').values(row).execute()
  return token
}

async function withAdministrator() {
  const test = await testApp()
  const admin = browser(test)
  const token = await setupToken(test)
  await admin.call('createAdministrator', { token, name: 'Quản trị', login: 'QuanTri', password })
  return { test, admin, token }
}

describe('the first administrator', () => {
  it('is made once by the one-time link and is then signed in', async () => {
    const test = await testApp()
    const { call, jar } = browser(test)
    expect(await call('readSetup', {})).toMatchObject({ needsAdministrator: true, trial: false })
    const token = await setupToken(test)
    const input = { token, name: 'Quản trị', login: 'QuanTri', password }
    const session = await call('createAdministrator', input)
    expect(session.person?.login).toBe('quantri')
    expect(session.acts).toContain('managePeople')
    expect(jar.sent[0]).toMatch(
      /^vedich_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await call('readSetup', {})).toMatchObject({ needsAdministrator: false })
    const again = call('createAdministrator', { ...input, login: 'another' })
    await expect(again).rejects.toMatchObject({ status: 410, code: 'link_expired' })
  })

  it('is not made by an expired or invented link', async () => {
    const test = await testApp()
    const token = await setupToken(test, '2021-03-01T00:00:00.000Z')
    const input = { name: 'Ai đó', login: 'aido', password }
    for (const each of [token, 'x'.repeat(43)])
      await expect(
        test.guest('createAdministrator', { ...input, token: each }),
      ).rejects.toMatchObject({
        code: 'link_expired',
      })
  })
})

describe('signing in', () => {
  it('takes the login in any case and ends with signing out, on the server too', async () => {
    const { test } = await withAdministrator()
    const { call, jar } = browser(test)
    const session = await call('signIn', { login: ' QUANTRI ', password })
    expect(session.person?.name).toBe('Quản trị')
    const { cookie } = jar
    await call('signOut', {})
    const kept = client(routeOf, (path, init) => Promise.resolve(test.app.request(path, init)), {
      cookie,
    })
    expect((await kept('readSession', {})).person).toBeNull()
  })

  it('says the same of an unknown login, a wrong password, a closed account and one without a password', async () => {
    const { test, admin } = await withAdministrator()
    await admin.call('addPerson', { name: 'Đã nghỉ', login: 'danghi', password })
    const { db } = test.deps
    await db.updateTable('person').set({ active: false }).where('login', '=', 'danghi').execute()
    await test.as('viewer')
    const noPassword = await db
      .selectFrom('person')
      .select('login')
      .where('password', '=', '')
      .executeTakeFirst()
    const tries = [
      { login: 'khongco', password },
      { login: 'quantri', password: 'sai mật khẩu rồi' },
      { login: 'danghi', password },
      { login: noPassword?.login ?? '', password: 'x' },
    ]
    const answers = await Promise.all(
      tries.map((input) => test.guest('signIn', input).catch((error: Rejected) => error)),
    )
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 401, code: 'wrong_credentials', details: {} })
  })

  it('is slowed down after ten attempts on one login, known or not', async () => {
    const { test } = await withAdministrator()
    for (const login of ['quantri', 'khongco']) {
      const codes: string[] = []
      for (let i = 0; i < 11; i++)
        await test.guest('signIn', { login, password: 'sai' }).catch((error: Rejected) => {
          codes.push(error.code)
        })
      expect(codes).toEqual([...Array<string>(10).fill('wrong_credentials'), 'too_many_attempts'])
    }
    await expect(test.guest('signIn', { login: 'quantri', password })).rejects.toMatchObject({
      status: 429,
      details: { seconds: expect.any(Number) },
    })
  })

  it('is undone by half a day without a request, and by a week in any case', async () => {
    const { test } = await withAdministrator()
    const { call } = browser(test)
    await call('signIn', { login: 'quantri', password })
    expect((await call('readSession', {})).person).not.toBeNull()
    const { db } = test.deps
    await db.updateTable('session').set({ seen_at: '2021-03-01T12:59:00.000Z' }).execute()
    expect((await call('readSession', {})).person).toBeNull()
    await db.updateTable('session').set({ seen_at: test.deps.clock.now() }).execute()
    expect((await call('readSession', {})).person).not.toBeNull()
    await db.updateTable('session').set({ expires_at: test.deps.clock.now() }).execute()
    expect((await call('readSession', {})).person).toBeNull()
  })
})

describe('a request', () => {
  it('with a cookie of another installation, or none, is a guest’s', async () => {
    const { test } = await withAdministrator()
    const elsewhere = await withAdministrator()
    const { cookie } = elsewhere.admin.jar
    const foreign = client(routeOf, (path, init) => Promise.resolve(test.app.request(path, init)), {
      cookie,
    })
    expect((await foreign('readSession', {})).person).toBeNull()
    await expect(foreign('listPeople', {})).rejects.toMatchObject({ status: 401 })
  })

  it('of another site cannot change anything', async () => {
    const { test, admin } = await withAdministrator()
    const { cookie } = admin.jar
    const input = { name: 'Kẻ lạ', login: 'kela', password }
    const headers = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const each of headers) {
      const send = client(routeOf, (path, init) => Promise.resolve(test.app.request(path, init)), {
        cookie,
        ...each,
      })
      await expect(send('addPerson', input)).rejects.toMatchObject({ status: 403 })
    }
    const own = { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
    const send = client(routeOf, (path, init) => Promise.resolve(test.app.request(path, init)), own)
    expect((await send('addPerson', input)).login).toBe('kela')
  })

  it('finds only hashes of tokens and passwords in the database', async () => {
    const { test, admin, token } = await withAdministrator()
    const secret = admin.jar.cookie.split('=')[1] ?? ''
    const { db } = test.deps
    const rows = await Promise.all([
      db.selectFrom('session').selectAll().execute(),
      db.selectFrom('person').selectAll().execute(),
      db.selectFrom('setup_token').selectAll().execute(),
      db.selectFrom('journal').selectAll().execute(),
    ])
    const text = JSON.stringify(rows)
    for (const each of [secret, password, token]) expect(text).not.toContain(each)
    expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })
})

describe('people and grants', () => {
  it('are managed by the administrator, and the journal tells it', async () => {
    const { test, admin } = await withAdministrator()
    const person = await admin.call('addPerson', { name: 'Nguyễn Thị Hoa', login: 'hoa', password })
    const grant = { role: 'communeOfficer', unit: '06898', from: '2021-01-01' } as const
    const units = await admin.call('listUnits', { search: 'quang lam' })
    const unit = units.units[0]
    if (!unit) throw new Error('Quảng Lâm is not shipped')
    const granted = await admin.call('grantRole', { person: person.id, ...grant, unit: unit.id })
    expect(granted.grants).toEqual([
      {
        id: expect.any(String),
        role: 'communeOfficer',
        unit: unit.id,
        agency: null,
        from: '2021-01-01',
        to: null,
      },
    ])
    const hoa = browser(test)
    const session = await hoa.call('signIn', { login: 'hoa', password })
    expect(session.acts).toContain('record')
    expect(session.acts).not.toContain('accept')
    const { people } = await admin.call('listPeople', {})
    expect(people.map((one) => one.login).toSorted()).toEqual(['hoa', 'quantri'])
    await expect(hoa.call('listPeople', {})).rejects.toMatchObject({ status: 403 })
    const acts = await test.deps.db
      .selectFrom('journal')
      .select('act')
      .orderBy('sequence')
      .execute()
    expect(acts.map((one) => one.act)).toEqual([
      'add_person',
      'grant_role',
      'add_person',
      'grant_role',
      'sign_in',
    ])
  })

  it('hold only between their days, and a login is had once', async () => {
    const { test, admin } = await withAdministrator()
    const person = await admin.call('addPerson', { name: 'Cũ', login: 'nguoicu', password })
    const days = [{ from: '2020-01-01', to: '2021-03-01' }, { from: '2021-03-03' }]
    for (const each of days)
      await admin.call('grantRole', { person: person.id, role: 'chair', ...each })
    const old = browser(test)
    expect((await old.call('signIn', { login: 'nguoicu', password })).grants).toEqual([])
    const twice = admin.call('addPerson', { name: 'Cũ', login: 'NguoiCu', password })
    await expect(twice).rejects.toMatchObject({ status: 409, code: 'already_exists' })
  })

  it('are given only inside the giver’s own place', async () => {
    const { test, admin } = await withAdministrator()
    const person = await admin.call('addPerson', { name: 'Mới', login: 'moi', password })
    const local = await test.as('administrator', { unit: '200', path: '/22/200/' })
    const grant = { person: person.id, role: 'viewer', from: '2021-01-01' } as const
    const outside = [{}, { unit: '22' }, { unit: '198' }]
    for (const place of outside)
      await expect(local.call('grantRole', { ...grant, ...place })).rejects.toMatchObject({
        code: 'not_allowed',
      })
    const given = await local.call('grantRole', { ...grant, unit: '200' })
    expect(given.grants.map((one) => one.unit)).toEqual(['200'])
    await transact(test.deps.db, async (tx) => {
      expect((await tx.selectFrom('role_grant').select('id').execute()).length).toBe(3)
    })
  })
})
