import { shownFolder, shownName } from '#domain/evidence/file-name.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOfDossier, requireOnUnit } from '../access/authorize.ts'
import type { Place } from '../access/place.ts'
import { mayReplaceFile } from '../evidence/replace-file.ts'
import { agencyOf } from '../evidence/store/visible.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import { uploadFolder } from '../platform/files/file-store.ts'
import type { Call } from '../platform/http/mount.ts'
import { fileLimit, requireRoom } from './limits.ts'
import { receivingOf } from './receive.ts'
import { refusalOf } from './settle-upload.ts'
import { insertUpload, type UploadRow } from './store.ts'

interface Asked {
  readonly dossier: string
  readonly unit: string
  readonly batch: string
  readonly restricted: boolean
  readonly unpack: boolean
  readonly files: readonly AskedFile[]
}

interface AskedFile {
  readonly name: string
  readonly bytes: number
  readonly folder?: string | undefined
  readonly evidence?: string | undefined
}

interface Opened {
  readonly name: string
  readonly upload: { readonly id: string; readonly address: string } | null
  readonly refusal: { readonly code: string; readonly details: Record<string, unknown> } | null
}

/** Where an upload takes its bytes. */
export const uploadPath = '/api/v1/uploads'

/** Mở các lượt tải lên: rights, size and room are asked for each file before its first byte; one that is refused does not stop the others. */
export async function openUploads(
  deps: Deps,
  input: Asked,
  call: Call,
): Promise<{ uploads: Opened[] }> {
  const { caller } = call
  receivingOf(deps)
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const path = await requireOnUnit(deps, caller, 'record', place, input.unit)
  const uploads: Opened[] = []
  // In the order in which they were asked for, also within a millisecond.
  const ids = input.files.map(() => uuid()).sort()
  for (const [at, file] of input.files.entries())
    uploads.push(await openOne(deps, { ...input, id: ids[at] ?? uuid(), place, path }, file, call))
  return { uploads }
}

async function openOne(
  deps: Deps,
  asked: Asked & { readonly id: string; readonly place: Place; readonly path: string },
  file: AskedFile,
  { caller }: Call,
): Promise<Opened> {
  const { id, place, path, unit, batch, restricted, unpack } = asked
  const name = shownName(file.name)
  try {
    await requireTakeable(deps, name, file)
    if (file.evidence !== undefined) await mayReplaceFile(deps, place, caller, file.evidence)
    const row: UploadRow = {
      ...{ id, unit, path, batch, name, restricted, unpack, bytes: file.bytes },
      province: place.province,
      dossier: place.dossier,
      person: caller.person ?? '',
      person_name: caller.name,
      agency: agencyOf(caller, path),
      folder: shownFolder(file.folder),
      evidence: file.evidence ?? null,
      state: 'receiving',
      outcomes: [],
      created_at: deps.clock.now(),
    }
    await receivingOf(deps).begin(id)
    await insertUpload(deps.db, row)
    return { name: file.name, upload: { id, address: `${uploadPath}/${id}` }, refusal: null }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { name: file.name, upload: null, refusal }
  }
}

async function requireTakeable(deps: Deps, name: string, { bytes }: AskedFile): Promise<void> {
  if (name === '') throw new Refusal('file_name')
  if (bytes === 0) throw new Refusal('file_empty')
  if (bytes > fileLimit) throw new Refusal('too_large', { limit: fileLimit, bytes })
  await requireRoom(uploadFolder(deps.config.dataFolder), bytes)
}
