import { MemoryLocker, Server } from '@tus/server'
import type { Context } from 'hono'
import { z } from 'zod'
import { api } from '#contract/api.ts'
import { endpoint } from '#contract/endpoint.ts'
import { refusalStatus } from '#contract/refusal-status.ts'
import { covers, unitScope } from '#domain/access/scope.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import type { App, Variables } from '../platform/http/access.ts'
import { admit, type Call, mount } from '../platform/http/mount.ts'
import { fileLimit, isStorageFull } from './limits.ts'
import { listUploads } from './list-uploads.ts'
import { openUploads, uploadPath } from './open-uploads.ts'
import { receivingOf } from './receive.ts'
import { refuseUpload, settleUpload } from './settle-upload.ts'
import { selectUpload, type UploadRow } from './store.ts'

/** The bytes of an upload that was opened, by the tus protocol: HEAD, PATCH and DELETE. */
const sendUpload = endpoint({
  route: { method: 'GET', path: '/uploads/{upload}' },
  needs: 'record',
  scope: 'none',
  input: z.object({ upload: z.string().max(100) }),
  output: z.unknown(),
  summary: 'Bytes of an upload',
})

/** Opening and following uploads are endpoints as all others; their bytes come to an address of their own. */
export function uploadRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.openUploads, openUploads)
  mount(app, deps, api.listUploads, listUploads)
  let server: Server | undefined
  // The framework takes HEAD for a GET; a true one would give back what was sent.
  app.on(['GET', 'PATCH', 'DELETE'], `${uploadPath}/:upload`, async (http) => {
    if (http.req.raw.method === 'GET') throw new Refusal('not_found')
    const { row, call } = await requireOwn(http, deps)
    if (row.state === 'done') throw new Refusal('link_expired', { upload: row.id })
    server ??= tusServer(deps)
    const answer = await server.handleWeb(http.req.raw)
    if (http.req.method === 'PATCH') await settleIfWhole(deps, row, call)
    return answer
  })
}

/** Only who opened an upload sends its bytes, and only while they may still record there. Throws `not_found`, `not_allowed`. */
async function requireOwn(
  http: Context<{ Variables: Variables }>,
  deps: Deps,
): Promise<{ readonly row: UploadRow; readonly call: Call }> {
  const { input, call } = await admit(http, deps, sendUpload)
  const row = await selectUpload(deps.db, input.upload)
  if (!row || row.person !== call.caller.person) throw new Refusal('not_found', { kind: 'upload' })
  if (!covers(unitScope(call.caller.grants, 'record'), row.path))
    throw new Refusal('not_allowed', { act: 'record' })
  return { row, call }
}

async function settleIfWhole(deps: Deps, row: UploadRow, { caller }: Call): Promise<void> {
  const receiving = receivingOf(deps)
  if ((await receiving.received(row.id)) !== row.bytes) return
  await settleUpload(deps, row.id, receiving.arrived(row.id), caller)
  await receiving.forget(row.id)
}

function tusServer(deps: Deps): Server {
  return new Server({
    path: uploadPath,
    datastore: receivingOf(deps).files,
    locker: new MemoryLocker(),
    maxSize: fileLimit,
    relativeLocation: true,
    // No other origin has anything to send here.
    allowedOrigins: [],
    onResponseError: async (request, error) => {
      if (!isStorageFull(error)) return undefined
      const id = new URL(request.url).pathname.split('/').at(-1) ?? ''
      await refuseUpload(deps, id, new Refusal('storage_full'))
      await receivingOf(deps).forget(id)
      return {
        status_code: refusalStatus.storage_full,
        body: '{"code":"storage_full","details":{}}',
      }
    },
  })
}
