import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { admitWorkspace } from './dossier/admit-workspace.ts'
import { packageRoot } from './platform/package-root.ts'
import { type TestApp, testApp } from './testing/test-app.ts'
import { requireWorkspace } from './workspace/read-workspace.ts'

const dossier = 'dam-ha-2020'
let test: TestApp

beforeAll(async () => {
  test = await testApp()
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
})

async function asked(path: string) {
  const { cookie } = await test.as('viewer')
  const headers = { cookie, 'accept-encoding': 'gzip' }
  return await test.app.request(`/api/v1/dossiers/${dossier}/${path}`, { headers })
}

it('a board comes squeezed over a slow line, and is the same', async () => {
  const answer = await asked('readiness')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  const squeezed = await answer.arrayBuffer()
  const text = new Response(squeezed).body?.pipeThrough(new DecompressionStream('gzip'))
  const whole = await new Response(text).text()
  expect(JSON.parse(whole).dossier.id).toBe(dossier)
  expect(squeezed.byteLength).toBeLessThan(whole.length / 5)
})

it('a stream of events is not held back to be squeezed', async () => {
  const answer = await asked('events')
  expect(answer.headers.get('content-encoding')).toBeNull()
  await answer.body?.cancel()
})
