import { describe, expect, it } from 'vitest'
import type { Rejected } from '#contract/client.ts'
import { browser, firstAdministrator, movingClock, password } from '../testing/browser.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { codeAt, fromBase32, stepAt } from '../totp/totp.ts'

const other = 'một con trâu trắng gặm cỏ'

async function installation() {
  const clock = movingClock()
  const test = await testApp({ now: clock.now })
  return { clock, test, admin: await firstAdministrator(test) }
}

async function acts(test: TestApp): Promise<string[]> {
  const rows = await test.deps.db.selectFrom('journal').select('act').orderBy('sequence').execute()
  return rows.map((one) => one.act)
}

async function invited(test: TestApp, admin: Awaited<ReturnType<typeof firstAdministrator>>) {
  const input = { name: 'Nguyễn Thị Hoa', login: 'hoa', role: 'viewer' } as const
  const { person, link } = await admin.call('invitePerson', input)
  return { person, token: link.token ?? '', hoa: browser(test) }
}

describe('an invitation', () => {
  it('is opened once: the person sets a password and is in', async () => {
    const { test, admin } = await installation()
    const { person, token, hoa } = await invited(test, admin)
    expect(person).toMatchObject({ hasPassword: false, active: true })
    expect(await hoa.call('readLink', { token })).toMatchObject({
      kind: 'invitation',
      name: 'Nguyễn Thị Hoa',
      login: 'hoa',
    })
    const session = await hoa.call('openLink', { token, password: other })
    expect(session.person?.login).toBe('hoa')
    const again = browser(test).call('openLink', { token, password })
    await expect(again).rejects.toMatchObject({ status: 410, code: 'link_expired', details: {} })
    expect(await acts(test)).toEqual(expect.arrayContaining(['issue_link', 'accept_invitation']))
  })

  it('that was used, has expired, was replaced, was invented or is of a closed account is refused alike', async () => {
    const { test, admin, clock } = await installation()
    const { person, token: first, hoa } = await invited(test, admin)
    const { token: second } = await admin.call('makeLink', { person: person.id })
    const refused = async (token: string) =>
      expect(
        await hoa.call('openLink', { token, password: other }).catch((error: Rejected) => error),
      ).toMatchObject({ status: 410, code: 'link_expired', details: {} })
    await refused(first)
    await refused('x'.repeat(43))
    await admin.call('setActive', { person: person.id, active: false })
    await refused(second ?? '')
    await admin.call('setActive', { person: person.id, active: true })
    await refused(second ?? '')
    const { token: third } = await admin.call('makeLink', { person: person.id })
    clock.pass(7 * 24 * 3600 + 1)
    await refused(third ?? '')
  })

  it('stays good when the password was too common, and is kept only as a hash', async () => {
    const { test, admin } = await installation()
    const { token, hoa } = await invited(test, admin)
    await expect(hoa.call('openLink', { token, password: 'password1234' })).rejects.toMatchObject({
      details: { fields: [{ field: 'password', code: 'password_common' }] },
    })
    const rows = await test.deps.db.selectFrom('account_link').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await hoa.call('openLink', { token, password: other })).person).not.toBeNull()
  })
})

describe('a reset by the administrator', () => {
  it('ends every session of the person and leaves the second step on', async () => {
    const { test, admin, clock } = await installation()
    const { person, token, hoa } = await invited(test, admin)
    await hoa.call('openLink', { token, password })
    const { secret } = await hoa.call('beginTotp', {})
    const code = () => codeAt(fromBase32(secret), stepAt(Date.parse(clock.now()) / 1000))
    await hoa.call('turnOnTotp', { code: code() })
    const link = await admin.call('makeLink', { person: person.id })
    expect(link.kind).toBe('reset')
    clock.pass(60)
    const elsewhere = browser(test)
    const first = await elsewhere.call('openLink', { token: link.token ?? '', password: other })
    expect(first).toMatchObject({ person: null, step: expect.any(String) })
    expect((await hoa.call('readSession', {})).person).toBeNull()
    const session = await elsewhere.call('finishSignIn', { step: first.step ?? '', code: code() })
    expect(session.person?.login).toBe('hoa')
  })
})

