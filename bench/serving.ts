import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverPid } from '#server/platform/postgres/process.ts'

/** A server as users run it, in a process of its own. */
export interface Serving {
  readonly url: string
  readonly process: ChildProcess
  /** From its start to its first answer, in milliseconds. */
  readonly readyAfter: number
}

const root = join(import.meta.dirname, '..')

/** Starts the server on `data` (and `DATABASE_URL`), and answers when it does. Throws what it said when it ends. */
export async function serve(
  data: string,
  more: Readonly<Record<string, string>>,
): Promise<Serving> {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(root, 'src/server/main.ts')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', VEDICH_DATA: data, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((done, fail) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /"url":"(http[^"]+)"/.exec(said)
      if (found?.[1]) done(found[1])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', () => fail(new Error(`the server ended: ${said.slice(-2000)}`)))
  })
  while (!(await answers(url))) await sleep(10)
  return { url, process: child, readyAfter: performance.now() - begun }
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/v1/health`).catch(() => null)
  return (await answer?.json().catch(() => null))?.database === 'ok'
}

/** `kill -9`, then waits until the process is gone. */
export async function killHard({ process: child }: Serving): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

export async function stop({ process: child }: Serving): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await gone
}

/** Kills a PostgreSQL with all its processes, the way the power goes. `cluster` is its folder of files. */
export function killPostgres(cluster: string): void {
  const pid = serverPid(cluster)
  if (pid === 0) return
  for (const each of [pid, ...childrenOf(pid)]) {
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // Ended by itself.
    }
  }
}

function childrenOf(parent: number): readonly number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
    } catch {
      return false
    }
  })
}
