import { beforeAll, describe, expect, it } from 'vitest'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { staffed } from '../people/testing.ts'
import { disagreement } from '../sheet/testing.ts'

const year = 2020
let { test, admin, person } = {} as Awaited<ReturnType<typeof staffed>>
let dossier: string
let top: string
let agencies: readonly { readonly id: string; readonly name: string }[]
let communes: readonly { readonly unit: string; readonly path: string }[]

/** Huyện Mẫu before its figures are closed. */
beforeAll(async () => {
  ;({ test, admin, person } = await staffed())
  const { packs, db } = test.deps
  const options = { packs, communes: 3, from: 2019, to: year, complete: 0, seed: 3 }
  const { workspace: made, overlays } = fictionalWorkspace(options)
  const { closingOn: _, ...head } = made.dossier
  const workspace = { ...made, dossier: head, deadlines: [] }
  await admitWorkspace(test.deps, { workspace, overlays, by: 'test', origin: {} })
  dossier = head.id
  top = head.unit
  agencies = ['p_ktht', 'p_nnptnt'].flatMap(
    (id) => made.agencies.find((one) => one.packAgency === id) ?? [],
  )
  const rows = await db
    .selectFrom('unit')
    .select(['id as unit', 'path'])
    .where('dossier', '=', dossier)
    .where('type', '=', 'xa')
    .where('to_day', 'is', null)
    .orderBy('id')
    .execute()
  communes = rows
})

function communeAt(index: number): { readonly unit: string; readonly path: string } {
  const found = communes[index]
  if (!found) throw new Error('the district has too few communes')
  return found
}

function cell(unit: string, item: string) {
  return { unit, item, year, kind: 'plan', value: 91, source: 'Báo cáo', version: 0 } as const
}

async function signed(act: string, object: string): Promise<string[]> {
  const { db } = test.deps
  const entries = db.selectFrom('journal').select('actor').where('act', '=', act)
  const rows = await entries.where('object', 'like', object).orderBy('sequence').execute()
  return rows.map((one) => one.actor)
}

/** An officer of the first agency who later joins the second, with a role there. */
async function inBoth(role: 'agencyOfficer' | 'standingAgency', name: string) {
  const [first, second] = agencies
  const one = await person({ role: 'agencyOfficer', unit: top, agency: first?.id }, name)
  const grant = { role, unit: top, agency: second?.id, from: '2021-03-01' }
  await admin.call('grantRole', { person: one.id, ...grant })
  return one
}

describe('many figures written at once', () => {
  it('are each signed for the agency whose figure it is', async () => {
    const { unit } = communeAt(0)
    const both = await inBoth('agencyOfficer', 'Lê Thị Hai')
    const cells = [cell(unit, 'x16.02.2'), cell(unit, 'x16.03.1')]
    const { outcomes } = await both.call('recordReadings', { dossier, cells })
    expect(outcomes.map((one) => one.outcome)).toEqual(['stored', 'stored'])
    const names = agencies.map((one) => `Lê Thị Hai (${one.name})`)
    expect(await signed('record_reading', `%@${unit}`)).toEqual(names)
    const rows = await test.deps.db
      .selectFrom('reading')
      .select(['item', 'changed_by'])
      .where('unit', '=', unit)
      .where('changed_by', 'like', 'Lê Thị Hai%')
      .orderBy('item')
      .execute()
    expect(rows.map((one) => one.changed_by)).toEqual(names)
  })

  it('are the substitute’s own where they reach, and the absent person’s where only those do', async () => {
    const [own, absent] = [communeAt(1), communeAt(2)]
    const away = await person({ role: 'communeOfficer', unit: absent.unit }, 'Bùi Văn Vắng')
    const there = await person({ role: 'communeOfficer', unit: own.unit }, 'Trần Thị Thay')
    await admin.call('grantRole', {
      ...{ person: there.id, role: 'viewer', unit: absent.unit, from: '2021-03-01' },
    })
    const days = { from: '2021-03-01', to: '2021-03-02', reason: 'Nghỉ ốm' }
    await away.call('stateAbsence', { substitute: there.id, ...days })
    const cells = [cell(own.unit, 'x16.10.1'), cell(absent.unit, 'x16.10.1')]
    const { outcomes } = await there.call('recordReadings', { dossier, cells })
    expect(outcomes.map((one) => one.outcome)).toEqual(['stored', 'stored'])
    expect(await signed('record_reading', `%@${own.unit}`)).toEqual(['Trần Thị Thay'])
    expect(await signed('record_reading', `%@${absent.unit}`)).toEqual([
      'Trần Thị Thay thay Bùi Văn Vắng',
    ])
  })
})

describe('what the standing agency decides', () => {
  it('is signed for it by somebody who is of another agency too', async () => {
    const both = await inBoth('standingAgency', 'Ngô Thị Ba')
    const name = `Ngô Thị Ba (${agencies[1]?.name})`
    const { conditions } = await both.call('readReadiness', { dossier })
    const condition = conditions.find((one) => one.declared)?.id ?? ''
    const fact = { dossier, condition, value: true, source: 'Công văn 12/UBND-NN' }
    await both.call('declareFact', fact)
    expect(await signed('declare_fact', '%')).toEqual([name])
    const { unit, path } = communeAt(0)
    const reading = await disagreement(test.deps.db, { dossier, unit, path })
    await both.call('chooseReading', { dossier, unit, reading, reason: 'Số đã công bố' })
    expect(await signed('choose_reading', '%')).toEqual([name])
    const statements = test.deps.db.selectFrom('statement').select('stated_by')
    const [chosen] = await statements.where('kind', '=', 'chosen').execute()
    expect(chosen?.stated_by).toBe(name)
  })
})
