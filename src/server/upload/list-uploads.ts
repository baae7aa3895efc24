import type { Upload } from '#contract/uploads.ts'
import { placeOfDossier } from '../access/authorize.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { type Receiving, receivingOf } from './receive.ts'
import { settleUpload } from './settle-upload.ts'
import { selectUploads, type UploadRow } from './store.ts'

/** The caller's own uploads with how far they are; what came whole while the server was killed is settled now. */
export async function listUploads(
  deps: Deps,
  input: { readonly dossier: string; readonly batch?: string | undefined },
  { caller }: Call,
): Promise<{ uploads: Upload[] }> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const receiving = receivingOf(deps)
  const rows = await selectUploads(deps.db, place, caller.person ?? '', input.batch)
  const uploads = await Promise.all(rows.map((row) => toUpload(row, receiving)))
  for (const { id, state } of uploads.filter((one) => one.state === 'checking'))
    settleUpload(deps, id, receiving.arrived(id), caller)
      .then(() => receiving.forget(id))
      .catch((err: unknown) =>
        deps.log.error({ err, upload: id, state }, 'an upload could not be settled'),
      )
  return { uploads }
}

async function toUpload(row: UploadRow, receiving: Receiving): Promise<Upload> {
  const { id, batch, name, folder, unit, bytes, outcomes } = row
  const isDone = row.state === 'done'
  const received = isDone ? bytes : ((await receiving.received(id)) ?? 0)
  const state = isDone ? 'done' : received < bytes ? 'receiving' : 'checking'
  const createdAt = row.created_at
  return {
    id,
    batch,
    name,
    folder,
    unit,
    bytes,
    received,
    state,
    outcomes: [...outcomes],
    createdAt,
  }
}
