import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#domain/refusal.ts'
import type { RunAs } from './run-as.ts'

/** A socket's address holds 107 bytes; `.s.PGSQL.5432` and PostgreSQL's own needs come on top. */
const longest = 80

/** Where the server's socket lies: in its folder, or under a short name made from it when that is too deep. */
export function socketFolderOf(folder: string): string {
  const inside = join(folder, 'run')
  if (Buffer.byteLength(inside) <= longest) return inside
  return join(tmpdir(), `vedich-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

/** Makes the folder for whom the server runs as. Refuses one that somebody else has put there. */
export function makeSocketFolder(socketFolder: string, { uid, gid }: RunAs): void {
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 })
  const found = lstatSync(socketFolder)
  const ours = [uid, process.getuid?.() ?? found.uid]
  if (!found.isDirectory() || !ours.includes(found.uid))
    throw new Refusal('data_foreign', { folder: socketFolder })
  if (uid !== undefined && gid !== undefined) chownSync(socketFolder, uid, gid)
  chmodSync(socketFolder, 0o700)
}

/** After the server: the folder goes if nobody uses it again. */
export function removeSocketFolder(socketFolder: string): void {
  try {
    rmdirSync(socketFolder)
  } catch {
    // Another server has its socket there already.
  }
}
