import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'
import { evidenceFile, evidencePicture } from '#contract/uploads.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOfDossier } from '../access/authorize.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import type { Caller, Variables } from '../platform/http/access.ts'
import { admit } from '../platform/http/mount.ts'
import { sendBytes } from '../platform/http/send-bytes.ts'
import { drawPicture } from '../upload/inspect/inspector.ts'
import type { FileRow } from './paper-row.ts'
import { toFile } from './paper-row.ts'
import { requirePaper, selectVersions } from './store/papers.ts'

type Http = Context<{ Variables: Variables }>

/** Tệp gốc: the bytes as they came. Throws `not_found`, `file_lost`. */
export async function sendFile(http: Http, deps: Deps): Promise<Response> {
  const { input, call } = await admit(http, deps, evidenceFile)
  const row = await findFile(deps, call.caller, input)
  const { name, bytes, type, sha256 } = toFile(row)
  const open = (range?: { readonly first: number; readonly last: number }) =>
    fileStoreOf(deps.config).read(sha256, range)
  return await sendBytes(http, { tag: sha256, bytes, type: shownType(type), name, open })
}

/** What a page may do something with by itself: pictures, films and PDF. All else is just bytes. */
function shownType(type: string): string {
  return /^(image|video)\/|^application\/pdf$/.test(type) ? type : 'application/octet-stream'
}

/** Longer side of a made picture, in pixels. */
const sides = { thumb: 320, page: 1920 } as const

/** Ảnh xem trước: made once from an image, kept beside the data, without what the camera wrote into it. */
export async function sendPicture(http: Http, deps: Deps): Promise<Response> {
  const { input, call } = await admit(http, deps, evidencePicture)
  const row = await findFile(deps, call.caller, input)
  const { name, bytes, type, kind, sha256 } = toFile(row)
  if (kind !== 'image') throw new Refusal('not_found', { kind: 'picture' })
  const side = sides[input.size]
  const target = join(
    deps.config.dataFolder,
    'pictures',
    sha256.slice(0, 2),
    `${sha256}-${side}.webp`,
  )
  const known = await stat(target).catch(() => null)
  if (!known)
    await fileStoreOf(deps.config).locally(sha256, (path) =>
      drawPicture({ path, type, target, side }, bytes),
    )
  const made = known ?? (await stat(target))
  return await sendBytes(http, {
    tag: `${sha256}-${side}`,
    bytes: made.size,
    type: 'image/webp',
    name: `${name.replace(/\.[^.]+$/, '')}.webp`,
    open: async (range) =>
      createReadStream(target, range ? { start: range.first, end: range.last } : {}),
  })
}

/** The newest file of a paper that the caller may see, or the asked one. */
async function findFile(
  deps: Deps,
  caller: Caller,
  asked: {
    readonly dossier: string
    readonly evidence: string
    readonly version?: number | undefined
  },
): Promise<FileRow> {
  const place = await placeOfDossier(deps.db, caller, asked.dossier)
  await requirePaper(deps.db, place, caller, asked.evidence, 'either')
  const versions = await selectVersions(deps.db, place, asked.evidence)
  const found = versions.find((one) => one.version === (asked.version ?? versions[0]?.version))
  if (!found) throw new Refusal('not_found', { kind: 'file' })
  return found
}
