import { utils, write } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { browser } from '../testing/browser.ts'
import { staffed } from './testing.ts'

const other = 'một con trâu trắng gặm cỏ'
const district = { unit: '200' }
let { test, admin, person, agencyAt } = {} as Awaited<ReturnType<typeof staffed>>

beforeAll(async () => {
  ;({ test, admin, person, agencyAt } = await staffed())
})

describe('people from Excel', () => {
  const head = ['Họ và tên', 'Tên đăng nhập', 'Email', 'Vai trò', 'Mã đơn vị', 'Mã cơ quan']

  function workbook(rows: readonly (readonly string[])[]): string {
    const sheet = utils.aoa_to_sheet([['Danh sách'], head, ...rows.map((row) => [...row])])
    return write(
      { SheetNames: ['NV'], Sheets: { NV: sheet } },
      { type: 'base64', bookType: 'xlsx' },
    )
  }

  it('are first only tried, then added with a role and an invitation each', async () => {
    const file = workbook([
      ['Phạm Thị Một', 'excel.mot', 'mot@damha.example', 'Cán bộ xã', '06898_pre2025', ''],
      ['Phạm Thị Hai', 'excel.hai', '', 'Cán bộ phòng, ban', '200', agencyAt(0)],
      ['Phạm Thị Ba', 'excel.ba', '', '', '', ''],
    ])
    const tried = await admin.call('importPeople', { file, dryRun: true })
    expect(tried).toMatchObject({ applied: false, links: [] })
    expect(tried.rows.map((one) => [one.row, one.state])).toEqual([
      [3, 'new'],
      [4, 'new'],
      [5, 'new'],
    ])
    const done = await admin.call('importPeople', { file, dryRun: false })
    expect(done.links).toHaveLength(3)
    const one = browser(test)
    await one.call('openLink', { token: done.links[0]?.token ?? '', password: other })
    expect((await one.call('readSession', {})).acts).toContain('record')
    const again = await admin.call('importPeople', { file, dryRun: false })
    expect(again.rows.map((row) => row.state)).toEqual(['known', 'known', 'known'])
    expect(again.links).toEqual([])
  })

  it('with the same mail or login twice, or what nobody knows, are refused by their rows, and nobody is added', async () => {
    const before = (await admin.call('listPeople', {})).people.length
    const file = workbook([
      ['Vũ Thị A', 'vu.a', 'vu@damha.example', '', '', ''],
      ['Vũ Thị B', 'vu.b', 'VU@damha.example ', '', '', ''],
      ['Vũ Thị C', 'vu.a', '', '', '', ''],
      ['', 'vu.d', 'không phải thư', 'Vua', '', ''],
      ['Vũ Thị E', 'vu.e', 'mot@damha.example', 'Người xem', 'khong-co', ''],
    ])
    const { rows, applied } = await admin.call('importPeople', { file, dryRun: false })
    expect(applied).toBe(false)
    expect(rows.map((one) => [one.row, one.faults])).toEqual([
      [3, []],
      [4, [{ column: 'email', code: 'email_doubled', other: 3 }]],
      [5, [{ column: 'login', code: 'login_doubled', other: 3 }]],
      [
        6,
        [
          { column: 'name', code: 'name_missing' },
          { column: 'email', code: 'email_wrong' },
          { column: 'role', code: 'role_unknown' },
        ],
      ],
      [
        7,
        [
          { column: 'email', code: 'email_taken' },
          { column: 'unit', code: 'place_unknown' },
        ],
      ],
    ])
    expect((await admin.call('listPeople', {})).people).toHaveLength(before)
  })

  it('of a local administrator get no role beyond the own place', async () => {
    const local = await person({ role: 'administrator', unit: district.unit })
    const file = workbook([['Ai Đó', 'ai.do', '', 'Quản trị viên', '198', '']])
    const { rows } = await local.call('importPeople', { file, dryRun: true })
    expect(rows[0]?.faults).toEqual([{ column: 'unit', code: 'place_not_yours' }])
  })

  it('are refused when the file is no workbook, has no columns, or unpacks to far more than it weighs', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', 60 * 1024 * 1024)
    const empty = write(
      { SheetNames: ['A'], Sheets: { A: utils.aoa_to_sheet([['x']]) } },
      { type: 'base64', bookType: 'xlsx' },
    )
    const files = [
      [Buffer.from('not a workbook').toString('base64'), 'not_a_workbook'],
      [bomb, 'file_too_large'],
      [empty, 'columns_missing'],
    ]
    for (const [file = '', code] of files)
      await expect(admin.call('importPeople', { file, dryRun: true })).rejects.toMatchObject({
        code: 'bad_input',
        details: { fields: [{ field: 'file', code }] },
      })
  })
})

/** A small archive with one part of many zeros. */
function zipOf(name: string, bytes: number): string {
  return Buffer.from(zipSync({ [name]: new Uint8Array(bytes) }, { level: 9 })).toString('base64')
}
