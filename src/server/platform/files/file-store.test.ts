import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { startFauxqs } from 'fauxqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWhole } from '../backup/list-files.ts'
import { type FileStore, fileStoreOf } from './file-store.ts'
import { marksOf } from './marks.ts'

const chunks = [Buffer.from('Đầm Hà '), randomBytes(700_000), Buffer.from('cuối')]
const whole = Buffer.concat(chunks)
const absent = 'e'.repeat(64)

interface Place {
  readonly store: FileStore
  readonly folder: string
}

let server: Awaited<ReturnType<typeof startFauxqs>>
beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false })
  server.createBucket('minh-chung')
})
afterAll(() => server.stop())

async function onDisk(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-store-'))
  return { folder, store: fileStoreOf({ dataFolder: folder }) }
}

async function onS3(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-store-'))
  const { port } = new URL(server.address)
  const filesUrl = `http://KEY:SECRET%2F@localhost:${port}/minh-chung/${crypto.randomUUID()}?region=us-east-1`
  return { folder, store: fileStoreOf({ dataFolder: folder, filesUrl }) }
}

describe.each([
  ['a disk', onDisk],
  ['an S3 server', onS3],
])('the store on %s', (_, open) => {
  it('keeps bytes under their SHA-256 and tells their number and sums', async () => {
    const { store } = await open()
    const marks = await store.put(Readable.from(chunks))
    expect(marks).toEqual({
      bytes: whole.length,
      crc32: crc32(whole),
      sha256: createHash('sha256').update(whole).digest('hex'),
      sha512: createHash('sha512').update(whole).digest('hex'),
    })
    expect((await buffer(await store.read(marks.sha256))).equals(whole)).toBe(true)
    expect(await store.stat(marks.sha256)).toMatchObject({ bytes: whole.length })
    expect(await isWhole(store, marks.sha256)).toBe(true)
  })

  it('reads a part, its first and last byte included', async () => {
    const { store } = await open()
    const { sha256 } = await store.put(Readable.from(chunks))
    const part = await buffer(await store.read(sha256, { first: 3, last: 500_002 }))
    expect(part.equals(whole.subarray(3, 500_003))).toBe(true)
    const last = whole.length - 1
    expect(
      (await buffer(await store.read(sha256, { first: last, last }))).equals(whole.subarray(last)),
    ).toBe(true)
  })

  it('takes a file of this machine over, large or empty, and leaves none behind', async () => {
    const { store, folder } = await open()
    for (const bytes of [randomBytes(20_000_000), Buffer.alloc(0)]) {
      const path = join(folder, 'arrived')
      await writeFile(path, bytes)
      const marks = await marksOf(path)
      await store.adopt(path, marks)
      expect(existsSync(path)).toBe(false)
      expect((await buffer(await store.read(marks.sha256))).equals(bytes)).toBe(true)
    }
  })

  it('the same bytes twice, at once too, are one file', async () => {
    const { store } = await open()
    const kept = await Promise.all([1, 2, 3].map(() => store.put(Readable.from(chunks))))
    expect(new Set(kept.map((one) => one.sha256)).size).toBe(1)
    expect(await listed(store)).toEqual([kept[0]?.sha256])
  })

  it('lists and removes; what is gone is told as lost', async () => {
    const { store } = await open()
    const one = await store.put(Readable.from([Buffer.from('một')]))
    const two = await store.put(Readable.from([Buffer.from('hai')]))
    expect(await listed(store)).toEqual([one.sha256, two.sha256].sort())
    await store.remove(one.sha256)
    await store.remove(absent)
    expect(await listed(store)).toEqual([two.sha256])
    expect(await store.stat(one.sha256)).toBe(null)
    await expect(store.read(one.sha256)).rejects.toMatchObject({ code: 'file_lost' })
    await expect(store.locally(absent, async () => 1)).rejects.toMatchObject({ code: 'file_lost' })
  })

  it('gives a path of this machine to whoever needs one', async () => {
    const { store } = await open()
    const { sha256 } = await store.put(Readable.from(chunks))
    const read = await store.locally(sha256, async (path) => await readFile(path))
    expect(read.equals(whole)).toBe(true)
  })

  it('a source that breaks leaves nothing', async () => {
    const { store, folder } = await open()
    async function* broken() {
      yield Buffer.from('nửa')
      throw new Error('cut')
    }
    await expect(store.put(broken())).rejects.toThrow('cut')
    expect(await listed(store)).toEqual([])
    const left = await readdir(folder, { recursive: true })
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

it('an object store that is away is told so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-store-'))
  const store = fileStoreOf({ dataFolder: folder, filesUrl: 'http://K:S@127.0.0.1:9/minh-chung' })
  await expect(store.put(Readable.from(chunks))).rejects.toMatchObject({ code: 'files_away' })
}, 30_000)

async function listed(store: FileStore): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { sha256 } of store.list()) found.push(sha256)
  return found.sort()
}
