import { constants } from 'node:fs'
import { copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { UploadOutcome } from '#contract/uploads.ts'
import { shownName } from '#domain/evidence/file-name.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import { readHead } from '../dossier/open-dossier.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import { uploadFolder } from '../platform/files/file-store.ts'
import { marksOf } from '../platform/files/marks.ts'
import type { Caller } from '../platform/http/access.ts'
import { pathOfUnit } from '../unit/unit-paths.ts'
import { fileLimit, requireRoom } from './limits.ts'
import { refusalOf, settleUpload } from './settle-upload.ts'
import { insertUpload, selectUpload } from './store.ts'

interface Order {
  readonly dossier: string
  /** Whose papers they are; absent: the dossier's unit's. */
  readonly unit: string | undefined
  readonly restricted: boolean
  readonly unpack: boolean
}

/**
 * Files of this machine become papers by the way of an upload; theirs stay as they are. Answers what became of each, in order.
 * `caller` sees and may what the command line may: everything.
 */
export async function addFiles(
  deps: Deps,
  order: Order,
  paths: readonly string[],
  caller: Caller,
): Promise<readonly UploadOutcome[]> {
  const place = await readHead(deps, order.dossier)
  const unit = order.unit ?? place.path.split('/').at(-2) ?? ''
  const path = order.unit === undefined ? place.path : await pathOfUnit(deps, deps.db, unit)
  if (!path.startsWith(place.path)) throw new Refusal('not_found', { kind: 'unit' })
  const outcomes: UploadOutcome[] = []
  for (const each of paths) {
    const added = await addFile(deps, { ...order, unit, path, place }, each, caller)
    outcomes.push(...added)
  }
  return outcomes
}

async function addFile(
  deps: Deps,
  {
    place,
    unit,
    path,
    restricted,
    unpack,
  }: Order & { readonly place: Place; readonly path: string },
  source: string,
  caller: Caller,
): Promise<readonly UploadOutcome[]> {
  const name = shownName(basename(source)) || '?'
  const id = uuid()
  const scratch = uploadFolder(deps.config.dataFolder)
  const waiting = join(scratch, id)
  try {
    await mkdir(scratch, { recursive: true, mode: 0o700 })
    const { size } = await stat(source)
    if (size > fileLimit) throw new Refusal('too_large', { limit: fileLimit, bytes: size })
    await requireRoom(scratch, size)
    await copyFile(source, waiting, constants.COPYFILE_FICLONE)
    await insertUpload(deps.db, {
      ...{ id, path, name, restricted, unpack, bytes: size, unit: unit ?? '' },
      ...{ province: place.province, dossier: place.dossier },
      ...{ person: caller.person ?? '', person_name: caller.name, agency: null },
      ...{ batch: 'vedich evidence add', folder: null, evidence: null },
      ...{ state: 'receiving', outcomes: [], created_at: deps.clock.now() },
    })
    await settleUpload(deps, id, { path: waiting, marks: () => marksOf(waiting) }, caller)
    return (await selectUpload(deps.db, id))?.outcomes ?? []
  } catch (error) {
    const refusal = refusalOf(toRefusal(error, source))
    if (!refusal) throw error
    return [{ name, folder: null, result: 'refused', evidence: null, refusal }]
  } finally {
    await rm(waiting, { force: true })
  }
}

function toRefusal(error: unknown, source: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const isUnreadable = code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR'
  return isUnreadable ? new Refusal('file_missing', { file: source }) : error
}
