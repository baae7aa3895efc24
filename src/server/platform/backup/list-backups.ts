import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const name = /^vedich-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.ndjson\.gz$/

/** One backup in the data folder: the instant it was begun (ISO 8601) and its size. */
export interface KeptBackup {
  readonly name: string
  readonly at: string
  readonly bytes: number
}

export function backupFolder(dataFolder: string): string {
  return join(dataFolder, 'backups')
}

/** The name of a backup that begins at an instant. */
export function backupName(at: string): string {
  return `vedich-${at.slice(0, 19).replaceAll(':', '')}Z.ndjson.gz`
}

/** Names of the backups that this made, oldest first; other files in the folder are nobody's here. */
export async function backupNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((each) => name.test(each)).sort()
}

/** The instant of a backup by its name. */
export function backupInstant(file: string): string {
  return file.replace(name, '$1T$2:$3:$4Z')
}

/** The backups in the data folder, newest first; none where there is no folder yet. */
export async function listBackups(dataFolder: string): Promise<KeptBackup[]> {
  const folder = backupFolder(dataFolder)
  const names = await backupNames(folder).catch(() => [])
  const found = names.map(async (each) => {
    const { size } = await stat(join(folder, each))
    return { name: each, at: backupInstant(each), bytes: size }
  })
  return (await Promise.all(found)).reverse()
}
