import { statfs } from 'node:fs/promises'
import { Refusal } from '#domain/refusal.ts'

/** What one file may be, in bytes: 2 GiB. */
export const fileLimit = 2 * 1024 ** 3
/** Left free for the database and its journal. */
const reserve = 64 * 1024 ** 2

/** Throws `storage_full` when so many bytes would not fit where files wait. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (bytes + reserve > free) throw new Refusal('storage_full', { free, bytes })
}

/** The disk, or what of it is allowed, is used up. */
export function isStorageFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ENOSPC' || code === 'EDQUOT'
}
