import { beforeAll, describe, expect, it } from 'vitest'
import type { TableFile } from '#contract/tables.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import type { TestCaller } from '../testing/test-app.ts'
import { workbookOf } from './files-for-tests.ts'
import { districtApp, finished, tryOut, upload } from './testing.ts'

let test: Awaited<ReturnType<typeof districtApp>>
let officer: TestCaller

beforeAll(async () => {
  test = await districtApp()
  officer = await test.as('standingAgency')
})

async function sent(rows: readonly (readonly unknown[])[], name = 'bieu.xlsx'): Promise<TableFile> {
  const { status, body } = await upload(test, officer, test.dossier, name, workbookOf(rows, 'xlsx'))
  expect(status).toBe(200)
  return body
}

const head = ['Mã xã', 'Chỉ tiêu', 'Năm', 'Giá trị']
const line = (item: string, value: unknown, year = 2020) => [test.commune, item, year, value]

/** Figures of a commune that have no reading in the year and take plain numbers. */
async function freeFigures(): Promise<readonly string[]> {
  const { call } = officer
  const { figures } = await call('readTableNames', { dossier: test.dossier })
  const { cells, rows } = await call('readEntry', {
    dossier: test.dossier,
    units: test.commune,
    years: '2020',
    form: 'commune-ntm',
  })
  const filled = new Set(cells.filter((one) => one.reading).map((one) => one.row))
  const free = rows.flatMap((row, at) =>
    filled.has(at) || row.type !== 'number'
      ? []
      : [row.part ? `${row.item}/${row.part}` : row.item],
  )
  return free.filter((key) => figures.some((one) => one.key === key))
}

async function linesOf(table: string, outcome?: 'wrong' | 'doubtful' | 'added') {
  const { lines } = await officer.call('listTableLines', { dossier: test.dossier, table, outcome })
  return lines.map(({ cell, outcome: what, code, next }) =>
    [cell, what, code ?? next?.value].join(' '),
  )
}

describe('a table of one commune', { timeout: 60_000 }, () => {
  it('is tried, settled and stored: all of it or nothing', async () => {
    const [first = '', second = '', third = ''] = await freeFigures()
    const file = await sent([head, line(first, '41.5'), line(second, '12,5'), line(third, 'mười')])
    const { run, order } = await tryOut(officer, test.dossier, file)
    expect(run).toMatchObject({
      state: 'tried',
      rows: 4,
      counts: { added: 1, doubtful: 1, wrong: 1 },
    })
    expect(await linesOf(file.table)).toEqual([
      'D4 wrong not_a_number',
      'D2 doubtful dot_or_comma',
      'D3 added 12.5',
    ])

    const { dossier } = test
    await officer.call('applyTable', { dossier, table: file.table, digest: run.digest })
    const refused = await finished(officer, dossier, file.table)
    expect(refused).toMatchObject({ state: 'failed', code: 'table_unsettled', stored: 0 })
    expect(await stored(first, second)).toEqual([])

    const decisions = { columns: { D: { dot: 'decimal' as const } }, cells: {}, skipWrong: true }
    const again = await tryOut(officer, dossier, file, { ...order, decisions })
    expect(again.run.counts).toMatchObject({ added: 2, doubtful: 0, wrong: 1 })
    await officer.call('applyTable', { dossier, table: file.table, digest: again.run.digest })
    expect(await finished(officer, dossier, file.table)).toMatchObject({
      state: 'stored',
      stored: 2,
    })
    expect(await stored(first, second)).toEqual([
      { value: 41.5, state: 'draft', source: 'bieu.xlsx, Biểu 01!D2' },
      { value: 12.5, state: 'draft', source: 'bieu.xlsx, Biểu 01!D3' },
    ])
  })

  it('the same table again changes nothing, and another value is told as old and new', async () => {
    const [first = ''] = await freeFigures()
    const { dossier } = test
    const put = async (value: number) => {
      const file = await sent([head, line(first, value)])
      const { run } = await tryOut(officer, dossier, file)
      await officer.call('applyTable', { dossier, table: file.table, digest: run.digest })
      await finished(officer, dossier, file.table)
      return { run, file }
    }
    expect((await put(55)).run.counts).toMatchObject({ added: 1 })
    expect((await put(55)).run.counts).toMatchObject({ same: 1, added: 0 })
    const changed = await put(56)
    expect(changed.run.counts).toMatchObject({ changed: 1 })
    const { lines } = await officer.call('listTableLines', { dossier, table: changed.file.table })
    expect(lines[0]).toMatchObject({ old: { value: 55 }, next: { value: 56 } })
    const [key = '', part = ''] = first.split('/')
    const { versions } = await officer.call('readFigureHistory', {
      dossier,
      unit: test.commune,
      item: key,
      part,
      year: 2020,
    })
    const ours = versions.filter((one) => one.after.source.startsWith('bieu.xlsx'))
    expect(ours.map((one) => one.after.value)).toEqual([56, 55])
  })

  it('what changed after the dry run stops the storing', async () => {
    const [first = ''] = await freeFigures()
    const { dossier } = test
    const file = await sent([head, line(first, 61)])
    const { run } = await tryOut(officer, dossier, file)
    const [item = '', part = ''] = first.split('/')
    await officer.call('recordReadings', {
      dossier,
      cells: [{ unit: test.commune, item, part, year: 2020, value: 62, source: 'Xã', version: 0 }],
    })
    await officer.call('applyTable', { dossier, table: file.table, digest: run.digest })
    expect(await finished(officer, dossier, file.table)).toMatchObject({
      state: 'failed',
      code: 'table_changed',
    })
  })
})

