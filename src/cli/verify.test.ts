import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '#server/platform/config.ts'
import type { Database } from '#server/platform/database/schema.ts'
import { transact } from '#server/platform/database/transact.ts'
import { type Installation, openInstallation } from '#server/platform/installation.ts'
import { writeEntry } from '#server/platform/journal/write-entry.ts'
import { watchOf } from '#server/start-server.ts'
import { runCommand } from './run-command.ts'

let parent: string
let data: string
let installation: Installation
let db: Database

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'vedich-verify-'))
  await chmod(parent, 0o711)
  data = join(parent, 'data')
  const watch = watchOf(pino({ level: 'silent' }))
  installation = await openInstallation(readConfig({ VEDICH_DATA: data }), 'serve', watch)
  db = installation.db
  for (let n = 1; n <= 4; n++)
    await transact(db, (tx) => writeEntry(tx, { actor: 'an', act: 'record', object: `item:${n}` }))
})

afterAll(async () => {
  await installation.close()
  await rm(parent, { recursive: true, force: true })
})

async function verify(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await runCommand(['verify', '--data', data, ...args], {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { code, ...said }
}

it('a whole journal is told with its last number and hash, in both languages', async () => {
  const { sequence, hash } = await db
    .selectFrom('journal_head')
    .selectAll()
    .executeTakeFirstOrThrow()
  const vi = await verify()
  expect(vi).toMatchObject({ code: 0, err: '' })
  expect(vi.out).toContain(`Nhật ký nguyên vẹn: 4 mục, mục cuối ${sequence}, mã băm ${hash}.`)
  expect((await verify('--lang', 'en')).out).toContain('The journal is whole: 4 entries')
  expect((await verify('--head', `${sequence}:${hash}`)).code).toBe(0)
})

it('a head from a backup that the journal does not hold is a rewritten or a cut chain', async () => {
  const other = 'a'.repeat(64)
  const rewritten = await verify('--head', `3:${other}`)
  expect(rewritten.code).toBe(1)
  expect(rewritten.out).toContain(
    'Chuỗi đã bị viết lại: đầu chuỗi đã cho (--head) ghi mã băm khác cho mục 3.',
  )
  const cut = await verify('--head', `9:${other}`, '--lang', 'en')
  expect(cut.code).toBe(1)
  expect(cut.out).toContain(
    'the database ends with entry 4, but the given head (--head) knew of entry 9',
  )
})

it('tampering is named by entry, as text and as JSON, and nothing is changed by looking', async () => {
  await db.updateTable('journal').set({ actor: 'binh' }).where('sequence', '=', 2).execute()
  const { code, out } = await verify()
  expect(code).toBe(1)
  expect(out).toContain('Nhật ký có 1 sai lệch:\n  Mục 2 đã bị sửa')
  const json = JSON.parse((await verify('--json')).out)
  expect(json).toMatchObject({ entries: 4, found: 1, findings: [{ kind: 'changed', sequence: 2 }] })
})

it('a folder without data is refused and not made', async () => {
  const nowhere = join(parent, 'nowhere')
  const { code, err } = await verify('--data', nowhere)
  expect(code).toBe(2)
  expect(err).toContain(`Chưa có dữ liệu ở ${nowhere}`)
  expect(existsSync(nowhere)).toBe(false)
})

it('a head that is not number and hash is refused', async () => {
  expect(await verify('--head', '3')).toMatchObject({ code: 2, out: '' })
})
