// R2: `kill -9` in the midst of an upload, again and again, goes on where it was; and at its very end, when all bytes are there
// but nothing is recorded. The work is done once or not at all.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Drill, DrillRow } from './drill-row.ts'
import { filmOf } from './film.ts'
import { killHard, type Serving, serve, stop } from './serving.ts'
import { empty, type Uploader, uploadBatch, uploader } from './uploading.ts'

const bytes = 120 * 1024 * 1024
const rounds = 6

export const drill: Drill = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-drill-'))
  chmodSync(folder, 0o711)
  try {
    return [await killUploads(join(folder, 'data'))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function killUploads(data: string): Promise<DrillRow> {
  const more = { DATABASE_URL: '', VEDICH_BACKUP_KEEP: '0' }
  const cookie = await empty(data, more)
  const failures: string[] = []
  let server = await serve(data, more)
  let who = await uploader(server.url, cookie)
  let resumed = 0
  for (let round = 1; round <= rounds; round++) {
    const address = await who.open(`phim ${round}.mp4`, bytes)
    for (let cut = 1; cut <= 2; cut++) {
      await cutOff(server, who, { address, round, after: cut * 150 })
      server = await serve(data, more)
      who = await uploader(server.url, cookie, who.dossier)
      resumed++
    }
    await finish(who, { address, round })
    failures.push(...(await examine(who, round)).map((each) => `round ${round}: ${each}`))
  }
  const left = readdirSync(join(data, 'uploads'))
  if (left.length > 0) failures.push(`left behind: ${left.join(', ')}`)
  await stop(server)
  return { name: 'kill-upload', rounds, failures, details: { resumed } }
}

interface Film {
  readonly address: string
  readonly round: number
}

/** Sends on until the server is killed. */
async function cutOff(
  server: Serving,
  who: Uploader,
  { address, round, after }: Film & { readonly after: number },
): Promise<void> {
  const offset = Math.max(0, await who.offset(address))
  const sending = who.send(address, offset, bytes - offset, from(offset, round))
  await sleep(after)
  await killHard(server)
  await sending
}

/** Sends the rest; a whole one that nobody recorded is settled by the start, or when somebody looks. */
async function finish(who: Uploader, { address, round }: Film): Promise<void> {
  const offset = await who.offset(address)
  if (offset >= 0 && offset < bytes)
    await who.send(address, offset, bytes - offset, from(offset, round))
  for (let tries = 0; tries < 100; tries++) {
    const { uploads } = await look(who)
    if (uploads.every((one) => one.state === 'done')) return
    await sleep(200)
  }
}

function look({ call, dossier, unit }: Uploader) {
  return call('listUploads', { dossier, unit, batch: uploadBatch })
}

/** So many papers as rounds, each whole. */
async function examine(who: Uploader, round: number): Promise<readonly string[]> {
  const { uploads } = await look(who)
  const { evidence, total } = await who.call('listEvidence', { dossier: who.dossier })
  const wrong = uploads.filter((one) => one.outcomes.length !== 1 || one.state !== 'done')
  const cut = evidence.filter((one) => one.file?.bytes !== bytes)
  return [
    ...(total === round ? [] : [`${total} papers after ${round} uploads`]),
    ...wrong.map((one) => `${one.name}: ${one.state}, ${JSON.stringify(one.outcomes)}`),
    ...cut.map((one) => `${one.title}: ${one.file?.bytes} bytes`),
  ]
}

/** The film from an offset on. */
function* from(offset: number, seed: number): Generator<Buffer> {
  let at = 0
  for (const piece of filmOf(bytes, seed)) {
    const skip = Math.max(0, offset - at)
    if (skip < piece.length) yield piece.subarray(skip)
    at += piece.length
  }
}
