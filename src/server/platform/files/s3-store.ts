import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { Refusal } from '#domain/refusal.ts'
import { throughDraft } from './draft-file.ts'
import type { ByteRange, FileStore, KeptFile } from './file-store.ts'
import type { Marks } from './marks.ts'

interface Place {
  readonly bucket: string
  /** Empty, or with a `/` at the end. */
  readonly prefix: string
  readonly client: () => Promise<Opened>
  readonly scratch: string
}

type Library = typeof import('@aws-sdk/client-s3')
interface Opened extends Library {
  readonly s3: S3Client
}

/** Bytes of one part of a long upload; two are in memory at a time. */
const partBytes = 8 * 1024 * 1024

/**
 * Files in a bucket: `https://KEY:SECRET@host/bucket/prefix?region=…`. `scratch`: a folder for files on their way. The
 * library is loaded when it is first needed.
 */
export function s3Store(url: string, scratch: string): FileStore {
  const place = placeOf(url, scratch)
  const keep = (path: string, marks: Marks) => upload(place, path, marks)
  return {
    put: (source) =>
      throughDraft(scratch, source, async (path, marks) => {
        await keep(path, marks)
        return marks
      }),
    adopt: async (path, marks) => {
      await keep(path, marks)
      await rm(path, { force: true })
    },
    read: (sha256, range) => read(place, sha256, range),
    stat: (sha256) => statKept(place, sha256),
    list: () => list(place),
    remove: (sha256) =>
      asked(async () => {
        const { s3, DeleteObjectCommand } = await place.client()
        await s3.send(new DeleteObjectCommand(objectOf(place, sha256)))
      }),
    locally: async (sha256, work) =>
      throughDraft(scratch, await read(place, sha256), async (path) => await work(path)),
  }
}

function placeOf(text: string, scratch: string): Place {
  const url = new URL(text)
  const [bucket = '', ...inner] = decodeURIComponent(url.pathname).split('/').filter(Boolean)
  const prefix = inner.map((step) => `${step}/`).join('')
  let opened: Promise<Opened> | undefined
  const client = () => {
    opened ??= openClient(url)
    return opened
  }
  return { bucket, prefix, client, scratch }
}

async function openClient(url: URL): Promise<Opened> {
  const library = await import('@aws-sdk/client-s3')
  const s3 = new library.S3Client({
    endpoint: url.origin,
    region: url.searchParams.get('region') ?? 'us-east-1',
    forcePathStyle: true,
    // Old servers that speak S3 write the trailer of a streamed checksum into the object.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
  })
  return { ...library, s3 }
}

function objectOf({ bucket, prefix }: Place, sha256: string) {
  return { Bucket: bucket, Key: `${prefix}${sha256.slice(0, 2)}/${sha256}` }
}

async function upload(place: Place, path: string, { sha256, bytes }: Marks): Promise<void> {
  await asked(async () => {
    if ((await statKept(place, sha256))?.bytes === bytes) return
    const { s3 } = await place.client()
    const { Upload } = await import('@aws-sdk/lib-storage')
    const Body = bytes === 0 ? Buffer.alloc(0) : createReadStream(path)
    const params = { ...objectOf(place, sha256), Body, ContentType: 'application/octet-stream' }
    await new Upload({ client: s3, params, partSize: partBytes, queueSize: 2 }).done()
    const kept = await statKept(place, sha256)
    if (kept?.bytes !== bytes) throw new Refusal('files_away', { detail: 'size' })
  })
}

async function read(place: Place, sha256: string, range?: ByteRange): Promise<Readable> {
  return await asked(async () => {
    const { s3, GetObjectCommand } = await place.client()
    const Range = range ? `bytes=${range.first}-${range.last}` : undefined
    const found = await s3
      .send(new GetObjectCommand({ ...objectOf(place, sha256), Range }))
      .catch((error: unknown) => {
        if (isMissing(error)) throw new Refusal('file_lost', { sha256 })
        throw error
      })
    return found.Body instanceof Readable ? found.Body : Readable.from([])
  })
}

async function statKept(place: Place, sha256: string): Promise<KeptFile | null> {
  return await asked(async () => {
    const { s3, HeadObjectCommand } = await place.client()
    try {
      const found = await s3.send(new HeadObjectCommand(objectOf(place, sha256)))
      const at = (found.LastModified ?? new Date(0)).toISOString()
      return { sha256, bytes: found.ContentLength ?? 0, at }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  })
}

async function* list(place: Place): AsyncGenerator<KeptFile> {
  let next: string | undefined
  do {
    const page = await asked(async () => {
      const { s3, ListObjectsV2Command } = await place.client()
      const { bucket, prefix } = place
      const asking = { Bucket: bucket, Prefix: prefix, ContinuationToken: next }
      return await s3.send(new ListObjectsV2Command(asking))
    })
    for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
      const sha256 = Key.slice(-64)
      if (/^[0-9a-f]{64}$/.test(sha256))
        yield { sha256, bytes: Size, at: (LastModified ?? new Date(0)).toISOString() }
    }
    next = page.NextContinuationToken
  } while (next !== undefined)
}

function isMissing(error: unknown): boolean {
  const name = error instanceof Error ? error.name : ''
  return name === 'NotFound' || name === 'NoSuchKey'
}

/** Whatever the object store could not do is one refusal, with its own words in the log. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal || isOfDisk(error)) throw error
    throw new Refusal('files_away', { detail: error instanceof Error ? error.message : '' })
  }
}

/** The file on this machine could not be read or written: not the object store's fault. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'path' in error
}
