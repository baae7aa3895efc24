import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from '#domain/evaluation/judge.ts'
import { districtOptions } from '../generate/testing.ts'
import { writeDistrict } from '../generate/write-district.ts'
import type { Deps } from '../platform/deps.ts'
import { packageRoot } from '../platform/package-root.ts'
import { testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import type { WorkspaceContent } from '../workspace/workspace-content.ts'
import { exportWorkspace } from './export-workspace.ts'
import { importWorkspace } from './import-workspace.ts'

const by = 'vedich'
const damHa = join(packageRoot(), 'samples', 'dam-ha')

/** An installation of its own, with a data folder on disk. */
async function installation() {
  const test = await testApp()
  const deps: Deps = { ...test.deps, config: { ...test.deps.config, dataFolder: await folder() } }
  return { ...test, deps }
}

async function folder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'vedich-transfer-'))
}

async function district(): Promise<string> {
  const made = join(await folder(), 'huyen-mau')
  await writeDistrict(made, await districtOptions({ communes: 3, from: 2018, complete: 0.9 }))
  await writeFile(
    join(made, 'users.csv'),
    [
      'person,name,login,active,role,unit,agency,from,to',
      '019ab000-0000-7000-8000-00000000000a,Nguyễn Thị Mẫu,nguyen-thi-mau,true,communeOfficer,,,2020-01-01,',
      '019ab000-0000-7000-8000-00000000000a,Nguyễn Thị Mẫu,nguyen-thi-mau,true,viewer,,,2019-01-01,2019-12-31',
      '',
    ].join('\n'),
  )
  return made
}

async function contentOf(path: string): Promise<WorkspaceContent> {
  return (await requireWorkspace(path)).content
}

/** Everything but the journal, which grows. */
function lasting({ workspace, localPacks, users }: WorkspaceContent, unit?: string) {
  const given = users.map((one) => ({ ...one, unit: one.unit ?? unit }))
  return {
    workspace,
    localPacks,
    users: given.toSorted((a, b) => (`${a.from}` < `${b.from}` ? -1 : 1)),
  }
}

describe.each([
  ['the published case of Đầm Hà', async () => damHa],
  ['a generated district with evidence files, a local pack and people', district],
])('%s', (_, make) => {
  it('goes into the database and out again, and nothing is lost', async () => {
    const { deps } = await installation()
    const from = await make()
    const before = await contentOf(from)
    const { dossier } = await importWorkspace(deps, from, by)
    const to = join(await folder(), 'out')
    await exportWorkspace(deps, dossier, to, by)
    const after = await contentOf(to)
    expect(lasting(after)).toEqual(lasting(before, before.workspace.dossier.unit))
    for (const { file } of before.workspace.evidence)
      if (file !== undefined)
        expect(await readFile(join(to, 'evidence', file))).toEqual(
          await readFile(join(from, 'evidence', file)),
        )
  })

  it('is judged the same in the installation that it moves to', async () => {
    const [first, second] = [await installation(), await installation()]
    const from = await make()
    const { dossier } = await importWorkspace(first.deps, from, by)
    const moving = join(await folder(), 'moving')
    await exportWorkspace(first.deps, dossier, moving, by)
    await importWorkspace(second.deps, moving, by)
    const { call } = await second.as('standingAgency')
    const { content, packs } = await requireWorkspace(from)
    const { year, asOf = '2021-03-02' } = content.workspace.dossier
    expect(await call('readReadiness', { dossier })).toEqual(
      judge(content.workspace, packs, { year, on: asOf }),
    )
  })
})

