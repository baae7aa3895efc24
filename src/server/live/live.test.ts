import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import { packageRoot } from '../platform/package-root.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import { endStreams, watchDossier } from './watch-dossier.ts'

const dossier = 'dam-ha-2020'
const place = { province: '22', dossier, path: '/22/200/' }
let test: TestApp

beforeAll(async () => {
  test = await testApp()
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
})

/** Something changes; answers with the journal's entry. */
async function change(deps: Deps): Promise<number> {
  const deed = { act: 'record_reading', object: 'item:x16.10.1@06898' }
  const work = async () => ({ answer: null, deed })
  return (await changeDossier(deps, place, 'Nguyễn Văn Mẫu', work)).sequence
}

/** Reads a stream of events one text at a time; null when it has ended. */
function reader(stream: ReadableStream<Uint8Array> | null) {
  const from = stream?.getReader()
  return {
    next: async () => {
      const { value, done } = (await from?.read()) ?? { done: true, value: undefined }
      return done ? null : new TextDecoder().decode(value)
    },
    stop: () => from?.cancel(),
  }
}

async function watching() {
  const { cookie } = await test.as('viewer')
  const answer = await test.app.request(`/api/v1/dossiers/${dossier}/events`, {
    headers: { cookie },
  })
  return { answer, ...reader(answer.body) }
}

const event = (sequence: number) =>
  `retry: 3000\nid: ${sequence}\nevent: changed\ndata: {"sequence":${sequence}}\n\n`

it('whoever watches is told where the dossier stands, and of each change at once', async () => {
  const before = await change(test.deps)
  const { answer, next, stop } = await watching()
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(await next()).toBe(event(before))
  const waiting = next()
  const after = await change(test.deps)
  const late = new Promise((resolve) => setImmediate(resolve, 'told by a later round'))
  expect(await Promise.race([waiting, late])).toBe(event(after))
  await stop()
})

it('a change by another process is told too', async () => {
  const { next, stop } = await watching()
  await next()
  const elsewhere = { ...test.deps, db: test.deps.db.withoutPlugins() }
  const sequence = await change(elsewhere)
  expect(await next()).toBe(event(sequence))
  await stop()
})

it('many changes while the reader is slow are told as the last one', async () => {
  const { next, stop } = await watching()
  await next()
  await change(test.deps)
  await change(test.deps)
  const last = await change(test.deps)
  let told = await next()
  if (told !== event(last)) told = await next()
  expect(told).toBe(event(last))
  await stop()
})

it('a quiet stream lives as long as its reader may read', async () => {
  let may = true
  const mayStay = async () => {
    if (!may) throw new Error('the grant has ended')
  }
  const { next } = reader(await watchDossier(test.deps, dossier, mayStay, 5))
  expect(await next()).toMatch(/^retry/)
  expect(await next()).toBe(': \n\n')
  may = false
  const rest = [await next(), await next(), await next()]
  expect(rest).toContain(null)
})

it('streams end when the server shuts down', async () => {
  const first = await watching()
  const second = await watching()
  await Promise.all([first.next(), second.next()])
  const ends = Promise.all([first.next(), second.next()])
  endStreams(test.deps.db)
  expect(await ends).toEqual([null, null])
})

it('a guest, a stranger and a dossier that is not there get no stream', async () => {
  const ask = async (id: string, cookie: string) =>
    (await test.app.request(`/api/v1/dossiers/${id}/events`, { headers: { cookie } })).status
  const foreign = await test.as('chair', { path: '/22/198/' })
  const own = await test.as('viewer')
  expect(await ask(dossier, '')).toBe(401)
  expect(await ask(dossier, foreign.cookie)).toBe(404)
  expect(await ask('no-such', own.cookie)).toBe(404)
})
