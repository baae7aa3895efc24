// R4: backup, wipe, restore, same readiness; from one database into another; under writes; with the file damaged; and with
// the restore killed in the middle. Everything by the commands that an administrator has.
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { pino } from 'pino'
import { client } from '#contract/client.ts'
import { routeOf } from '#contract/routes.ts'
import { atOf, openDossier } from '#server/dossier/open-dossier.ts'
import { readConfig } from '#server/platform/config.ts'
import { openInstallation } from '#server/platform/installation.ts'
import { makeDeps, watchOf } from '#server/start-server.ts'
import type { Drill, DrillRow } from './drill-row.ts'
import { clusterOf, type Furnished, furnish } from './furnish.ts'
import { killPostgres, serve, stop } from './serving.ts'
import { startSystemPostgres } from './system-postgres.ts'

/** Where an installation is: its data folder, and `DATABASE_URL` or none. */
interface Place {
  readonly data: string
  readonly more: Readonly<Record<string, string>>
  /** Leaves nothing of it. */
  readonly wipe: () => Promise<void>
}

const communes = 8

export const drill: Drill = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-drill-'))
  chmodSync(folder, 0o711)
  const postgres = await startSystemPostgres(join(folder, 'system'))
  try {
    const embedded = embeddedPlace(folder, 'embedded')
    const elsewhere = postgres ? urlPlace(folder, postgres.url) : embeddedPlace(folder, 'second')
    const furnished = await furnish(embedded.data, embedded.more, communes)
    const file = join(folder, 'backup.gz')
    return [
      await sameReadiness('backup, wipe, restore: embedded', embedded, embedded, furnished, file),
      await sameReadiness('embedded to DATABASE_URL', embedded, elsewhere, furnished, `${file}.2`),
      await sameReadiness(
        'DATABASE_URL, wipe, restore',
        elsewhere,
        elsewhere,
        furnished,
        `${file}.3`,
      ),
      await underWrites(embedded, embeddedPlace(folder, 'third'), join(folder, 'busy.gz')),
      await damaged(file, embeddedPlace(folder, 'fourth')),
      await killed(file, embeddedPlace(folder, 'fifth'), furnished),
    ]
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function sameReadiness(
  name: string,
  from: Place,
  to: Place,
  { dossier }: Furnished,
  file: string,
): Promise<DrillRow> {
  const before = await readinessOf(from, dossier)
  const files = filesIn(from)
  const backup = await command(from, 'backup', file)
  await to.wipe()
  const restore = await command(to, 'restore', file)
  const after = await readinessOf(to, dossier)
  const verify = await command(to, 'verify')
  const failures = [
    ...failureOf('backup', backup),
    ...failureOf('restore', restore),
    ...(before === after ? [] : ['the readiness differs']),
    ...(files === filesIn(to) ? [] : ['files are gone']),
    ...failureOf('verify', verify),
  ]
  const details = {
    'readiness, letters': before.length,
    files: files.split('\n').length,
    'file, KiB': Math.round(statSync(file).size / 1024),
    'backup, ms': backup.milliseconds,
    'restore, ms': restore.milliseconds,
  }
  return { name, rounds: 1, failures, details }
}

/** Five backups while an officer writes: each restores to a whole journal with all that was acknowledged before it began. */
async function underWrites(from: Place, to: Place, file: string): Promise<DrillRow> {
  const rounds = 5
  const failures: string[] = []
  const people: string[] = []
  const cookie = await administrator(from)
  const server = await serve(from.data, from.more)
  const call = client(routeOf, (path, init) => fetch(`${server.url}${path}`, init), { cookie })
  const state = { isOver: false }
  const writing = (async () => {
    while (!state.isOver) {
      const login = `person-${people.length}`
      await call('addPerson', { name: login, login, password: 'a long enough password' })
      people.push(login)
    }
  })()
  for (let round = 1; round <= rounds; round++) {
    await sleep(300)
    const known = [...people]
    const backup = await command(from, 'backup', `${file}.${round}`)
    await to.wipe()
    const restore = await command(to, 'restore', `${file}.${round}`)
    const restored = await loginsOf(to)
    const lost = known.filter((login) => !restored.has(login))
    const found = [
      ...failureOf('backup', backup),
      ...failureOf('restore', restore),
      ...failureOf('verify', await command(to, 'verify')),
      ...lost.map((login) => `lost: ${login}`),
    ]
    failures.push(...found.map((each) => `round ${round}: ${each}`))
  }
  state.isOver = true
  await writing
  await stop(server)
  return { name: 'backup under writes', rounds, failures, details: { written: people.length } }
}

/** Every bit of damage must be found, and nothing restored. */
async function damaged(file: string, to: Place): Promise<DrillRow> {
  const whole = readFileSync(file)
  const failures: string[] = []
  const rounds = 40
  let seed = 7
  for (let round = 1; round <= rounds; round++) {
    seed = (seed * 48271) % 2147483647
    const at = seed % whole.length
    const isCut = round % 2 === 0
    const copy = isCut ? whole.subarray(0, at) : Buffer.from(whole)
    if (!isCut) copy[at] = (copy[at] ?? 0) ^ (1 << (seed % 8))
    const bad = `${file}.bad`
    writeFileSync(bad, copy)
    const restore = await command(to, 'restore', bad)
    // The header of gzip holds a time and a system's name, which mean nothing.
    if (restore.code !== 2 && at >= 10) failures.push(`byte ${at}: not found`)
    if (existsSync(to.data) && restore.code === 2) failures.push(`byte ${at}: something was made`)
    await to.wipe()
  }
  return { name: 'damaged backup', rounds, failures, details: { bytes: whole.length } }
}

/** Killed at a moment of its own each time: then there are no data, and the same restore works. */
async function killed(file: string, to: Place, { dossier }: Furnished): Promise<DrillRow> {
  const rounds = 10
  const failures: string[] = []
  const usual = await command(to, 'restore', file)
  const whole = await readinessOf(to, dossier)
  let finished = 0
  for (let round = 1; round <= rounds; round++) {
    await to.wipe()
    const child = run(to, ['restore', file])
    await sleep((usual.milliseconds * round) / rounds)
    child.kill('SIGKILL')
    killPostgres(clusterOf(to.data))
    await sleep(100)
    const again = await command(to, 'restore', file)
    if (again.said.includes('data_not_empty') || /đang có/.test(again.said)) finished++
    else failures.push(...failureOf(`round ${round}, again`, again))
    if ((await readinessOf(to, dossier)) !== whole)
      failures.push(`round ${round}: another readiness`)
    failures.push(...failureOf(`round ${round}, verify`, await command(to, 'verify')))
  }
  const details = { 'restored before the kill': finished }
  return { name: 'restore killed in the middle', rounds, failures, details }
}

function embeddedPlace(folder: string, name: string): Place {
  const data = join(folder, name)
  const wipe = async () => {
    killPostgres(clusterOf(data))
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
  return { data, more: { DATABASE_URL: '' }, wipe }
}

function urlPlace(folder: string, url: string): Place {
  const data = join(folder, 'elsewhere')
  const wipe = async () => {
    rmSync(data, { recursive: true, force: true })
    const postgres = new pg.Client({ connectionString: url })
    await postgres.connect()
    await postgres.query('drop schema public cascade; create schema public')
    await postgres.end()
  }
  return { data, more: { DATABASE_URL: url }, wipe }
}

/** Names and sizes of what the store keeps: each name is its content's hash. */
function filesIn({ data }: Place): string {
  const names = readdirSync(join(data, 'files'), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(data, 'files', name)).isFile()).sort()
  return files.map((name) => `${name} ${statSync(join(data, 'files', name)).size}`).join('\n')
}

async function readinessOf(place: Place, dossier: string): Promise<string> {
  return await inside(place, async (deps) => {
    const open = await openDossier(deps, dossier)
    return JSON.stringify([open.readiness(atOf(open, {})), open.gaps(atOf(open, {}))])
  })
}

async function loginsOf(place: Place): Promise<ReadonlySet<string>> {
  return await inside(place, async ({ db }) => {
    const rows = await db.selectFrom('person').select('login').execute()
    return new Set(rows.map(({ login }) => login))
  })
}

async function administrator(place: Place): Promise<string> {
  const { signIn } = await import('./sign-in.ts')
  return await inside(place, (deps) => signIn(deps, 'administrator'))
}

async function inside<T>(
  { data, more }: Place,
  work: (deps: Awaited<ReturnType<typeof makeDeps>>) => Promise<T>,
): Promise<T> {
  const config = readConfig({ ...process.env, VEDICH_DATA: data, ...more })
  const log = pino({ level: 'fatal' })
  const installation = await openInstallation(config, 'command', watchOf(log))
  try {
    return await work(await makeDeps(installation, config, log))
  } finally {
    await installation.close()
  }
}

interface Ended {
  readonly code: number | null
  readonly said: string
  readonly milliseconds: number
}

/** Runs `vedich <args>` in a process of its own. */
async function command(place: Place, ...args: string[]): Promise<Ended> {
  const begun = performance.now()
  const child = run(place, args)
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, said, milliseconds: Math.round(performance.now() - begun) }
}

function run({ data, more }: Place, args: readonly string[]): ChildProcess {
  const main = join(import.meta.dirname, '..', 'src/cli/main.ts')
  const env = { ...process.env, VEDICH_DATA: data, ...more }
  return spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

function failureOf(what: string, { code, said }: Ended): readonly string[] {
  return code === 0 ? [] : [`${what}: ${said.slice(0, 300)}`]
}
