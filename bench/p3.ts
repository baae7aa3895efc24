// P3: one reading over HTTP: rights, check, version, journal, head outside the database, new verdict in the answer.
import { Hono } from 'hono'
import { sql } from 'kysely'
import { createApp } from '#server/app.ts'
import { uuid } from '#server/platform/database/uuid.ts'
import type { Deps } from '#server/platform/deps.ts'
import { openDistrict } from './district.ts'
import { against, alone, type Figure, type Measure, median, percentile } from './figure.ts'
import { type Request, type Run, send, serving } from './http.ts'
import { signIn } from './sign-in.ts'

const rounds = 5
const writes = 200
const clients = 4

export const measure: Measure = async () => {
  const { deps, dossier, close } = await openDistrict()
  try {
    await sql`create table bench_row (id uuid primary key, content jsonb not null)`.execute(deps.db)
    await sql`create table bench_audit (id uuid primary key, act text, content jsonb)`.execute(
      deps.db,
    )
    const requests = await readingsToWrite(deps, dossier)
    const floors: Run[] = []
    const runs: Run[] = []
    for (let round = 0; round <= rounds; round++) {
      const part = requests.slice(round * writes, (round + 1) * writes)
      const bare = part.map((one) => ({ ...one, path: '/' }))
      const floor = await serving(bareHandler(deps), (port) => send(port, clients, bare))
      const run = await serving(createApp(deps), (port) => send(port, clients, part))
      if (round === 0) continue
      floors.push(floor)
      runs.push(run)
    }
    return figures(floors, runs)
  } finally {
    await close()
  }
}

function figures(floors: readonly Run[], runs: readonly Run[]): Figure[] {
  const each = runs.flatMap((run) => run.each)
  const perWrite = (list: readonly Run[]) => median(list.map((run) => run.whole / run.each.length))
  return [
    against('P3 record a reading, per write', perWrite(runs), perWrite(floors), 'ms', rounds),
    alone('P3 record a reading, p95 at 4 clients', percentile(each, 95), 'ms', each.length),
  ]
}

/** The floor: one transaction, a row and its audit row. */
function bareHandler({ db }: Deps): Hono {
  const app = new Hono()
  app.post('/', async (http) => {
    const content = JSON.stringify(await http.req.json())
    await db.transaction().execute(async (tx) => {
      await sql`insert into bench_row values (${uuid()}, ${content})`.execute(tx)
      await sql`insert into bench_audit values (${uuid()}, 'record', ${content})`.execute(tx)
    })
    return http.json({ done: true })
  })
  return app
}

/** Accepted figures of the district, each to be written once more by the standing agency. */
async function readingsToWrite(deps: Deps, dossier: string): Promise<Request[]> {
  const headers = {
    cookie: await signIn(deps, 'standingAgency'),
    'content-type': 'application/json',
  }
  const rows = await deps.db
    .selectFrom('reading')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('kind', '=', 'actual')
    .where('numerator', 'is', null)
    .where('is_none', '=', false)
    .where(sql<boolean>`to_char(from_day, 'MMDD') = '0101' and to_char(to_day, 'MMDD') = '1231'`)
    .orderBy(sql`md5(id::text)`)
    .limit((rounds + 1) * writes)
    .execute()
  return rows.map(({ unit, item, part, scope, source, version, from_day, ...row }) => {
    const value = row.number ?? row.word ?? row.flag
    const year = Number(from_day.slice(0, 4))
    const more = { unit, item, part, scope, source, version, value, year }
    const body = JSON.stringify({ ...more, kind: 'actual', state: 'accepted' })
    return { method: 'POST', path: `/api/v1/dossiers/${dossier}/readings`, headers, body }
  })
}
