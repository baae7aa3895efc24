import { pino } from 'pino'
import { openDossier } from '#server/dossier/open-dossier.ts'
import { readConfig } from '#server/platform/config.ts'
import type { Deps } from '#server/platform/deps.ts'
import { openInstallation } from '#server/platform/installation.ts'
import { makeDeps, watchOf } from '#server/start-server.ts'
import { applyLines } from '#server/table/apply-lines.ts'
import { layOutTable } from '#server/table/lay-out-table.ts'
import { readLines } from '#server/table/read-lines.ts'
import { timed } from './district.ts'

/** What one import took, in milliseconds, and the most memory that its process had, in MiB. */
export interface Imported {
  readonly stored: number
  readonly milliseconds: number
  readonly dryRun: number
  readonly rss: number
}

const [data = '', dossier = '', path = ''] = process.argv.slice(2)
const caller = {
  ...{ person: null, name: 'bench', login: '', session: null },
  grants: [{ person: '', role: 'standingAgency', path: '/', from: '1900-01-01' } as const],
}

async function importAll(deps: Deps): Promise<Imported> {
  const watch = watchMemory()
  const wanted = { dossier, sheet: 'Số liệu', form: '', encoding: 'auto' } as const
  const { layout } = await layOutTable(deps, path, wanted)
  const order = {
    ...{ sheet: wanted.sheet, encoding: wanted.encoding, layout, kind: 'actual' as const },
    ...{ withHidden: false, decisions: { columns: {}, cells: {}, skipWrong: false } },
  }
  const reading = { deps, caller, file: { path, name: 'p4.xlsx' }, order }
  const dryRun = await timed(async () => {
    const open = await openDossier(deps, dossier)
    for await (const batch of readLines({ ...reading, dossier: open })) void batch
  })
  let stored = 0
  const milliseconds = await timed(async () => {
    stored = (await applyLines(reading, dossier, undefined)).stored
  })
  return { stored, milliseconds, dryRun, rss: watch() }
}

/** Looked at 20 times a second. */
function watchMemory(): () => number {
  let most = 0
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 50)
  return () => {
    clearInterval(timer)
    look()
    return Math.round(most / 2 ** 20)
  }
}

const config = readConfig({ LOG_LEVEL: 'silent' }, { data })
const log = pino({ level: 'silent' })
const installation = await openInstallation(config, 'command', watchOf(log))
const imported = await importAll(await makeDeps(installation, config, log))
// Who started the database ends it; here it only is left.
process.send?.(imported, () => process.exit())
