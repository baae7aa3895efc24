import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '../database/open-database.ts'
import { prepareDataFolder } from './data-folder.ts'
import { keepPostgres } from './keep-postgres.ts'
import { leavePostgres } from './leave-postgres.ts'
import { answers, isAlive, serverPid, stopServer } from './process.ts'
import { takeServeLock } from './serve-lock.ts'
import { startPostgres } from './start-postgres.ts'

let parent: string
let folder: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'vedich-pg-'))
  await chmod(parent, 0o711)
  folder = join(parent, 'data')
})

afterEach(async () => {
  const pid = serverPid(cluster())
  if (pid !== 0) await stopServer(pid)
  await rm(parent, { recursive: true, force: true })
})

function cluster(): string {
  return join(folder, 'postgres', 'data')
}

async function query(connection: Connection, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ ...connection })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

it('an empty folder becomes a database that folds Vietnamese letters right and keeps to its socket', async () => {
  const { connection, adopted } = await startPostgres(folder, 'command')
  expect(adopted).toBe(false)
  const rows = await query(
    connection,
    "select lower('ĐẦM HÀ') as low, current_setting('listen_addresses') as listens, current_setting('fsync') as fsync",
  )
  expect(rows).toEqual([{ low: 'đầm hà', listens: '', fsync: 'on' }])
})

it('two starts at once on an empty folder give one server', async () => {
  const [a, b] = await Promise.all([
    startPostgres(folder, 'command'),
    startPostgres(folder, 'command'),
  ])
  expect(a.pid).toBe(b.pid)
  expect(readdirSync(join(folder, 'postgres')).sort()).toEqual(['data', 'postgres.log', 'run'])
})

it('what one command started is stopped by the last command that used it', async () => {
  const first = await startPostgres(folder, 'command')
  const other = new pg.Client({ ...first.connection, application_name: 'vedich 1 command' })
  await other.connect()
  await leavePostgres(first, 'command')
  expect(await answers(first.connection)).toBe(true)
  await other.end()
  await leavePostgres(await startPostgres(folder, 'command'), 'command')
  expect(isAlive(first.pid)).toBe(false)
})

it('a command never stops the database of a server, not even of a killed one', async () => {
  const served = await startPostgres(folder, 'serve')
  const adopted = await startPostgres(folder, 'command')
  expect(adopted).toMatchObject({ adopted: true, pid: served.pid })
  await leavePostgres(adopted, 'command')
  expect(await answers(served.connection)).toBe(true)
  await leavePostgres(served, 'serve')
  expect(isAlive(served.pid)).toBe(false)
})

it('a start killed while the database was being made leaves nothing in the way', async () => {
  prepareDataFolder(folder)
  // The second has our own number, as in a container that was started again.
  for (const name of ['data.new-999999999-aa', `data.new-${process.pid}-bb`]) {
    mkdirSync(join(folder, 'postgres', name), { recursive: true })
    writeFileSync(join(folder, 'postgres', name, 'PG_VERSION'), '18')
  }
  const { connection } = await startPostgres(folder, 'command')
  expect(await answers(connection)).toBe(true)
  expect(readdirSync(join(folder, 'postgres')).sort()).toEqual(['data', 'postgres.log', 'run'])
})

it('after a power cut a stranger may have the number of the old server: the database starts', async () => {
  const first = await startPostgres(folder, 'command')
  await query(first.connection, 'create table kept (a integer)')
  process.kill(first.pid, 'SIGKILL')
  while (isAlive(first.pid)) await sleep(10)
  const stranger = spawn('sleep', ['60'])
  const lockFile = join(cluster(), 'postmaster.pid')
  const lines = (await readFile(lockFile, 'utf8')).split('\n')
  writeFileSync(lockFile, [stranger.pid, ...lines.slice(1)].join('\n'))
  const again = await startPostgres(folder, 'command')
  expect(await query(again.connection, 'select * from kept')).toEqual([])
  stranger.kill()
})

it('files of another major version of PostgreSQL are refused and left alone', async () => {
  prepareDataFolder(folder)
  mkdirSync(cluster(), { recursive: true })
  writeFileSync(join(cluster(), 'PG_VERSION'), '16\n')
  await expect(startPostgres(folder, 'command')).rejects.toMatchObject({
    code: 'database_start_failed',
  })
  expect(await readFile(join(cluster(), 'PG_VERSION'), 'utf8')).toBe('16\n')
})

it('a folder too deep for a socket works all the same, and its socket goes with the server', async () => {
  const deep = join(folder, ...Array.from({ length: 6 }, () => 'hồ-sơ-nông-thôn-mới'))
  const postgres = await startPostgres(deep, 'command')
  expect(await answers(postgres.connection)).toBe(true)
  await leavePostgres(postgres, 'command')
  expect(existsSync(postgres.connection.host ?? '')).toBe(false)
})

it('only one process serves a folder; the right ends with its holder', async () => {
  const { connection } = await startPostgres(folder, 'serve')
  const lock = await takeServeLock(connection, folder)
  await expect(takeServeLock(connection, folder)).rejects.toMatchObject({
    code: 'already_serving',
    details: { folder },
  })
  await lock.release()
  await (await takeServeLock(connection, folder)).release()
})

it('a database killed while serving runs again with everything that was committed', async () => {
  const told: number[] = []
  const kept = await keepPostgres(folder, {
    restarted: (pid) => told.push(pid),
    notRestarted: (error) => {
      throw error
    },
  })
  await query(kept.connection, 'create table kept as select 7 as a')
  const first = serverPid(cluster())
  process.kill(first, 'SIGKILL')
  while (told.length === 0) await sleep(20)
  expect(await query(kept.connection, 'select a from kept')).toEqual([{ a: 7 }])
  await expect(takeServeLock(kept.connection, folder)).rejects.toMatchObject({
    code: 'already_serving',
  })
  await kept.leave()
  expect(told.map(isAlive)).toEqual([false])
})

it('a folder with files of another program is refused and left as it was', () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'thu.docx'), 'x')
  expect(() => prepareDataFolder(folder)).toThrow('data_foreign')
  expect(readdirSync(folder)).toEqual(['thu.docx'])
  expect(() => prepareDataFolder(join(folder, 'thu.docx'))).toThrow('data_foreign')
  expect(() => prepareDataFolder(join(folder, 'thu.docx', 'data'))).toThrow('data_foreign')
})

it('a mark cut short by a full disk is written anew', async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'vedich.json'), '')
  prepareDataFolder(folder)
  expect(JSON.parse(await readFile(join(folder, 'vedich.json'), 'utf8'))).toMatchObject({
    program: 'vedich',
  })
})

it('a folder that may not be written is refused', async () => {
  mkdirSync(folder, { mode: 0o555 })
  await chmod(folder, 0o555)
  const module = fileURLToPath(new URL('data-folder.ts', import.meta.url))
  // Root may write everywhere: another user asks.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const script = `import(${JSON.stringify(module)}).then((m) => m.prepareDataFolder(${JSON.stringify(folder)})).catch((e) => console.log(e.code))`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  })
  expect(stdout.trim() || stderr).toBe('data_not_writable')
})
