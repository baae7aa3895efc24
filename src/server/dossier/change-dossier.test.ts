import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { packageRoot } from '../platform/package-root.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import { admitWorkspace } from './admit-workspace.ts'
import { changeDossier } from './change-dossier.ts'

const dossier = 'dam-ha-2020'
const place = { province: '22', dossier, path: '/22/200/' }
let test: TestApp

beforeAll(async () => {
  test = await testApp()
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
})

it('many changes at once, whichever way they hold the dossier, are one chain without a gap', async () => {
  const head = () =>
    test.deps.db.selectFrom('journal_head').select('sequence').executeTakeFirstOrThrow()
  const { sequence: from } = await head()
  const change = (hold: 'first' | 'last', at: number) =>
    changeDossier(
      test.deps,
      place,
      'test',
      async () => ({ answer: at, deed: { act: 'record_reading', object: `item:${at}` } }),
      hold,
    )
  const all = Array.from({ length: 40 }, (_, at) => change(at % 2 === 0 ? 'last' : 'first', at))
  const changed = (await Promise.all(all)).toSorted((a, b) => a.sequence - b.sequence)
  expect(changed.map((one) => one.sequence)).toEqual(changed.map((_, at) => from + at + 1))
  expect(changed.map((one) => one.previous)).toEqual(changed.map((_, at) => from + at))
  expect((await head()).sequence).toBe(from + 40)
  const row = await test.deps.db
    .selectFrom('dossier')
    .select('sequence')
    .where('id', '=', dossier)
    .executeTakeFirstOrThrow()
  expect(row.sequence).toBe(from + 40)
})
