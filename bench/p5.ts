// P5: a filtered list of 50 over HTTP: session, rights, filter, page, output checked.
import { Hono } from 'hono'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/platform/deps.ts'
import { openDistrict } from './district.ts'
import { against, alone, type Figure, type Measure, percentile } from './figure.ts'
import { send, serving } from './http.ts'
import { signIn } from './sign-in.ts'

const rounds = 5
const reads = 300
const clients = 4

export const measure: Measure = async () => {
  const { deps, dossier, close } = await openDistrict()
  try {
    const cookie = await signIn(deps, 'standingAgency')
    const units = await unitsOf(deps, dossier)
    const asked = Array.from({ length: reads }, (_, at) => units[at % units.length] ?? '')
    const list = `/api/v1/dossiers/${dossier}/readings`
    const own = asked.map((unit) => ({
      ...get,
      path: `${list}?unit=${unit}&year=2020`,
      headers: { cookie },
    }))
    const bare = asked.map((unit) => ({ ...get, path: `/${unit}` }))
    const floors: number[] = []
    const lists: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const floor = await serving(bareHandler(deps, dossier), (port) => send(port, clients, bare))
      const run = await serving(createApp(deps), (port) => send(port, clients, own))
      if (round === 0) continue
      floors.push(...floor.each)
      lists.push(...run.each)
    }
    return figures(floors, lists)
  } finally {
    await close()
  }
}

const get = { method: 'GET', headers: {} }

function figures(floors: readonly number[], lists: readonly number[]): Figure[] {
  const n = lists.length
  return [
    against(
      'P5 a filtered list of 50, p95',
      percentile(lists, 95),
      percentile(floors, 95),
      'ms',
      n,
    ),
    alone('P5 a filtered list of 50, median', percentile(lists, 50), 'ms', n),
  ]
}

async function unitsOf({ db }: Deps, dossier: string): Promise<string[]> {
  const rows = await db
    .selectFrom('reading')
    .select('unit')
    .distinct()
    .where('dossier', '=', dossier)
    .orderBy('unit')
    .execute()
  return rows.map((row) => row.unit)
}

/** The floor: the same rows by the same filter, as they come. */
function bareHandler({ db }: Deps, dossier: string): Hono {
  const app = new Hono()
  app.get('/:unit', async (http) => {
    const rows = await db
      .selectFrom('reading')
      .selectAll()
      .where('dossier', '=', dossier)
      .where('unit', '=', http.req.param('unit'))
      .where('from_day', '<=', '2020-12-31')
      .where('to_day', '>=', '2020-01-01')
      .orderBy('id')
      .limit(50)
      .execute()
    return http.json({ rows })
  })
  return app
}
