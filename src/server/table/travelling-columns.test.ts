import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readHead } from '../dossier/open-dossier.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { packageRoot } from '../platform/package-root.ts'
import { testApp } from '../testing/test-app.ts'
import { exportWorkspace } from '../transfer/export-workspace.ts'
import { importWorkspace } from '../transfer/import-workspace.ts'
import { putColumns, type SaidColumn, selectAllColumns, selectColumns } from './store.ts'

const by = 'vedich'
const damHa = join(packageRoot(), 'samples', 'dam-ha')

async function folder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'vedich-columns-'))
}

async function installation(): Promise<Deps> {
  const { deps } = await testApp()
  return { ...deps, config: { ...deps.config, dataFolder: await folder() } }
}

it('what was said of the columns of tables moves along, and the next table is read by it', async () => {
  const [first, second] = [await installation(), await installation()]
  const { dossier } = await importWorkspace(first, damHa, by)
  const stamp = { by: 'Trần Văn "Mẫu"', at: '2021-01-06T02:00:00.000Z' }
  const said: readonly SaidColumn[] = [
    { form: '', header: 'ghi chu; khac', use: { use: 'ignored' }, ...stamp },
    { form: 'commune-ntm', header: 'don vi bao cao', use: { use: 'unit' }, ...stamp },
    {
      ...{ form: 'commune-ntm', header: 'nuoc sach nam 2019', ...stamp },
      use: { use: 'figure', field: 'numerator', figures: ['x16.17.1/hvs'], year: 2019 },
    },
  ]
  const place = await readHead(first, dossier)
  await transact(first.db, (tx) => putColumns(tx, place, said))
  const moving = join(await folder(), 'moving')
  await exportWorkspace(first, dossier, moving, by)
  await importWorkspace(second, moving, by)
  const there = await readHead(second, dossier)
  expect(await transact(second.db, (tx) => selectAllColumns(tx, there))).toEqual(said)
  const remembered = await selectColumns(second.db, there, 'commune-ntm')
  expect(remembered.get('don vi bao cao')).toEqual({ use: 'unit' })
  const again = join(await folder(), 'again')
  await exportWorkspace(second, dossier, again, by)
  const file = 'table-columns.csv'
  expect(await readFile(join(again, file), 'utf8')).toBe(await readFile(join(moving, file), 'utf8'))
})
