import excel from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TestCaller } from '../testing/test-app.ts'
import { districtApp, tryOut, upload } from './testing.ts'

let test: Awaited<ReturnType<typeof districtApp>>
let officer: TestCaller

beforeAll(async () => {
  test = await districtApp()
  officer = await test.as('standingAgency')
})

describe('the template of a form', () => {
  async function download(search: string): Promise<Uint8Array> {
    const answer = await test.app.request(
      `/api/v1/dossiers/${test.dossier}/table-template.xlsx?form=commune-ntm${search}`,
      { headers: { cookie: officer.cookie } },
    )
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }

  it.each(['unit', 'year'])(
    'by %s is sound for the Open XML validator',
    async (by) => {
      const { default: validate } = await import('@ooxml-tools/validate')
      const bytes = await download(by === 'unit' ? `&unit=${test.commune}` : '&year=2020')
      const found = await validate(bytes, 'xlsx', 'Microsoft365')
      expect(found).toEqual([])
    },
    60_000,
  )

  it.each(['unit', 'year'])('by %s maps itself when it comes back filled in', async (by) => {
    const bytes = await download(by === 'unit' ? `&unit=${test.commune}` : '&year=2020')
    const book = new excel.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    const sheet = book.getWorksheet('Số liệu')
    const filled = fillFirst(sheet)
    const back = new Uint8Array(await book.xlsx.writeBuffer())
    const { body } = await upload(test, officer, test.dossier, 'mau.xlsx', back)
    expect(body.mark).toEqual({
      form: 'commune-ntm',
      unit: by === 'unit' ? test.commune : null,
      year: by === 'unit' ? null : 2020,
    })
    const place = { unit: body.mark?.unit ?? undefined, year: body.mark?.year ?? undefined }
    const { run } = await tryOut(officer, test.dossier, body, place)
    const { lines } = await officer.call('listTableLines', {
      dossier: test.dossier,
      table: body.table,
    })
    expect(lines.filter((one) => one.outcome === 'wrong')).toEqual([])
    expect(run.counts).toMatchObject({ added: 1, changed: 0, doubtful: 0, wrong: 0 })
    expect(lines.find((one) => one.outcome === 'added')?.cell).toBe(filled)
    expect(run.counts.same).toBeGreaterThan(10)
  })

  it('of another dossier is recognised', async () => {
    const elsewhere = await districtApp()
    const bytes = await download('&year=2020')
    const book = new excel.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    const mark = book.getWorksheet('_vedich')
    if (mark) mark.getCell('B1').value = 'ho-so-khac'
    const other = await elsewhere.as('standingAgency')
    const changed = new Uint8Array(await book.xlsx.writeBuffer())
    const { body } = await upload(elsewhere, other, elsewhere.dossier, 'mau.xlsx', changed)
    expect(body.code).toBe('table_foreign')
  })
})

/** Writes 77 into the first open, empty cell that takes a number. */
function fillFirst(sheet: excel.Worksheet | undefined): string {
  let found = ''
  sheet?.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const rule = cell.dataValidation?.type
      const isOpen = cell.protection?.locked === false && cell.value === null
      if (found !== '' || !isOpen || rule !== 'decimal') return
      cell.value = 77
      found = cell.address
    })
  })
  return found
}
