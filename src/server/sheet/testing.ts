import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'

interface TestUnit {
  readonly unit: string
  readonly path: string
}

/** For tests: huyện Mẫu, whose first commune has entered nothing for the judged year, with the people of its figures. */
export interface SheetCase {
  readonly test: TestApp
  readonly dossier: string
  readonly form: string
  readonly commune: TestUnit
  readonly other: TestUnit
  readonly district: TestUnit
  readonly officer: TestCaller
  readonly standing: TestCaller
}

export async function sheetCase(): Promise<SheetCase> {
  const test = await testApp()
  const options = { packs: test.deps.packs, communes: 3, from: 2016, to: 2020, seed: 7 }
  const made = fictionalWorkspace({ ...options, complete: 1, evidence: false })
  const { closingOn: _, ...head } = made.workspace.dossier
  const xa = made.workspace.units.filter((one) => one.type === 'xa' && one.to === undefined)
  const [first, second] = xa
  if (!first || !second) throw new Error('the district has no communes')
  const readings = made.workspace.readings.filter(
    (one) => !(one.unit === first.id && one.to.startsWith('2020')),
  )
  const nothing = { rounds: [], deadlines: [], extensions: [] }
  const workspace = { ...made.workspace, ...nothing, dossier: head, readings }
  await admitWorkspace(test.deps, { workspace, overlays: made.overlays, by: 'test', origin: {} })
  const rows = await test.deps.db.selectFrom('unit').select(['id', 'path']).execute()
  const place = (unit: string) => ({ unit, path: rows.find((row) => row.id === unit)?.path ?? '' })
  const commune = place(first.id)
  const district = { unit: head.unit, path: commune.path.replace(`${first.id}/`, '') }
  return {
    ...{ test, dossier: head.id, form: 'commune-ntm', commune, other: place(second.id), district },
    officer: await test.as('communeOfficer', commune),
    standing: await test.as('standingAgency', district),
  }
}

/** For tests: two accepted figures of one thing that differ, put where no screen could; answers with the id of one. */
export async function disagreement(
  db: TestApp['deps']['db'],
  place: { readonly dossier: string; readonly unit: string; readonly path: string },
): Promise<string> {
  const ids = [crypto.randomUUID(), crypto.randomUUID()]
  const rows = ids.map((id, index) => ({
    ...{
      ...place,
      id,
      province: place.path.split('/')[1] ?? '',
      version: 1,
      item: 'x16.10.1',
      part: '',
      scope: '',
    },
    ...{ from_day: '2019-01-01', to_day: '2019-12-31', kind: 'actual', number: 40 + index },
    ...{ is_none: false, state: 'accepted', source: `Nguồn ${index}`, changed_by: 'test' },
    ...{ changed_at: '2021-01-05T00:00:00.000Z', recorded_on: '2021-01-05' },
    ...{ label: null, word: null, flag: null, numerator: null, denominator: null },
    ...{ qualifier: null, evidence: null, page: null, published_on: null },
    ...{ basis: null, confidence: null, note: null },
  }))
  await db.insertInto('reading').values(rows).execute()
  return ids[0] ?? ''
}
