import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import { limits } from './limits.ts'

/** An uploaded table that waits to be read: where it is, how it was called, whose it is. */
export interface KeptTable {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly bytes: number
}

/** Tables wait for a day, in milliseconds. */
const waits = 24 * 60 * 60 * 1000

/** Keeps the bytes of an upload for a day. More than `limits.file` is `table_too_large`; what was cut off leaves nothing. */
export async function keepTable(
  { config }: Deps,
  owner: { readonly dossier: string; readonly person: string | null },
  name: string,
  body: AsyncIterable<Uint8Array>,
): Promise<KeptTable> {
  await clearOld(config.dataFolder)
  const id = randomUUID()
  const folder = folderOf(config.dataFolder, id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const path = join(folder, 'file')
    const bytes = await write(path, body)
    await writeFile(join(folder, 'about.json'), JSON.stringify({ ...owner, name }), { mode: 0o600 })
    return { id, path, name, bytes }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** The table of this dossier that this person uploaded. Throws `table_gone`. */
export async function findTable(
  { config }: Deps,
  owner: { readonly dossier: string; readonly person: string | null },
  id: string,
): Promise<KeptTable> {
  const folder = folderOf(config.dataFolder, id)
  const text = await readFile(join(folder, 'about.json'), 'utf8').catch(() => '{}')
  const about: Record<string, unknown> = JSON.parse(text)
  if (about['dossier'] !== owner.dossier || about['person'] !== owner.person)
    throw new Refusal('table_gone')
  const path = join(folder, 'file')
  const { size } = await stat(path)
  return { id, path, name: String(about['name']), bytes: size }
}

function folderOf(dataFolder: string, id: string): string {
  return join(dataFolder, 'tables', id)
}

async function write(path: string, body: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  const counting = new Transform({
    transform: (chunk: Uint8Array, _, done) => {
      bytes += chunk.byteLength
      if (bytes > limits.file) done(new Refusal('table_too_large', { most: limits.file }))
      else done(null, chunk)
    },
  })
  await pipeline(body, counting, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return bytes
}

async function clearOld(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'tables')
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > waits)
      await rm(join(folder, name), { recursive: true, force: true })
  }
}
