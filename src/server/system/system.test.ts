import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkBackup } from '../platform/backup/read-backup.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'
import { readSystem } from './read-system.ts'

let test: TestApp
let administrator: TestCaller
let folder: string

beforeAll(async () => {
  test = await testApp()
  folder = test.deps.config.dataFolder
  await mkdir(folder, { recursive: true })
  administrator = await test.as('administrator', { path: '/' })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('tells the administrator what keeps the data, and that there is no backup yet', async () => {
  const state = await administrator.call('readSystem', {})
  expect(state.database.bytes).toBeGreaterThan(1_000_000)
  expect(state.database.version).toMatch(/^1\d/)
  expect(state.files).toMatchObject({ kind: 'disk', count: 0, bytes: 0 })
  expect(state.files.free).toBeGreaterThan(0)
  expect(state.backups).toMatchObject({ keep: 0, made: [], overdue: false })
  expect(state.mail).toMatchObject({ configured: false, waiting: 0, fault: null })
})

it('a backup made on the page is whole, is listed, and is in the journal', async () => {
  const made = await administrator.call('backUpNow', {})
  expect(await readdir(join(folder, 'backups'))).toEqual([made.name])
  const { backups } = await administrator.call('readSystem', {})
  expect(backups).toMatchObject({ made: [{ name: made.name, bytes: made.bytes }] })
  const { entries } = await administrator.call('listInstallationJournal', { act: 'back_up' })
  expect(entries).toHaveLength(1)
  expect(await checkBackup(join(folder, 'backups', made.name))).toMatchObject({ rows: made.rows })
})

it('a daily backup that has not been made for a day and a half is overdue', async () => {
  const at = (now: string) => {
    const clock = { ...test.deps.clock, now: () => now }
    const config = { ...test.deps.config, backupKeep: 14 }
    return readSystem({ ...test.deps, clock, config })
  }
  expect((await at('2021-03-03T12:00:00.000Z')).backups.overdue).toBe(false)
  expect((await at('2021-03-03T14:00:00.000Z')).backups.overdue).toBe(true)
})

it('nobody but the administrator sees it', async () => {
  const standing = await test.as('standingAgency', { unit: '200', path: '/22/200/' })
  await expect(standing.call('readSystem', {})).rejects.toMatchObject({ code: 'not_allowed' })
})
