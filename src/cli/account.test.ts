import { afterEach, expect, it, vi } from 'vitest'
import { migrate } from '#server/platform/database/migrate.ts'
import { hashToken } from '#server/session/token.ts'
import { place } from './testing.ts'

afterEach(() => vi.unstubAllEnvs())

const person = {
  id: '00000000-0000-4000-8000-000000000001',
  login: 'quantri',
  name: 'Quản trị',
  password: 'a hash',
  active: true,
  email: null,
  created_at: '2026-01-01T00:00:00.000Z',
}

it('whoever has the machine lets the last administrator in again, without the second step where asked', async () => {
  const { db, vedich } = await place()
  await migrate(db)
  await db.insertInto('person').values(person).execute()
  const row = { person: person.id, secret: 'x', confirmed_at: person.created_at, last_step: 0 }
  await db.insertInto('totp').values(row).execute()
  const first = await vedich('account', '--login', 'QuanTri', '--url', 'https://ntm.example.vn/x')
  expect(first).toMatchObject({ code: 0, err: expect.stringContaining('dùng một lần') })
  const token = /^https:\/\/ntm\.example\.vn\/mat-khau\?ma=(\S{43})\n$/.exec(first.out)?.[1] ?? ''
  const links = await db.selectFrom('account_link').selectAll().execute()
  expect(links).toMatchObject([{ hash: hashToken(token), kind: 'reset', used_at: null }])
  expect(await db.selectFrom('totp').selectAll().execute()).toHaveLength(1)
  expect((await vedich('account', '--login', 'quantri', '--without-code')).code).toBe(0)
  expect(await db.selectFrom('totp').selectAll().execute()).toHaveLength(0)
  const entries = await db.selectFrom('journal').select(['actor', 'act']).execute()
  expect(entries.map((one) => one.act)).toEqual(['issue_link', 'turn_off_totp', 'issue_link'])
  expect(entries[0]?.actor).toMatch(/^vedich \(/)
})

it('an unknown login is said so, and nothing is made', async () => {
  const { db, vedich } = await place()
  await migrate(db)
  expect((await vedich('account', '--login', 'khongco')).code).toBe(2)
  expect((await vedich('account')).err).toContain('--login')
  expect(await db.selectFrom('account_link').selectAll().execute()).toEqual([])
})
