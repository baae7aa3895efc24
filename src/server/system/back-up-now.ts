import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { backupFolder, backupName } from '../platform/backup/list-backups.ts'
import { writeBackup } from '../platform/backup/write-backup.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'

/** Sao lưu ngay into the data folder, beside the daily ones. Throws `file_exists` within the same second, `storage_full`. */
export async function backUpNow(deps: Deps, _input: unknown, { caller }: Call) {
  const folder = backupFolder(deps.config.dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const at = deps.clock.now()
  const name = backupName(at)
  await transact(deps.db, (tx) =>
    writeEntry(tx, {
      actor: caller.person ?? caller.name,
      act: 'back_up',
      object: `backup:${name}`,
    }),
  )
  const file = join(folder, name)
  const { rows, files } = await writeBackup({ db: deps.db, files: fileStoreOf(deps.config) }, file)
  const { size } = await stat(file)
  return { name, at: `${at.slice(0, 19)}Z`, bytes: size, rows, files }
}