async function stored(...keys: readonly string[]) {
  const found = []
  for (const key of keys) {
    const [item, part = ''] = key.split('/')
    const { readings } = await officer.call('listReadings', {
      dossier: test.dossier,
      unit: test.commune,
      item,
      year: 2020,
    })
    for (const one of readings)
      if (one.part === part && one.source.includes('bieu.xlsx'))
        found.push({ value: one.value, state: one.state, source: one.source })
  }
  return found
}

it('what a person said of a column is remembered for the next table of the form', async () => {
  const [first = ''] = await freeFigures()
  const { dossier } = test
  const rows = [['Mã xã', 'Chỉ tiêu', 'Năm', 'Cột kỳ lạ'], line(first, 10)]
  const file = await sent(rows)
  const { order } = await tryOut(officer, dossier, file)
  expect(order.layout.columns[3]?.use).toEqual({ use: 'unknown' })
  const said = { use: 'figure', field: 'value' } as const
  const columns = order.layout.columns.map((one) =>
    one.column === 4 ? { ...one, use: said } : one,
  )
  const { run } = await tryOut(officer, dossier, file, { layout: { ...order.layout, columns } })
  expect(run.counts).toMatchObject({ added: 1 })
  const next = await sent(rows)
  expect((await tryOut(officer, dossier, next)).order.layout.columns[3]?.use).toEqual(said)
})

it('nobody sees or stores a table that another person uploaded', async () => {
  const file = await sent([head])
  const other = await test.as('standingAgency')
  const asked = { dossier: test.dossier, table: file.table }
  await expect(other.call('readTable', asked)).rejects.toMatchObject({ code: 'table_gone' })
})

it('figures of another commune and accepted ones are not written', async () => {
  const { call } = officer
  const { readings } = await call('listReadings', {
    dossier: test.dossier,
    unit: test.commune,
    limit: 500,
  })
  const accepted = readings.find(
    (one) =>
      one.state === 'accepted' &&
      one.kind === 'actual' &&
      typeof one.value === 'number' &&
      one.item.startsWith('x16') &&
      one.to === '2020-12-31' &&
      one.from === '2020-01-01',
  )
  const key = accepted?.part ? `${accepted.item}/${accepted.part}` : (accepted?.item ?? '')
  const file = await sent([head, line(key, 1.25)])
  const { run } = await tryOut(officer, test.dossier, file)
  expect(run.counts).toMatchObject({ wrong: 1 })
  expect(await linesOf(file.table)).toEqual(['D2 wrong figure_accepted'])

  const stranger = await test.as('communeOfficer', { path: '/90/901/90199/' })
  const answer = await upload(test, stranger, test.dossier, 'bieu.xlsx', workbookOf([head], 'xlsx'))
  expect([403, 404]).toContain(answer.status)
})

it('a locked period is told by the cell', async () => {
  const closed = await districtApp({ closingOn: '2021-01-31' })
  const commune = await closed.as('communeOfficer', {
    unit: closed.commune,
    path: await pathOf(closed),
  })
  const bytes = workbookOf([head, [closed.commune, 'x16.10.1', 2020, 45]], 'xlsx')
  const { body } = await upload(closed, commune, closed.dossier, 'bieu.xlsx', bytes)
  await tryOut(commune, closed.dossier, body)
  const { lines } = await commune.call('listTableLines', {
    dossier: closed.dossier,
    table: body.table,
  })
  expect(lines[0]).toMatchObject({
    cell: 'D2',
    outcome: 'wrong',
    code: 'locked_period',
    params: { due: '2021-01-31' },
  })
})

async function pathOf({ deps, dossier, commune }: typeof test): Promise<string> {
  const row = await deps.db
    .selectFrom('unit')
    .select('path')
    .where('dossier', '=', dossier)
    .where('id', '=', commune)
    .executeTakeFirstOrThrow()
  return row.path
}

it('a file that is no table is refused with its reason, and nothing of it stays', async () => {
  const { status, body } = await upload(test, officer, test.dossier, 'a.xlsx', '%PDF-1.4')
  expect([status, body.code]).toEqual([422, 'table_not_table'])
})

it('naughty strings as names, values and the name of the file break nothing and are shown as written', async () => {
  const texts = naughtyStrings.filter(
    (text) => text.trim() !== '' && !/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u.test(text),
  )
  const rows = texts.flatMap((text) => [
    [text, 'x16.04.2', 2020, 50],
    [test.commune, text, 2020, 50],
    [test.commune, 'x16.04.2', text, 50],
    [test.commune, 'x16.04.2', 2020, text],
  ])
  const file = await sent([head, ...rows], '<img src=x onerror=alert(1)>.xlsx')
  expect(file.name).toBe('<img src=x onerror=alert(1)>.xlsx')
  const { run } = await tryOut(officer, test.dossier, file)
  expect(run.state).toBe('tried')
  expect(run.counts['wrong']).toBeGreaterThan(texts.length)
  const { lines } = await officer.call('listTableLines', {
    dossier: test.dossier,
    table: file.table,
    outcome: 'wrong',
    limit: 500,
  })
  const written = new Set([...texts, '50'])
  expect(lines.filter((one) => !written.has(one.text)).map((one) => one.text)).toEqual([])
}, 60_000)
