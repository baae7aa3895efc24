import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { browser, firstAdministrator, movingClock, password } from '../testing/browser.ts'
import { testApp } from '../testing/test-app.ts'
import { deliverMail } from './deliver-mail.ts'

const open: SMTPServer[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

/** A mail server on the loopback that keeps what it gets; `shut` ends it. */
async function mailServer(port = 0) {
  const got: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        got.push(mail)
        done()
      }, done)
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  open.push(server)
  const { port: found } = server.server.address() as AddressInfo
  const shut = () => new Promise<void>((done) => server.close(() => done()))
  return { got, port: found, shut }
}

async function installation(port: number) {
  const clock = movingClock()
  const settings = { url: 'https://vedich.example', smtpUrl: `smtp://127.0.0.1:${port}` }
  const test = await testApp({ now: clock.now, ...settings })
  const admin = await firstAdministrator(test)
  const hoa = { name: 'Nguyễn Thị Hoà', login: 'hoa', email: 'Hoa@Damha.example' }
  return { clock, test, admin, hoa }
}

const tokenIn = (mail: ParsedMail | undefined) =>
  /https:\/\/vedich\.example\/mat-khau\?ma=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''

it('an invitation goes by mail with its link; the address of the server is the told one', async () => {
  const { got, port } = await mailServer()
  const { test, admin, hoa } = await installation(port)
  const { link } = await admin.call('invitePerson', { ...hoa, by: 'mail' })
  expect(link.token).toBeNull()
  expect(await deliverMail(test.deps)).toBe(1)
  expect(got[0]?.subject).toBe('Mời sử dụng phần mềm Về Đích')
  expect(got[0]?.to).toMatchObject({ text: expect.stringContaining('hoa@damha.example') })
  const session = await browser(test).call('openLink', { token: tokenIn(got[0]), password })
  expect(session.person?.login).toBe('hoa')
  expect(await deliverMail(test.deps)).toBe(1)
  expect(got[1]?.subject).toBe('Mật khẩu Về Đích đã thay đổi')
})

it('a mail server that is dead loses nothing: the mail goes when it is there again, and goes once', async () => {
  const { port, shut } = await mailServer()
  const { test, admin, hoa, clock } = await installation(port)
  await shut()
  await admin.call('invitePerson', { ...hoa, by: 'mail' })
  expect(await deliverMail(test.deps)).toBe(0)
  const waiting = await test.deps.db.selectFrom('outbox').selectAll().execute()
  expect(waiting).toMatchObject([{ tries: 1, sent_at: null, fault: expect.any(String) }])
  expect(JSON.stringify(waiting)).not.toMatch(/[\w-]{43}/)
  const { got } = await mailServer(port)
  clock.pass(120)
  expect(await deliverMail(test.deps)).toBe(1)
  clock.pass(3600)
  expect(await deliverMail(test.deps)).toBe(0)
  expect(got).toHaveLength(1)
  const session = await browser(test).call('openLink', { token: tokenIn(got[0]), password })
  expect(session.person?.login).toBe('hoa')
})

it('a forgotten password is answered the same for any login; only who has an address gets a link', async () => {
  const { got, port } = await mailServer()
  const { test, admin, hoa } = await installation(port)
  const { link } = await admin.call('invitePerson', hoa)
  await browser(test).call('openLink', { token: link.token ?? '', password })
  await deliverMail(test.deps)
  const before = got.length
  const count = async () => (await test.deps.db.selectFrom('outbox').select('id').execute()).length
  const rows = await count()
  for (const login of ['hoa', 'quantri', 'khongco'])
    expect(await test.guest('askReset', { login })).toEqual({})
  expect(await count()).toBe(rows + 3)
  await deliverMail(test.deps)
  expect(got).toHaveLength(before + 1)
  const mail = got.at(-1)
  expect(mail?.subject).toBe('Đặt lại mật khẩu Về Đích')
  const other = 'một con trâu trắng gặm cỏ'
  const elsewhere = browser(test)
  await elsewhere.call('openLink', { token: tokenIn(mail), password: other })
  await expect(test.guest('signIn', { login: 'hoa', password })).rejects.toMatchObject({
    code: 'wrong_credentials',
  })
  await expect(
    elsewhere.call('openLink', { token: tokenIn(mail), password }),
  ).rejects.toMatchObject({ code: 'link_expired' })
})

it('more than five links an hour for one login are refused, known or not', async () => {
  const { port } = await mailServer()
  const { test } = await installation(port)
  for (const login of ['quantri', 'khongco']) {
    for (let i = 0; i < 5; i++) await test.guest('askReset', { login })
    await expect(test.guest('askReset', { login })).rejects.toMatchObject({
      status: 429,
      code: 'too_many_attempts',
    })
  }
})

it('without a mail server the way is a link, and the person is told so', async () => {
  const test = await testApp()
  const admin = await firstAdministrator(test)
  await expect(test.guest('askReset', { login: 'quantri' })).rejects.toMatchObject({
    code: 'mail_not_set',
  })
  const hoa = { name: 'Hoa', login: 'hoa', email: 'hoa@damha.example', by: 'mail' } as const
  await expect(admin.call('invitePerson', hoa)).rejects.toMatchObject({ code: 'mail_not_set' })
  expect((await admin.call('listPeople', {})).people).toHaveLength(1)
})

it('a header cannot be slipped in by a name', async () => {
  const { got, port } = await mailServer()
  const { test, admin, hoa } = await installation(port)
  const name = 'Hoa\r\nBcc: thief@example.org'
  await admin.call('invitePerson', { ...hoa, name, by: 'mail' })
  await deliverMail(test.deps)
  expect(got[0]?.bcc).toBeUndefined()
  expect(got[0]?.headers.has('bcc')).toBe(false)
})
