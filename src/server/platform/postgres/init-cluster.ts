import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '#domain/refusal.ts'
import { programFile, shippedMajor } from './binaries.ts'
import { checkRoom } from './data-folder.ts'
import { isAlive } from './process.ts'
import { commandLine, ids, type RunAs } from './run-as.ts'

const settings = [
  '--username=vedich',
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  // Case of Vietnamese letters right without any library: 'ĐẦM HÀ' lowers to 'đầm hà'.
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
]

/**
 * Makes the cluster (PostgreSQL's folder of files) if there is none: filled under another name, then renamed, so a start
 * killed in the middle leaves nothing half made. Two processes may try at once: one wins, both go on.
 */
export async function initCluster(cluster: string, runAs: RunAs): Promise<void> {
  removeLeftovers(cluster)
  if (!existsSync(cluster)) await makeCluster(cluster, runAs)
  const found = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  if (found !== shippedMajor)
    throw new Refusal('database_start_failed', { detail: `PG_VERSION ${found} ≠ ${shippedMajor}` })
}

async function makeCluster(cluster: string, runAs: RunAs): Promise<void> {
  const folder = dirname(cluster)
  checkRoom(folder)
  const fresh = `${cluster}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  making.add(basename(fresh))
  mkdirSync(fresh, { mode: 0o700 })
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(fresh, runAs.uid, runAs.gid)
  await runInitdb(fresh, runAs)
  try {
    renameSync(fresh, cluster)
  } catch (error) {
    if (!existsSync(cluster)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
  syncFolder(folder)
}

async function runInitdb(fresh: string, runAs: RunAs): Promise<void> {
  const { command, args } = commandLine(runAs, programFile('initdb'), ['-D', fresh, ...settings])
  const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
  try {
    await promisify(execFile)(command, args, { ...ids(runAs), cwd: '/', env: environment })
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    if (said.includes('No space left')) throw new Refusal('storage_full', { folder: fresh })
    throw new Refusal('database_start_failed', { detail: said.trim() })
  }
}

/** What this process is filling just now. */
const making = new Set<string>()

/** What starts that were killed in the middle have left. In a container each start may have the same process id. */
function removeLeftovers(cluster: string): void {
  const start = `${basename(cluster)}.new-`
  const isInUse = (name: string) => {
    const pid = Number.parseInt(name.slice(start.length), 10)
    return pid === process.pid ? making.has(name) : isAlive(pid)
  }
  for (const name of readdirSync(dirname(cluster)))
    if (name.startsWith(start) && !isInUse(name))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