describe('a session', () => {
  it('begins with a new token each time; one that was planted or held before is not taken over', async () => {
    const { test } = await installation()
    const planted = browser(test)
    planted.jar.cookie = `vedich_session=${'planted-by-somebody-else'.padEnd(43, 'x')}`
    const before = planted.jar.cookie
    await planted.call('signIn', { login: 'quantri', password })
    expect(planted.jar.cookie).not.toBe(before)
    const held = planted.jar.cookie
    await planted.call('signIn', { login: 'quantri', password })
    const old = browser(test)
    old.jar.cookie = held
    expect((await old.call('readSession', {})).person).toBeNull()
  })

  it('that was stolen is seen in the list and ended from elsewhere', async () => {
    const { test, admin } = await installation()
    const thief = browser(test, { 'user-agent': 'A browser elsewhere' })
    await thief.call('signIn', { login: 'quantri', password })
    const { sessions } = await admin.call('readAccount', {})
    expect(sessions.map((one) => one.isThis).toSorted()).toEqual([false, true])
    const strange = sessions.find((one) => !one.isThis)
    expect(strange?.agent).toBe('A browser elsewhere')
    await admin.call('endSession', { session: strange?.id ?? '' })
    expect((await thief.call('readSession', {})).person).toBeNull()
    expect((await admin.call('readSession', {})).person).not.toBeNull()
  })

  it('of others ends with a new password and by signing out elsewhere; nobody ends another person’s', async () => {
    const { test, admin } = await installation()
    const { token, hoa } = await invited(test, admin)
    await hoa.call('openLink', { token, password })
    const second = browser(test)
    await second.call('signIn', { login: 'hoa', password })
    const { sessions } = await admin.call('readAccount', {})
    await hoa.call('endSession', { session: sessions[0]?.id ?? '' })
    expect((await admin.call('readSession', {})).person).not.toBeNull()
    await hoa.call('changePassword', { current: password, password: other })
    expect((await second.call('readSession', {})).person).toBeNull()
    await second.call('signIn', { login: 'hoa', password: other })
    await hoa.call('endOtherSessions', {})
    expect((await second.call('readSession', {})).person).toBeNull()
    expect((await hoa.call('readSession', {})).person).not.toBeNull()
  })

  it('over TLS is kept by a cookie of this host alone', async () => {
    const test = await testApp({ url: 'https://vedich.example' })
    const admin = await firstAdministrator(test)
    expect(admin.jar.sent[0]).toMatch(
      /^__Host-vedich_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect((await admin.call('readSession', {})).person?.login).toBe('quantri')
  })
})

describe('a sensitive act', () => {
  it('needs the password again after ten minutes, and leaves a security event', async () => {
    const { test, admin, clock } = await installation()
    const input = { name: 'Lê Văn Mẫu', login: 'le-van-mau' }
    clock.pass(11 * 60)
    await expect(admin.call('invitePerson', input)).rejects.toMatchObject({
      status: 403,
      code: 'confirm_needed',
    })
    await expect(admin.call('confirmPassword', { password: 'sai mật khẩu' })).rejects.toMatchObject(
      { code: 'wrong_credentials' },
    )
    const before = admin.jar.cookie
    await admin.call('confirmPassword', { password })
    expect(admin.jar.cookie).not.toBe(before)
    expect((await admin.call('invitePerson', input)).person.login).toBe('le-van-mau')
    expect(await acts(test)).toContain('confirm_password')
    const { events } = await admin.call('readAccount', {})
    expect(events.map((one) => one.act)).toContain('confirm_password')
  })

  it('is each one that changes people, rights, links, the second step or the own address', async () => {
    const { admin, clock } = await installation()
    clock.pass(11 * 60)
    const person = '00000000-0000-4000-8000-000000000000'
    const absence = { substitute: person, from: '2021-03-02', to: '2021-03-03', reason: 'x' }
    const asked = [
      admin.call('addPerson', { name: 'A', login: 'abc', password }),
      admin.call('grantRole', { person, role: 'viewer', from: '2021-01-01' }),
      admin.call('importPeople', { file: 'eA==', dryRun: true }),
      admin.call('changePerson', { person, name: 'A', email: null }),
      admin.call('makeLink', { person }),
      admin.call('setActive', { person, active: false }),
      admin.call('endGrant', { person, grant: person }),
      admin.call('endPersonSessions', { person }),
      admin.call('resetTotp', { person }),
      admin.call('linkDirectory', { person, provider: 'x', subject: null }),
      admin.call('substitutePerson', { person, ...absence }),
      admin.call('changeProfile', { name: 'A', email: null }),
      admin.call('beginTotp', {}),
      admin.call('turnOnTotp', { code: '123456' }),
      admin.call('turnOffTotp', {}),
      admin.call('renewRecoveryCodes', {}),
      admin.call('stateAbsence', absence),
    ]
    for (const one of await Promise.all(asked.map((each) => each.catch((error) => error))))
      expect(one).toMatchObject({ code: 'confirm_needed' })
  })
})

describe('the second step', () => {
  async function withTotp() {
    const made = await installation()
    const { secret, uri } = await made.admin.call('beginTotp', {})
    expect(uri).toContain(secret)
    const code = () => codeAt(fromBase32(secret), stepAt(Date.parse(made.clock.now()) / 1000))
    const { recoveryCodes } = await made.admin.call('turnOnTotp', { code: code() })
    made.clock.pass(60)
    return { ...made, secret, code, recoveryCodes }
  }

  it('is asked for after the right password, and its code lets in once', async () => {
    const { test, code } = await withTotp()
    const first = browser(test)
    const { step, person } = await first.call('signIn', { login: 'quantri', password })
    expect(person).toBeNull()
    expect((await first.call('readSession', {})).person).toBeNull()
    const used = code()
    const session = await first.call('finishSignIn', { step: step ?? '', code: used })
    expect(session.person?.login).toBe('quantri')
    const second = browser(test)
    const next = await second.call('signIn', { login: 'quantri', password })
    await expect(
      second.call('finishSignIn', { step: next.step ?? '', code: used }),
    ).rejects.toMatchObject({ status: 401, code: 'code_wrong' })
    await expect(
      second.call('finishSignIn', { step: step ?? '', code: code() }),
    ).rejects.toMatchObject({ code: 'code_wrong' })
  })

  it('ends after five wrong codes, and by itself after ten minutes', async () => {
    const { test, code, clock } = await withTotp()
    const one = browser(test)
    const { step } = await one.call('signIn', { login: 'quantri', password })
    for (let i = 0; i < 5; i++)
      await expect(
        one.call('finishSignIn', { step: step ?? '', code: '000000' }),
      ).rejects.toMatchObject({ code: 'code_wrong' })
    await expect(
      one.call('finishSignIn', { step: step ?? '', code: code() }),
    ).rejects.toMatchObject({ code: 'code_wrong' })
    const late = await one.call('signIn', { login: 'quantri', password })
    clock.pass(601)
    await expect(
      one.call('finishSignIn', { step: late.step ?? '', code: code() }),
    ).rejects.toMatchObject({ code: 'code_wrong' })
  })

  it('takes each recovery code once instead; all of them are hashed', async () => {
    const { test, recoveryCodes } = await withTotp()
    expect(recoveryCodes).toHaveLength(10)
    const [code = ''] = recoveryCodes
    const one = browser(test)
    const first = await one.call('signIn', { login: 'quantri', password })
    const session = await one.call('finishSignIn', { step: first.step ?? '', code })
    expect(session.person).not.toBeNull()
    expect((await one.call('readAccount', {})).recoveryCodes).toBe(9)
    const next = await one.call('signIn', { login: 'quantri', password })
    await expect(one.call('finishSignIn', { step: next.step ?? '', code })).rejects.toMatchObject({
      code: 'code_wrong',
    })
    const rows = await test.deps.db.selectFrom('recovery_code').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('keeps its secret sealed by the key file outside the database', async () => {
    const { test, secret } = await withTotp()
    const rows = await test.deps.db.selectFrom('totp').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
    const entries = await test.deps.db.selectFrom('journal').selectAll().execute()
    expect(JSON.stringify(entries)).not.toContain(secret)
  })

  it('is turned off by its owner or the administrator; a new one is not begun over one that is on', async () => {
    const { admin, test } = await withTotp()
    await expect(admin.call('beginTotp', {})).rejects.toMatchObject({ code: 'already_exists' })
    const old = await admin.call('renewRecoveryCodes', {})
    expect(old.recoveryCodes).toHaveLength(10)
    expect((await admin.call('turnOffTotp', {})).totp).toBe(false)
    const session = await browser(test).call('signIn', { login: 'quantri', password })
    expect(session.person).not.toBeNull()
    expect(await acts(test)).toEqual(
      expect.arrayContaining(['turn_on_totp', 'renew_recovery_codes', 'turn_off_totp']),
    )
  })
})

describe('a hundred wrong passwords', () => {
  it('are stopped after ten, told once in the journal, and later the right one lets in', async () => {
    const { test } = await installation()
    const codes: string[] = []
    for (let i = 0; i < 100; i++)
      await test
        .guest('signIn', { login: 'quantri', password: `sai ${i}` })
        .catch((error: Rejected) => codes.push(error.code))
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(10)
    expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(90)
    expect((await acts(test)).filter((act) => act === 'sign_in_locked')).toHaveLength(1)
    await expect(test.guest('signIn', { login: 'quantri', password })).rejects.toMatchObject({
      status: 429,
      code: 'too_many_attempts',
    })
  })

  it('of the own current password are stopped alike', async () => {
    const { admin } = await installation()
    const codes: string[] = []
    for (let i = 0; i < 12; i++)
      await admin
        .call('changePassword', { current: 'sai', password: other })
        .catch((error: Rejected) => codes.push(error.code))
    expect(codes.slice(-2)).toEqual(['too_many_attempts', 'too_many_attempts'])
  })
})
