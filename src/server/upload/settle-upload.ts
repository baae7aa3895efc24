import type { UploadOutcome } from '#contract/uploads.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type ArrivedFile, registerFile } from '../evidence/keep-file.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf, uploadFolder } from '../platform/files/file-store.ts'
import type { Marks } from '../platform/files/marks.ts'
import type { Caller } from '../platform/http/access.ts'
import { admitFile } from './admit-file.ts'
import { isStorageFull } from './limits.ts'
import { holdOutcomes, selectUpload, setUpload, type UploadRow } from './store.ts'
import { unpackZip } from './unpack-zip.ts'

type Row = UploadRow & { readonly place: Place }

/** Bytes that wait on this machine, under the name by which they are shown. */
export interface Waiting {
  readonly path: string
  readonly marks: Marks
  readonly name: string
  readonly folder: string | null
}

/** The bytes of an upload that are all here. */
export interface Arrived {
  readonly path: string
  readonly marks: () => Promise<Marks>
}

const settling = new Map<string, Promise<void>>()

/**
 * What has come whole is checked, kept and recorded, an archive file by file: once, however often it is asked and whoever was
 * killed meanwhile, since each outcome is written in the transaction that records its paper. `caller` null: after a new
 * start, when whoever brought it is not at hand.
 */
export function settleUpload(
  deps: Deps,
  id: string,
  arrived: Arrived,
  caller: Caller | null = null,
): Promise<void> {
  const running = settling.get(id)
  if (running !== undefined) return running
  const settled = settle(deps, id, arrived, caller).finally(() => settling.delete(id))
  settling.set(id, settled)
  return settled
}

async function settle(
  deps: Deps,
  id: string,
  arrived: Arrived,
  caller: Caller | null,
): Promise<void> {
  const row = await selectUpload(deps.db, id)
  if (!row || row.state === 'done') return
  const { name, folder } = row
  await setUpload(deps.db, row, { state: 'checking' })
  const file = { path: arrived.path, marks: await arrived.marks(), name, folder }
  const settlement = { deps, row, caller: caller ?? uploaderOf(row) }
  await orRefused(settlement, file, () => settleFile(settlement, file))
  await setUpload(deps.db, row, { state: 'done' })
}

/** Ends an upload that cannot go on, with why. */
export async function refuseUpload(deps: Deps, id: string, why: Refusal): Promise<void> {
  const row = await selectUpload(deps.db, id)
  if (!row || row.state === 'done') return
  const settlement = { deps, row, caller: uploaderOf(row) }
  await orRefused(settlement, row, () => Promise.reject(why))
  await setUpload(deps.db, row, { state: 'done' })
}

/** Whose grants are not at hand any more: what they brought is theirs, and no more is shown to them. */
function uploaderOf({ person, person_name }: UploadRow): Caller {
  return { person, name: person_name, login: '', grants: [], session: null }
}

interface Settlement {
  readonly deps: Deps
  readonly row: Row
  readonly caller: Caller
}

async function settleFile(settlement: Settlement, file: Waiting): Promise<void> {
  const { deps, row } = settlement
  const { path, name, marks } = file
  const admitted = await admitFile(deps, path, name, marks.bytes)
  const isArchive = admitted.facts.kind === 'zip' && row.unpack && row.evidence === null
  if (!isArchive) return await keep(settlement, { ...file, ...admitted })
  const archive = { path, name, bytes: marks.bytes, folder: file.folder }
  const scratch = uploadFolder(deps.config.dataFolder)
  await unpackZip(archive, { scratch, from: row.outcomes.length }, async (entry) => {
    await orRefused(settlement, entry, async () => {
      await entry.unpacked(async (inner) => {
        const found = await admitFile(deps, inner.path, inner.name, inner.marks.bytes)
        if (found.facts.kind === 'zip') throw new Refusal('file_nested')
        await keep(settlement, { ...inner, ...found })
      })
    })
  })
}

/** The bytes first, then the record with its outcome: what is killed in between is swept away. */
async function keep(
  { deps, row, caller }: Settlement,
  file: Waiting & Pick<ArrivedFile, 'facts' | 'scan'>,
): Promise<void> {
  const { batch, restricted, unit, path, agency, evidence } = row
  await fileStoreOf(deps.config).adopt(file.path, file.marks)
  await changeDossier(deps, row.place, caller.name, async (tx) => {
    const outcomes = (await holdOutcomes(tx, row)) ?? []
    const arrived = { ...file, batch, restricted, unit, path, agency, evidence }
    const kept = await registerFile(deps, tx, row.place, caller, arrived)
    const { name, folder } = file
    const outcome = { name, folder, result: kept.result, evidence: kept.evidence, refusal: null }
    await setUpload(tx, row, { outcomes: [...outcomes, outcome] })
    return { answer: null, deed: kept.deed }
  })
}

/** One bad file is an outcome; whatever else fails is tried again later. */
async function orRefused(
  { deps, row }: Settlement,
  { name, folder }: Pick<Waiting, 'name' | 'folder'>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    const outcome = { name, folder, result: 'refused', evidence: null, refusal } as const
    await transact(deps.db, async (tx) => {
      const outcomes = (await holdOutcomes(tx, row)) ?? []
      await setUpload(tx, row, { outcomes: [...outcomes, outcome] })
    })
  }
}

export function refusalOf(error: unknown): UploadOutcome['refusal'] {
  if (isStorageFull(error)) return { code: 'storage_full', details: {} }
  if (!(error instanceof Refusal)) return null
  const isOfFile = /^(file_(?!lost|exists)|too_large|not_found|not_allowed|storage_full)/.test(
    error.code,
  )
  return isOfFile ? { code: error.code, details: { ...error.details } } : null
}
