import { Refusal } from '#domain/refusal.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { namedFiles } from '../platform/backup/list-files.ts'
import { listTables } from '../platform/backup/list-tables.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import { marksOf } from '../platform/files/marks.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import { knownFacts } from '../upload/inspect/inspector.ts'
import { settleWaiting } from '../upload/settle-waiting.ts'
import { fileRow } from './keep-file.ts'
import { trashDays } from './paper-row.ts'
import { foldedOf } from './said.ts'
import { insertFiles } from './store/papers.ts'
import { selectOldTrash, selectTrashed } from './store/trash.ts'
import {
  selectUnfolded,
  selectUnknownFiles,
  selectUnplacedLinks,
  setFolded,
  setLinkPath,
} from './store/unfinished.ts'
import { purge } from './trash-evidence.ts'

const hour = 3_600_000
/** Bytes that nobody names are left alone for a day: their record may be on its way. */
const grace = 24 * hour

/**
 * Dọn dẹp: now and each hour, uploads that came whole are settled and forgotten ones removed, old trash is purged, bytes that no
 * row names are swept, and what an older version left unknown of papers is filled in. Answers how to stop it.
 */
export function keepHouse(deps: Deps): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const stopping = new AbortController()
  const look = () => {
    running = running.then(() => tidy(deps, stopping.signal))
  }
  look()
  const timer = setInterval(look, hour)
  timer.unref()
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  }
}

/** Một lượt dọn dẹp. What goes wrong with one task is logged, and does not keep the others. */
export async function tidy(deps: Deps, signal?: AbortSignal): Promise<void> {
  const tasks = { settleWaiting, completePapers, completeFiles, purgeOldTrash, sweepOrphans }
  for (const [task, run] of Object.entries(tasks)) {
    if (signal?.aborted) return
    await run(deps).catch((err: unknown) => deps.log.error({ err, task }, 'tidying up failed'))
  }
}

/** Papers and links of before this version: where they belong, and the words that find them. */
async function completePapers({ db, reference }: Deps): Promise<void> {
  for (const row of await selectUnfolded(db)) await setFolded(db, row, foldedOf(row))
  const pathOf = pathsOf({ reference }, [])
  for (const link of await selectUnplacedLinks(db)) {
    const path = pathOf(link.unit) ?? link.known
    if (path) await setLinkPath(db, link, path)
  }
}

/** Kept bytes of which only the name is known. */
async function completeFiles(deps: Deps): Promise<void> {
  for (const { province, stored, name } of await selectUnknownFiles(deps.db)) {
    const known = await fileStoreOf(deps.config)
      .locally(stored, async (path) => {
        const marks = await marksOf(path)
        return { marks, facts: await knownFacts(path, name, marks.bytes) }
      })
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'file_lost') return undefined
        throw error
      })
    // Damaged bytes are `verify`'s to tell; their record would be a lie.
    if (known?.marks.sha256 !== stored) continue
    const row = fileRow(province, { ...known, scan: 'notScanned' }, deps.clock.now())
    await transact(deps.db, (tx) => insertFiles(tx, [row]))
  }
}

async function purgeOldTrash(deps: Deps): Promise<void> {
  const before = new Date(Date.parse(deps.clock.now()) - trashDays * 24 * hour).toISOString()
  for (const { evidence, ...place } of await selectOldTrash(deps.db, before))
    await changeDossier(deps, place, 'vedich', async (tx) => {
      const row = await selectTrashed(tx, place, evidence)
      if (!row) throw new Refusal('not_found', { kind: 'evidence' })
      return { answer: null, deed: await purge(tx, place, row) }
    }).catch((error: unknown) => {
      // What proves something stays in the trash until a person decides.
      if (!(error instanceof Refusal)) throw error
    })
}

async function sweepOrphans({ db, config, clock, log }: Deps): Promise<void> {
  const store = fileStoreOf(config)
  const before = new Date(Date.parse(clock.now()) - grace).toISOString()
  const old: string[] = []
  for await (const { sha256, at } of store.list()) if (at < before) old.push(sha256)
  if (old.length === 0) return
  const named = await namedFiles(db, await listTables(db))
  for (const sha256 of old.filter((one) => !named.has(one))) {
    await store.remove(sha256)
    log.info({ sha256 }, 'bytes that no record names are removed')
  }
}
