// P1: readiness of one district, from the database to JSON, nothing of it in memory.
import { readReadiness } from '#contract/dossiers.ts'
import { readReadiness as read } from '#server/dossier/read-readiness.ts'
import type { Deps } from '#server/platform/deps.ts'
import { openDistrict, timed } from './district.ts'
import { against, alone, type Figure, type Measure, median, percentile } from './figure.ts'

const rounds = 40
const warmUp = 10

export const measure: Measure = async () => {
  const { deps, dossier, close } = await openDistrict()
  try {
    const floors: number[] = []
    const cold: number[] = []
    const known: number[] = []
    for (let round = -warmUp; round < rounds; round++) {
      // What is kept in memory hangs on the connection's object: another one knows nothing.
      const fresh = { ...deps, db: deps.db.withoutPlugins() }
      const floor = await timed(() => rowsToJson(deps, dossier))
      const first = await timed(() => readinessToJson(fresh, dossier))
      const second = await timed(() => readinessToJson(fresh, dossier))
      if (round < 0) continue
      floors.push(floor)
      cold.push(first)
      known.push(second)
    }
    return figures(floors, cold, known)
  } finally {
    await close()
  }
}

function figures(
  floors: readonly number[],
  cold: readonly number[],
  known: readonly number[],
): Figure[] {
  const n = cold.length
  return [
    against('P1 readiness of a district', median(cold), median(floors), 'ms', n),
    alone('P1 readiness of a district, p95', percentile(cold, 95), 'ms', n),
    alone('P1 the same when it is in memory', median(known), 'ms', n),
  ]
}

async function readinessToJson(deps: Deps, dossier: string): Promise<string> {
  return JSON.stringify(readReadiness.output.parse(await read(deps, { dossier })))
}

async function rowsToJson({ db }: Deps, dossier: string): Promise<string> {
  const rows = await db.selectFrom('reading').selectAll().where('dossier', '=', dossier).execute()
  return JSON.stringify(rows)
}
