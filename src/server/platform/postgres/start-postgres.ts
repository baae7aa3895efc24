import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '#domain/refusal.ts'
import type { Connection } from '../database/open-database.ts'
import { makeLibraryLinks, programFile } from './binaries.ts'
import { prepareDataFolder } from './data-folder.ts'
import { initCluster } from './init-cluster.ts'
import { answers, isAlive, isPostgres, serverPid } from './process.ts'
import { chooseRunAs, commandLine, ids, type RunAs } from './run-as.ts'
import { makeSocketFolder, socketFolderOf } from './socket-folder.ts'

/** Who needs the database: the process that serves, or a command that comes and goes. */
export type Purpose = 'serve' | 'command'

export interface RunningPostgres {
  readonly connection: Connection
  readonly pid: number
  /** It was running before: left by a killed process, or used by another one now. */
  readonly adopted: boolean
}

/** What the server is told at its start. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '50',
  shared_buffers: '64MB',
  dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
  synchronous_commit: 'on',
  fsync: 'on',
  log_min_messages: 'warning',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/**
 * Starts the PostgreSQL that came with the package on `<dataFolder>/postgres`, or takes over one that runs there. It
 * listens on a socket only, writes its log to a file and outlives a killed parent; whoever comes next adopts it.
 */
export async function startPostgres(
  dataFolder: string,
  purpose: Purpose,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningPostgres> {
  prepareDataFolder(dataFolder)
  makeLibraryLinks()
  // One name for one folder: the socket's place is made from it.
  const folder = join(realpathSync(dataFolder), 'postgres')
  const cluster = join(folder, 'data')
  const runAs = chooseRunAs(dataFolder, cluster)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid)
  await initCluster(cluster, runAs)
  const socketFolder = socketFolderOf(folder)
  const connection = { host: socketFolder, port: 5432, user: 'vedich', database: 'postgres' }
  const arguments_ = Object.entries({
    ...settings,
    unix_socket_directories: socketFolder,
    'vedich.started_by': purpose,
    ...more,
  }).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  return await adoptOrStart({ folder, cluster, runAs, connection, arguments_ })
}

interface Plan {
  readonly folder: string
  readonly cluster: string
  readonly runAs: RunAs
  readonly connection: Connection & { readonly host: string }
  readonly arguments_: readonly string[]
}

/** Somebody else starts or stops it at this moment; a moment later all is well. */
const overtaken =
  /postmaster\.pid" already exists|pre-existing shared memory|could not create lock file "[^"]*\.s\.PGSQL/

/** Another process may start it at the same moment: the lock file of PostgreSQL decides, the loser adopts. */
async function adoptOrStart(plan: Plan): Promise<RunningPostgres> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const adopted = await adopt(plan)
    if (adopted) return { connection: plan.connection, pid: adopted, adopted: true }
    makeSocketFolder(plan.connection.host, plan.runAs)
    const said = await launch(plan)
    if (typeof said === 'number') return { connection: plan.connection, pid: said, adopted: false }
    if (!overtaken.test(said)) throw toRefusal(said, plan.folder)
    await sleep(100)
  }
  throw new Refusal('database_start_failed', { detail: 'postmaster.pid' })
}

/** The process id of a live server that answers; one that is starting or stopping is waited for. */
async function adopt({ cluster, connection }: Plan): Promise<number | null> {
  for (;;) {
    const pid = serverPid(cluster)
    if (pid === 0 || !isAlive(pid)) return null
    if (await answers(connection)) return pid
    // After a power cut a stranger may have got the same number; PostgreSQL would wait for him for ever.
    if (!isPostgres(pid)) {
      rmSync(join(cluster, 'postmaster.pid'), { force: true })
      return null
    }
    await sleep(50)
  }
}

/** Starts the server: its process id once it answers, else what it said. */
async function launch({
  folder,
  cluster,
  runAs,
  connection,
  arguments_,
}: Plan): Promise<number | string> {
  const { command, args } = commandLine(runAs, programFile('postgres'), [
    '-D',
    cluster,
    ...arguments_,
  ])
  const logFile = join(folder, 'postgres.log')
  const log = openLog(logFile)
  const from = statSync(logFile).size
  const child = spawn(command, args, {
    ...ids(runAs),
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const ended = new Promise<'ended'>((done) => {
    child.on('exit', () => done('ended'))
    child.on('error', () => done('ended'))
  })
  while ((await Promise.race([answersOrWait(connection), ended])) === 'not yet');
  // The one that answers may be another process's: then ours is about to end.
  if (serverPid(cluster) !== child.pid) await ended
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    child.unref()
    return child.pid
  }
  return readFileSync(logFile).subarray(from).toString('utf8').trim()
}

/** A file, not a pipe: the server may outlive us. One old log is kept. */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10 * 1024 * 1024) renameSync(file, `${file}.old`)
  return openSync(file, 'a')
}

async function answersOrWait(connection: Connection): Promise<'answers' | 'not yet'> {
  if (await answers(connection)) return 'answers'
  await sleep(15)
  return 'not yet'
}

function toRefusal(said: string, folder: string): Refusal {
  if (/No space left on device|could not write/.test(said))
    return new Refusal('storage_full', { folder })
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|ERROR|error/.test(line))
  return new Refusal('database_start_failed', { detail: lines.at(-1) ?? said.slice(-500) })
}
