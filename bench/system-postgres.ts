import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers, isAlive, serverPid } from '#server/platform/postgres/process.ts'

/** A PostgreSQL of the system (Debian's), in a folder of our own: what `DATABASE_URL` points at. */
export interface SystemPostgres {
  readonly url: string
  readonly version: string
  readonly cluster: string
  /** Starts it again after it was killed. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Null where the system has none. */
export async function startSystemPostgres(folder: string): Promise<SystemPostgres | null> {
  const found = newest()
  if (!found) return null
  const user = process.getuid?.() === 0 ? { uid: id('-u'), gid: id('-g') } : {}
  mkdirSync(folder)
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const cluster = join(folder, 'data')
  const port = await freePort()
  const url = `postgres://app@127.0.0.1:${port}/postgres`
  const options = { ...user, cwd: '/', stdio: 'ignore' as const }
  const shape = ['-U', 'app', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  execFileSync(join(found.bin, 'initdb'), ['-D', cluster, ...shape], options)
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  let server: ChildProcess
  const start = async () => {
    do {
      server = spawn(join(found.bin, 'postgres'), ['-D', cluster, ...flags], options)
      while (server.exitCode === null && !(await answers({ connectionString: url })))
        await sleep(50)
    } while (server.exitCode !== null)
  }
  const stop = async () => {
    server.kill('SIGINT')
    while (isAlive(serverPid(cluster))) await sleep(20)
  }
  await start()
  return { url, version: found.version, cluster, start, stop }
}

function newest(): { readonly bin: string; readonly version: string } | null {
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : []
  const version = versions.find((each) => existsSync(join(base, each, 'bin', 'initdb')))
  return version ? { bin: join(base, version, 'bin'), version } : null
}

function id(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
}

async function freePort(): Promise<number> {
  return await new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => done(port))
    })
  })
}
