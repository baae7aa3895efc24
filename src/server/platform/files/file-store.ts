import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { diskStore } from './disk-store.ts'
import type { Marks } from './marks.ts'
import { s3Store } from './s3-store.ts'

/** A kept file as the store itself sees it. */
export interface KeptFile {
  readonly sha256: string
  readonly bytes: number
  /** Instant at which it came, ISO 8601. */
  readonly at: string
}

/** First and last byte, both inclusive. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * Kho tệp: bytes under the SHA-256 of their content, on a disk or an S3 server. Files never change; the row that names one is
 * written last, so that what nobody names was never acknowledged. Throws `storage_full`, `files_away`, `file_lost`.
 */
export interface FileStore {
  /** Keeps bytes that come one after the other, for certain. */
  readonly put: (source: AsyncIterable<Uint8Array>) => Promise<Marks>
  /** Keeps a file of this machine whose marks are known; it is not there any more afterwards. */
  readonly adopt: (path: string, marks: Marks) => Promise<void>
  readonly read: (sha256: string, range?: ByteRange) => Promise<Readable>
  readonly stat: (sha256: string) => Promise<KeptFile | null>
  readonly list: () => AsyncIterable<KeptFile>
  readonly remove: (sha256: string) => Promise<void>
  /** Runs `work` on a path where the bytes are on this machine; only to be read, and only meanwhile. */
  readonly locally: <T>(sha256: string, work: (path: string) => Promise<T>) => Promise<T>
}

export type StoreSettings = Pick<Config, 'dataFolder' | 'filesUrl'>

const open = new Map<string, FileStore>()

/** The store that the configuration names: `S3_URL`, else below the data folder. */
export function fileStoreOf({ dataFolder, filesUrl }: StoreSettings): FileStore {
  const key = filesUrl ?? dataFolder
  const there = open.get(key)
  if (there) return there
  const store = filesUrl ? s3Store(filesUrl, uploadFolder(dataFolder)) : diskStore(dataFolder)
  open.set(key, store)
  return store
}

/** Where files wait on this machine until they are kept. */
export function uploadFolder(dataFolder: string): string {
  return join(dataFolder, 'uploads')
}
