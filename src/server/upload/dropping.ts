import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input, Output } from '#contract/api.ts'
import { district, emptyLibrary, type Library } from '../evidence/empty-library.ts'
import type { TestCaller } from '../testing/test-app.ts'

/** For tests: a file as somebody drops it. */
interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly folder?: string
  readonly evidence?: string
}

type Asked = Partial<Input<'openUploads'>>
type Opened = Output<'openUploads'>['uploads']
type Outcome = Output<'listUploads'>['uploads'][number]['outcomes'][number]

/** For tests: an empty library into which files are uploaded over HTTP. */
export interface Dropping extends Library {
  readonly batch: string
  readonly open: (
    files: readonly (Omit<DroppedFile, 'bytes'> & { readonly bytes: number })[],
    more?: Asked,
    who?: TestCaller,
  ) => Promise<Opened>
  readonly patch: (
    address: string,
    offset: number,
    bytes: Uint8Array,
    who?: TestCaller,
  ) => Promise<Response>
  /** Uploads files one after the other; what became of each. */
  readonly drop: (
    files: readonly DroppedFile[],
    more?: Asked,
    who?: TestCaller,
  ) => Promise<readonly Outcome[]>
  readonly papers: () => Promise<Output<'listEvidence'>['evidence']>
  /** Files in the store. */
  readonly stored: () => Promise<number>
  readonly waiting: () => Promise<readonly string[]>
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
}

export async function dropping(): Promise<Dropping> {
  const library = await emptyLibrary()
  const { standing, dossier, test } = library
  const batch = 'một lần thả'
  const request = async (path: string, init: RequestInit) => await test.app.request(path, init)
  const open: Dropping['open'] = async (files, more = {}, who = standing) => {
    const asked = { dossier, unit: district.unit, batch, files: [...files], ...more }
    return (await who.call('openUploads', asked)).uploads
  }
  const patch: Dropping['patch'] = (address, offset, bytes, who = standing) =>
    request(address, {
      method: 'PATCH',
      headers: {
        cookie: who.cookie,
        'tus-resumable': '1.0.0',
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length),
      },
      body: new Uint8Array(bytes),
    })
  const drop: Dropping['drop'] = async (files, more = {}, who = standing) => {
    const named = files.map((one) => ({ ...one, bytes: one.bytes.length }))
    const opened = await open(named, more, who)
    for (const [at, { upload }] of opened.entries())
      if (upload) await patch(upload.address, 0, files[at]?.bytes ?? Buffer.alloc(0), who)
    const listed = { dossier, unit: more.unit ?? district.unit, batch: more.batch ?? batch }
    const { uploads } = await who.call('listUploads', listed)
    return uploads.toReversed().flatMap((one) => one.outcomes)
  }
  return {
    ...library,
    ...{ batch, open, patch, drop },
    papers: async () => (await standing.call('listEvidence', { dossier })).evidence,
    stored: async () => (await namesIn(test.deps.config.dataFolder, 'files')).length,
    waiting: () => namesIn(test.deps.config.dataFolder, 'uploads'),
    get: (path, headers = {}) =>
      request(path, { headers: { cookie: standing.cookie, ...headers } }),
  }
}

async function namesIn(data: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(data, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  return entries.filter((one) => one.isFile()).map((one) => one.name)
}
