import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive } from '../postgres/process.ts'
import type { Head } from './entry.ts'

const name = 'journal-head.json'

const HeadFile = z.object({ sequence: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** A head that was written outside the database, and the file that says so. */
export interface Witness {
  readonly file: string
  /** `null`: the file is there but says nothing that can be read. */
  readonly head: Head | null
}

export function headFileOf(dataFolder: string): string {
  return join(dataFolder, name)
}

/** The head in the file; `null` when there is no file or it cannot be understood. */
export async function readHeadFile(file: string): Promise<Head | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : parse(text)
}

/** Writes a new file, forces it to disk, then renames it over the old one: there is always one whole file. */
export async function writeHeadFile(file: string, head: Head): Promise<void> {
  const fresh = `${file}.${process.pid}.new`
  const handle = await open(fresh, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ ...head, at: new Date().toISOString() })}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(fresh, file)
}

/** Keeps a head that the database contradicts, under another name, as proof for `verify`. */
export async function setAside(file: string, head: Head): Promise<string> {
  const kept = file.replace(/\.json$/, `.conflict-${head.sequence}-${head.hash.slice(0, 12)}.json`)
  await rename(file, kept)
  return kept
}

/** All heads in the data folder: the current one and those set aside. */
export async function readWitnesses(dataFolder: string): Promise<readonly Witness[]> {
  const names = await readdir(dataFolder).catch((): string[] => [])
  const files = names.filter((each) => /^journal-head(\.conflict-[\w-]+)?\.json$/.test(each))
  const witnesses = files.sort().map(async (each): Promise<Witness> => {
    const file = join(dataFolder, each)
    return { file, head: await readHeadFile(file) }
  })
  return await Promise.all(witnesses)
}

/**
 * Runs `work` while no other process writes the head file. The lock names its process, so that one left behind by a
 * killed process is taken over at once.
 */
export async function withHeadLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`
  await takeLock(lock)
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function takeLock(lock: string): Promise<void> {
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      const handle = await open(lock, 'wx', 0o600)
      await handle.writeFile(String(process.pid))
      await handle.close()
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if (!(await isHeld(lock))) await rm(lock, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

/** Writing takes milliseconds. An older lock is of the dead, even if its number lives: in containers they repeat. */
const longestHeld = 3000

async function isHeld(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => null)
  if (!found) return true // Let go a moment ago: asked again, not removed from under the next holder.
  if (Date.now() - found.mtimeMs > longestHeld) return false
  const holder = Number(await readFile(lock, 'utf8').catch(() => '0'))
  return holder === 0 || isAlive(holder)
}

function parse(text: string): Head | null {
  try {
    const found = HeadFile.safeParse(JSON.parse(text))
    return found.success ? { sequence: found.data.sequence, hash: found.data.hash } : null
  } catch {
    return null
  }
}
