// R1: `kill -9` in the midst of acknowledged writes, 20 times, on the embedded database and on a PostgreSQL elsewhere.
// The real server, written to over HTTP by four clients; every second time the database is killed with it. After each
// start everything that was acknowledged must be there, and the journal must prove itself.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Call, client, Rejected } from '#contract/client.ts'
import type { StoredReading } from '#contract/records.ts'
import { routeOf } from '#contract/routes.ts'
import { readConfig } from '#server/platform/config.ts'
import { inspectInstallation } from '#server/platform/installation.ts'
import { readWitnesses, type Witness } from '#server/platform/journal/head-file.ts'
import { verifyJournal } from '#server/platform/journal/verify-journal.ts'
import type { Drill, DrillRow } from './drill-row.ts'
import { median } from './figure.ts'
import { clusterOf, type Furnished, furnish } from './furnish.ts'
import { killHard, killPostgres, type Serving, serve, stop } from './serving.ts'
import { startSystemPostgres } from './system-postgres.ts'

const rounds = 20
const clients = 4

export const drill: Drill = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-drill-'))
  chmodSync(folder, 0o711)
  try {
    const data = join(folder, 'embedded')
    const embedded = await onDatabase('kill-writes, embedded', {
      data,
      more: { DATABASE_URL: '' },
      killDatabase: () => killPostgres(clusterOf(data)),
    })
    return [embedded, await onSystemPostgres(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onSystemPostgres(folder: string): Promise<DrillRow> {
  const postgres = await startSystemPostgres(join(folder, 'system'))
  if (!postgres) {
    const failures = ['no PostgreSQL of the system: install one (Debian: postgresql-15)']
    return { name: 'kill-writes, DATABASE_URL', rounds: 0, failures, details: {} }
  }
  try {
    return await onDatabase(`kill-writes, DATABASE_URL (PostgreSQL ${postgres.version})`, {
      data: join(folder, 'elsewhere'),
      more: { DATABASE_URL: postgres.url },
      killDatabase: async () => {
        killPostgres(postgres.cluster)
        await postgres.start()
      },
    })
  } finally {
    await postgres.stop()
  }
}

interface Place {
  readonly data: string
  readonly more: Readonly<Record<string, string>>
  readonly killDatabase: () => void | Promise<void>
}

/** What the server has answered "stored" to: the record, its version and the words that say which write it was. */
interface Acknowledged {
  readonly id: string
  readonly version: number
  readonly note: string
}

async function onDatabase(name: string, place: Place): Promise<DrillRow> {
  const furnished = await furnish(place.data, place.more, 2)
  const failures: string[] = []
  const acknowledged: Acknowledged[] = []
  const opened: number[] = []
  let unwitnessed = 0
  let server = await serve(place.data, place.more)
  for (let round = 1; round <= rounds; round++) {
    const before = acknowledged.length
    await writeUntilKilled(server, furnished, acknowledged, async () => {
      while (acknowledged.length === before) await sleep(5)
      await sleep(Math.random() * 1000)
      await killHard(server)
      if (round % 2 === 0) await place.killDatabase()
    })
    const witnesses = await readWitnesses(place.data)
    server = await serve(place.data, place.more)
    opened.push(server.readyAfter)
    const found = await examine(place, acknowledged, witnesses)
    failures.push(...found.failures.map((each) => `round ${round}: ${each}`))
    unwitnessed += found.unwitnessed
  }
  await stop(server)
  const details = {
    acknowledged: acknowledged.length,
    'unacknowledged entries found': unwitnessed,
    'open again, median ms': Math.round(median(opened)),
    'open again, longest ms': Math.round(Math.max(...opened)),
  }
  return { name, rounds, failures, details }
}

/** Each client writes its own records again and again, as fast as it is answered, until the server is gone. */
async function writeUntilKilled(
  { url }: Serving,
  { dossier, cookie }: Furnished,
  acknowledged: Acknowledged[],
  kill: () => Promise<void>,
): Promise<void> {
  const call = client(routeOf, (path, init) => fetch(`${url}${path}`, init), { cookie })
  const { readings } = await call('listReadings', { dossier, year: 2020, limit: 500 })
  const numbers = readings.filter((one) => typeof one.value === 'number')
  const state = { isKilled: false }
  const writing = Array.from({ length: clients }, async (_, n) => {
    let mine: readonly StoredReading[] = numbers.filter((_one, i) => i % clients === n).slice(0, 5)
    while (!state.isKilled) mine = await writeAll(call, dossier, mine, acknowledged)
  })
  await Promise.all([
    kill().then(() => {
      state.isKilled = true
    }),
    ...writing.map((each) =>
      each.catch((error) => {
        // The server is gone; an answer that says no would be another matter.
        if (error instanceof Rejected) throw error
      }),
    ),
  ])
}

async function writeAll(
  call: Call,
  dossier: string,
  mine: readonly StoredReading[],
  acknowledged: Acknowledged[],
): Promise<StoredReading[]> {
  const written: StoredReading[] = []
  for (const { id, unit, item, part, kind, scope, source, version } of mine) {
    const note = `write ${version + 1} of ${id}`
    const slot = { dossier, unit, item, part, year: 2020, kind, scope, source, version }
    const value = 1 + (version % 90)
    const { reading } = await call('recordReading', { ...slot, value, note, state: 'accepted' })
    acknowledged.push({ id: reading.id, version: reading.version, note })
    written.push(reading)
  }
  return written
}

async function examine(
  { data, more }: Place,
  acknowledged: readonly Acknowledged[],
  atTheKill: readonly Witness[],
): Promise<{ readonly failures: readonly string[]; readonly unwitnessed: number }> {
  const config = readConfig({ ...process.env, VEDICH_DATA: data, ...more })
  const installation = await inspectInstallation(config, () => undefined)
  try {
    const { db } = installation
    const now = await db.selectFrom('reading').select(['id', 'version', 'note']).execute()
    const old = await db.selectFrom('reading_version').selectAll().execute()
    const stored = new Map<string, string | null>([
      ...now.map((one): [string, string | null] => [`${one.id} ${one.version}`, one.note]),
      ...old.map((one): [string, string | null] => [
        `${one.reading} ${one.version}`,
        (one.content as { note?: string }).note ?? null,
      ]),
    ])
    const lost = acknowledged.filter((one) => stored.get(`${one.id} ${one.version}`) !== one.note)
    const journal = await verifyJournal(db, atTheKill)
    return {
      failures: [
        ...lost.map(({ note }) => `lost: ${note}`),
        ...journal.findings.map(({ kind, sequence }) => `journal: ${kind} ${sequence}`),
      ],
      unwitnessed: journal.unwitnessed,
    }
  } finally {
    await installation.close()
  }
}
