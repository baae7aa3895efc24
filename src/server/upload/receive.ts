import { mkdirSync } from 'node:fs'
import { open, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { FileStore as TusFiles } from '@tus/file-store'
import type { Database } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { writeWhole } from '../platform/files/draft-file.ts'
import { uploadFolder } from '../platform/files/file-store.ts'
import { beginMarks, type Marking, type Marks, marksOf } from '../platform/files/marks.ts'
import type { Arrived } from './settle-upload.ts'
import { selectUpload } from './store.ts'

/** Where the bytes of uploads wait, and what is known of them so far. */
export interface Receiving {
  readonly files: TusFiles
  /** Makes room for an upload: an empty file. */
  readonly begin: (id: string) => Promise<void>
  /** Bytes that are here; null where the file is gone. */
  readonly received: (id: string) => Promise<number | null>
  /** A file that is whole; its marks were taken on the way, or are in one pass when it came over several starts. */
  readonly arrived: (id: string) => Arrived
  readonly forget: (id: string) => Promise<void>
}

/** Files whose marks are being taken; the longest untouched leaves first and is read once more at its end. */
const mostMarkings = 500

const known = new WeakMap<Database, Receiving>()

/** Where the installation's uploads wait, opened once. */
export function receivingOf({ db, config }: Pick<Deps, 'db' | 'config'>): Receiving {
  const there = known.get(db)
  if (there) return there
  const receiving = receiveInto(uploadFolder(config.dataFolder), db)
  known.set(db, receiving)
  return receiving
}

/** Takes bytes into `folder`, one file an upload; what an upload is, the database says. */
function receiveInto(folder: string, db: Database): Receiving {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const markings = new Map<string, Marking>()
  const files = new TusFiles({ directory: folder, configstore: databaseConfig(db) })
  const pathOf = (id: string) => join(folder, id)
  files.write = (source, id, offset) => write(source, { path: pathOf(id), id, offset }, markings)
  return {
    files,
    begin: async (id) => await writeFile(pathOf(id), '', { flag: 'wx', mode: 0o600 }),
    received: async (id) => (await stat(pathOf(id)).catch(() => null))?.size ?? null,
    arrived: (id) => ({
      path: pathOf(id),
      marks: async () => await endMarks(markings, id, pathOf(id)),
    }),
    forget: async (id) => {
      markings.delete(id)
      await rm(pathOf(id), { force: true })
    },
  }
}

/** Uploads are rows; the library need not keep notes of its own. */
function databaseConfig(db: Database) {
  return {
    get: async (id: string) => {
      const row = await selectUpload(db, id)
      return row && { id, size: row.bytes, offset: 0, sizeIsDeferred: false, metadata: {} }
    },
    set: async () => undefined,
    delete: async () => undefined,
  } as unknown as NonNullable<ConstructorParameters<typeof TusFiles>[0]['configstore']>
}

interface Target {
  readonly path: string
  readonly id: string
  readonly offset: number
}

/** Writes from `offset` on and marks on the way; answers how far the file is now. */
async function write(
  source: Readable,
  { path, id, offset }: Target,
  markings: Map<string, Marking>,
): Promise<number> {
  const marking = continueMarking(markings, id, offset)
  const file = await open(path, 'r+')
  let at = offset
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      const written = writeWhole(file, chunk, at)
      marking?.take(chunk)
      await written
      at += chunk.byteLength
    }
    return at
  } finally {
    await file.close()
  }
}

function continueMarking(
  markings: Map<string, Marking>,
  id: string,
  offset: number,
): Marking | undefined {
  const known = offset === 0 ? beginMarks() : markings.get(id)
  markings.delete(id)
  if (known?.bytes() !== offset) return undefined
  markings.set(id, known)
  for (const [oldest] of markings) if (markings.size > mostMarkings) markings.delete(oldest)
  return known
}

async function endMarks(markings: Map<string, Marking>, id: string, path: string): Promise<Marks> {
  const marking = markings.get(id)
  markings.delete(id)
  const { size } = await stat(path)
  return marking?.bytes() === size ? marking.marks() : await marksOf(path)
}
