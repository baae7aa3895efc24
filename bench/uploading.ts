import { request } from 'node:http'
import { pino } from 'pino'
import { type Call, client } from '#contract/client.ts'
import { routeOf } from '#contract/routes.ts'
import { createPerson } from '#server/people/add-person.ts'
import { giveGrant } from '#server/people/grant-role.ts'
import { readConfig } from '#server/platform/config.ts'
import { transact } from '#server/platform/database/transact.ts'
import { openInstallation } from '#server/platform/installation.ts'
import { openSession } from '#server/session/sessions.ts'
import { makeDeps, watchOf } from '#server/start-server.ts'

/** Somebody who uploads to a server. */
export interface Uploader {
  readonly call: Call
  readonly dossier: string
  readonly unit: string
  /** Asks to upload one file; the address that takes its bytes. */
  readonly open: (name: string, bytes: number) => Promise<string>
  /** Sends bytes from an offset on; the status, or 0 when the connection was cut. */
  readonly send: (
    address: string,
    offset: number,
    bytes: number,
    pieces: Iterable<Buffer>,
  ) => Promise<number>
  /** How far the server has it. */
  readonly offset: (address: string) => Promise<number>
}

export const uploadBatch = 'bench'
const tus = { 'tus-resumable': '1.0.0' }

/** An empty installation with an officer of the standing agency; the cookie of their session. Nobody's papers wait to be read. */
export async function empty(data: string, more: Readonly<Record<string, string>>): Promise<string> {
  const config = readConfig({ ...process.env, VEDICH_DATA: data, ...more })
  const log = pino({ level: 'fatal' })
  const installation = await openInstallation(config, 'command', watchOf(log))
  try {
    const deps = await makeDeps(installation, config, log)
    return await transact(deps.db, async (tx) => {
      const account = { name: 'Cán bộ Mẫu', login: 'can-bo-mau', password: '' }
      const { person } = await createPerson(deps, tx, account, 'bench')
      const grant = { role: 'standingAgency', path: '/', from: '2000-01-01' } as const
      await giveGrant(tx, person, grant, 'bench')
      return `vedich_session=${await openSession(deps, tx, person)}`
    })
  } finally {
    await installation.close()
  }
}

/** Somebody who uploads into a dossier: a new one, or one that is there. */
export async function uploader(url: string, cookie: string, known?: string): Promise<Uploader> {
  const call = client(routeOf, (path, init) => fetch(`${url}${path}`, init), { cookie })
  const unit = '200'
  const made = { title: 'Hồ sơ', unit, standard: 'h16', year: 2020 }
  const dossier = known ?? (await call('createDossier', made)).id
  const open = async (name: string, bytes: number) => {
    const files = [{ name, bytes }]
    const { uploads } = await call('openUploads', { dossier, unit, batch: uploadBatch, files })
    const [opened] = uploads
    if (!opened?.upload) throw new Error(JSON.stringify(opened?.refusal))
    return opened.upload.address
  }
  const offset = async (address: string) => {
    const answer = await fetch(`${url}${address}`, { method: 'HEAD', headers: { cookie, ...tus } })
    return Number(answer.headers.get('upload-offset') ?? -1)
  }
  return { call, dossier, unit, open, offset, send: sender(url, cookie) }
}

function sender(url: string, cookie: string): Uploader['send'] {
  return (address, offset, bytes, pieces) =>
    new Promise((done) => {
      const headers = {
        cookie,
        ...tus,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes),
      }
      const sent = request(`${url}${address}`, { method: 'PATCH', headers }, (answer) => {
        answer.resume()
        answer.on('end', () => done(answer.statusCode ?? 0))
      })
      sent.on('error', () => done(0))
      void write(sent, pieces)
    })
}

/** Until more can be written, or nothing ever again. */
function drained(sent: ReturnType<typeof request>): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      sent.off('drain', go)
      sent.off('close', go)
      done()
    }
    sent.on('drain', go)
    sent.on('close', go)
  })
}

async function write(sent: ReturnType<typeof request>, pieces: Iterable<Buffer>): Promise<void> {
  for (const piece of pieces) {
    if (sent.destroyed) return
    if (!sent.write(piece)) await drained(sent)
  }
  sent.end()
}
