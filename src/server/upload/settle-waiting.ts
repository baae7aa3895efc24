import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../platform/deps.ts'
import { uploadFolder } from '../platform/files/file-store.ts'
import { receivingOf } from './receive.ts'
import { settleUpload } from './settle-upload.ts'
import { deleteOld, selectUndone, selectUpload } from './store.ts'

/** An upload that nobody goes on with is given up after so long, in milliseconds. */
const patience = 7 * 24 * 3_600_000

/** Uploads that came whole before the server ended are settled; those that nobody went on with are removed with their bytes. */
export async function settleWaiting(deps: Deps): Promise<void> {
  const receiving = receivingOf(deps)
  const before = new Date(Date.parse(deps.clock.now()) - patience).toISOString()
  for (const id of await deleteOld(deps.db, before)) await receiving.forget(id)
  for (const id of await selectUndone(deps.db)) {
    const row = await selectUpload(deps.db, id)
    if (!row || (await receiving.received(id)) !== row.bytes) continue
    await settleUpload(deps, id, receiving.arrived(id))
    await receiving.forget(id)
  }
  await removeStray(uploadFolder(deps.config.dataFolder))
}

/** Parts that belong to no upload any more: of an archive being unpacked when the server was killed. */
async function removeStray(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > patience) await rm(path, { force: true })
  }
}
