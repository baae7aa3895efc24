import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '#domain/refusal.ts'
import { throughDraft } from './draft-file.ts'
import type { FileStore, KeptFile } from './file-store.ts'
import type { Marks } from './marks.ts'

/** Files below `<data>/files`, in folders by the first two signs of their SHA-256. */
export function diskStore(dataFolder: string): FileStore {
  const folder = join(dataFolder, 'files')
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  const keep = (path: string, { sha256 }: Marks) => settle(path, pathOf(sha256))
  return {
    put: (source) =>
      throughDraft(folder, source, async (path, marks) => {
        await keep(path, marks)
        return marks
      }),
    adopt: async (path, marks) => {
      await syncFile(path)
      await keep(path, marks)
    },
    read: async (sha256, range) => {
      const file = await open(pathOf(sha256)).catch((error: unknown) => lost(error, sha256))
      return createReadStream('', {
        fd: file,
        highWaterMark: 256 * 1024,
        ...(range ? { start: range.first, end: range.last } : {}),
      })
    },
    stat: (sha256) => statKept(pathOf(sha256), sha256),
    list: () => listKept(folder),
    remove: async (sha256) => {
      await rm(pathOf(sha256), { force: true })
    },
    locally: async (sha256, work) => {
      await stat(pathOf(sha256)).catch((error: unknown) => lost(error, sha256))
      return await work(pathOf(sha256))
    },
  }
}

function lost(error: unknown, sha256: string): never {
  if (isMissing(error)) throw new Refusal('file_lost', { sha256 })
  throw error
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function statKept(path: string, sha256: string): Promise<KeptFile | null> {
  try {
    const { size, mtime } = await stat(path)
    return { sha256, bytes: size, at: mtime.toISOString() }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function* listKept(folder: string): AsyncGenerator<KeptFile> {
  const entries = await opendir(folder, { recursive: true }).catch(() => null)
  if (!entries) return
  for await (const entry of entries) {
    if (!/^[0-9a-f]{64}$/.test(entry.name)) continue
    const kept = await statKept(join(entry.parentPath, entry.name), entry.name)
    if (kept) yield kept
  }
}

/** Gives a file that is whole on disk its name. The same bytes may be there: one of both stays. */
async function settle(path: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await rename(path, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await carryOver(path, target)
  })
  await syncFolder(dirname(target))
}

/** Files may wait on another disk than they are kept on. */
async function carryOver(path: string, target: string): Promise<void> {
  const draft = `${target}.${randomUUID()}.part`
  try {
    await copyFile(path, draft)
    await syncFile(draft)
    await rename(draft, target)
    await rm(path, { force: true })
  } finally {
    await rm(draft, { force: true })
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** A new name is certain only once its folder is on disk; Windows cannot and need not do this. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