describe('the journal of a moved dossier', () => {
  it('is kept line by line; the new chain’s first entry holds the old one’s head', async () => {
    const [first, second] = [await installation(), await installation()]
    const { dossier } = await importWorkspace(first.deps, damHa, by)
    const moving = join(await folder(), 'moving')
    await exportWorkspace(first.deps, dossier, moving, by)
    const { journal = '' } = await contentOf(moving)
    const last = JSON.parse(journal.trim().split('\n').at(-1) ?? '')
    expect(last).toMatchObject({ act: 'export_workspace', actor: by })
    await importWorkspace(second.deps, moving, by)
    const { call } = await second.as('standingAgency')
    const { entries } = await call('listJournal', { dossier })
    const entry = entries.at(-1)
    expect(entry).toMatchObject({ act: 'import_workspace', sequence: 1 })
    const previous = { sequence: last.sequence, hash: last.hash }
    expect(entry?.after).toMatchObject({ previous })
    const again = join(await folder(), 'again')
    await exportWorkspace(second.deps, dossier, again, by)
    expect((await contentOf(again)).journal?.startsWith(journal)).toBe(true)
  })

  it('is refused when a line of it was changed', async () => {
    const [first, second] = [await installation(), await installation()]
    const { dossier } = await importWorkspace(first.deps, damHa, by)
    const moving = join(await folder(), 'moving')
    await exportWorkspace(first.deps, dossier, moving, by)
    const path = join(moving, 'journal.ndjson')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(`"actor":"${by}"`, '"actor":"somebody else"'))
    await expect(importWorkspace(second.deps, moving, by)).rejects.toMatchObject({
      code: 'workspace_faulty',
      details: { faults: [{ file: 'journal.ndjson', line: 1, code: 'journal_changed' }] },
    })
  })
})

describe('an import that is refused', () => {
  it('leaves nothing behind: a faulty folder, a dossier that is there, a login of somebody else', async () => {
    const { deps, as } = await installation()
    const from = await district()
    const { call } = await as('administrator')
    await call('addPerson', { name: 'Ai đó', login: 'Nguyen-Thi-Mau', password: 'a long password' })
    const counted = async () =>
      await Promise.all(
        (
          ['dossier', 'reading', 'pack', 'person', 'role_grant', 'journal', 'evidence'] as const
        ).map((table) =>
          deps.db
            .selectFrom(table)
            .select((of) => of.fn.countAll().as('n'))
            .execute(),
        ),
      )
    const before = await counted()
    await expect(importWorkspace(deps, from, by)).rejects.toMatchObject({
      code: 'already_exists',
      details: { login: 'nguyen-thi-mau' },
    })
    expect(await counted()).toEqual(before)
    const faulty = join(from, 'readings.csv')
    await writeFile(faulty, `${await readFile(faulty, 'utf8')}nonsense\n`)
    await expect(importWorkspace(deps, from, by)).rejects.toMatchObject({
      code: 'workspace_faulty',
    })
    expect(await counted()).toEqual(before)
    await importWorkspace(deps, damHa, by)
    const once = await counted()
    await expect(importWorkspace(deps, damHa, by)).rejects.toMatchObject({ code: 'already_exists' })
    expect(await counted()).toEqual(once)
  })

  it('never gives a right beyond the dossier’s unit', async () => {
    const { deps } = await installation()
    const from = await district()
    const { workspace } = await contentOf(from)
    const above = workspace.units.find((one) => one.id === workspace.dossier.unit)?.parent
    const row = (unit: string | undefined) =>
      `x,Nguyễn Thị Mẫu,mau,true,administrator,${unit},,2020-01-01,\n`
    const head = 'person,name,login,active,role,unit,agency,from,to\n'
    await writeFile(join(from, 'users.csv'), head + row(above))
    await expect(importWorkspace(deps, from, by)).rejects.toMatchObject({ code: 'not_allowed' })
    await writeFile(join(from, 'users.csv'), head + row(''))
    await importWorkspace(deps, from, by)
    const grants = await deps.db.selectFrom('role_grant').select(['unit', 'path']).execute()
    expect(grants).toMatchObject([{ unit: workspace.dossier.unit }])
    expect(grants[0]?.path).not.toBe('/')
  })
})

it('an export names what is not there, and does not write over a filled folder', async () => {
  const { deps } = await installation()
  await expect(exportWorkspace(deps, 'no-such', await folder(), by)).rejects.toMatchObject({
    code: 'not_found',
  })
  const { dossier } = await importWorkspace(deps, damHa, by)
  const filled = await folder()
  await writeFile(join(filled, 'own.txt'), 'mine')
  await expect(exportWorkspace(deps, dossier, filled, by)).rejects.toMatchObject({
    code: 'already_exists',
  })
})
