// P13: what the server costs while nobody works: memory of the whole process tree, database included, each shared page
// counted once (PSS); and how soon a set-up installation answers.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { readConfig } from '#server/platform/config.ts'
import { openInstallation } from '#server/platform/installation.ts'
import { serverPid } from '#server/platform/postgres/process.ts'
import { watchOf } from '#server/start-server.ts'
import { alone, type Measure, median } from './figure.ts'
import { clusterOf, furnish } from './furnish.ts'

const rounds = 5
/** How long it is left alone before its memory is read, in milliseconds. */
const idle = 5000

export const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-p13-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  try {
    await furnish(data, { DATABASE_URL: '' }, 8)
    await leaveUnread(data)
    const runs: Run[] = []
    for (let round = 0; round < rounds; round++) runs.push(await run(data))
    return [
      alone('P13 idle, whole tree (PSS)', median(runs.map((one) => one.whole)), 'MiB', rounds),
      alone('P13 of it the program', median(runs.map((one) => one.program)), 'MiB', rounds),
      alone('P13 ready', median(runs.map((one) => one.readyAfter)), 'ms', rounds),
      alone('P13 ready, slowest', Math.max(...runs.map((one) => one.readyAfter)), 'ms', rounds),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Its papers count as having no text: a server that reads papers is not idle. */
async function leaveUnread(data: string): Promise<void> {
  const config = readConfig({ ...process.env, VEDICH_DATA: data, DATABASE_URL: '' })
  const installation = await openInstallation(config, 'command', watchOf(pino({ level: 'fatal' })))
  await sql`insert into paper_reading (province, dossier, evidence, stored, name, state, pages_done, unread, recognised, proposals, changed_at)
    select province, dossier, id, stored, '', 'none', 0, '[]', 0, '[]', now() from evidence where stored is not null
    on conflict do nothing`.execute(installation.db)
  await installation.close()
}

interface Run {
  readonly whole: number
  readonly program: number
  readonly readyAfter: number
}

/** As users run it: the built server. */
async function run(data: string): Promise<Run> {
  const begun = performance.now()
  const main = join(import.meta.dirname, '..', 'dist/app/server.js')
  const env = { ...process.env, PORT: '0', VEDICH_DATA: data, DATABASE_URL: '' }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((done, fail) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /"url":"(http[^"]+)"/.exec(said)
      if (found?.[1]) done(found[1])
    })
    child.on('exit', (code) => fail(new Error(`the server ended with ${code}`)))
  })
  const { ok } = await fetch(`${url}/api/v1/health`)
  if (!ok) throw new Error('the server is not well')
  const readyAfter = performance.now() - begun
  await sleep(idle)
  const postgres = treeOf(serverPid(clusterOf(data)))
  const program = pssOf([child.pid ?? 0])
  const whole = program + pssOf(postgres)
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await gone
  return { whole, program, readyAfter }
}

/** MiB. */
function pssOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0)
  })
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

function treeOf(parent: number): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = pids.map(Number).filter((pid) => parentOf(pid) === parent)
  return [parent, ...children]
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}
