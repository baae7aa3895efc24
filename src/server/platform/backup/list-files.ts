import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Tx } from '../database/schema.ts'
import { keptFile } from '../files/file-store.ts'
import type { TableShape } from './list-tables.ts'

/** The column by which a row names a file that is kept. */
const naming = 'stored'

/** SHA-256 of every file in the store, and of those that a row names although they are not there. */
export async function listFiles(
  tx: Tx,
  tables: readonly TableShape[],
  dataFolder: string,
): Promise<{ readonly kept: readonly string[]; readonly missing: readonly string[] }> {
  const names = await readdir(join(dataFolder, 'files'), { recursive: true }).catch(() => [])
  const hashes = names.map((name) => name.slice(-64)).filter((name) => /^[0-9a-f]{64}$/.test(name))
  const kept = new Set(hashes)
  const missing = new Set<string>()
  for (const { name, columns } of tables) {
    if (!columns.some((column) => column.name === naming)) continue
    const { rows } = await sql<{ stored: string }>`
      select distinct ${sql.ref(naming)} as stored from ${sql.table(name)}
      where ${sql.ref(naming)} is not null`.execute(tx)
    for (const { stored } of rows) if (!kept.has(stored)) missing.add(stored)
  }
  return { kept: [...kept].sort(), missing: [...missing].sort() }
}

/** Is the file still what its name says? */
export async function isWhole(dataFolder: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(keptFile(dataFolder, sha256)), hash)
  return hash.digest('hex') === sha256
}
