import excel from 'exceljs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encodeLegacy } from '#domain/legacy-text/legacy-text.ts'
import type { SheetRow } from '#domain/table/cell.ts'
import { fileOf, workbookOf } from './files-for-tests.ts'
import { describeFile, rowsOfFile } from './read-table.ts'

async function rowsIn(path: string, sheet = 'Biểu 01'): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const some of rowsOfFile(path, sheet, 'auto')) rows.push(...some)
  return rows
}

const messy = [
  ['BIỂU SỐ LIỆU', null, null, null],
  ['STT', 'Chỉ tiêu', 'Năm 2019', 'Năm 2020'],
  [1, 'Thu nhập', '41.5', { t: 'n', v: 0.955, z: '0.0%' }],
  [2, 'Ngày', { t: 'n', v: 42735, z: 'dd/mm/yyyy' }, { t: 'e', v: 7, w: '#DIV/0!' }],
  [3, 'Ẩn', 5, true],
]

describe.each(['xlsx', 'biff8', 'ods'] as const)('a messy table as %s', (kind) => {
  const bytes = workbookOf(messy, kind, (sheet) => {
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }]
    sheet['!rows'] = [{}, {}, {}, {}, { hidden: true }]
    sheet['!cols'] = [{ hidden: true }, {}, {}, {}]
  })

  it('gives the same cells whatever the program', async () => {
    const path = await fileOf('bang.bin', bytes)
    const rows = await rowsIn(path)
    expect(rows.map((row) => row.cells)).toEqual([
      ['BIỂU SỐ LIỆU'],
      ['STT', 'Chỉ tiêu', 'Năm 2019', 'Năm 2020'],
      [1, 'Thu nhập', '41.5', { percent: 0.955 }],
      [2, 'Ngày', { serial: 42735 }, ...(kind === 'ods' ? [] : [{ error: '#DIV/0!' }])],
      [3, 'Ẩn', 5, true],
    ])
    const { sheets } = await describeFile(path)
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }])
    // The library that makes these files for the test writes no errors to .ods and no hidden rows to .xls.
    if (kind === 'xlsx')
      expect(rows.map((row) => row.hidden)).toEqual([false, false, false, false, true])
    if (kind !== 'ods') expect(sheets[0]?.hiddenColumns).toEqual([1])
  })
})

it('text of old fonts in an .xls of 2003 is read in Unicode', async () => {
  const text = [
    'Xã',
    'Tỷ lệ hộ được sử dụng nước hợp vệ sinh',
    'Thủy lợi',
    'Đường trục thôn được cứng hóa',
  ]
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const old = text.map((one) => encodeLegacy(one, encoding))
    const path = await fileOf('cu.xls', workbookOf([old], 'biff8'))
    const facts = await describeFile(path)
    expect(facts.encoding).toBe(encoding)
    expect((await rowsIn(path))[0]?.cells).toEqual(text)
  }
})

it.each([
  ['UTF-8', Buffer.from('Xã;Năm;"a ""b""\n;c"\nMẫu Một;2020;"98,5"\n')],
  ['UTF-8 with its mark', Buffer.from('\ufeffXã;Năm;"a ""b""\n;c"\r\nMẫu Một;2020;"98,5"\r\n')],
  ['UTF-16', Buffer.from('\ufeffXã\tNăm\t"a ""b""\n;c"\nMẫu Một\t2020\t98,5', 'utf16le')],
  ['commas', Buffer.from('Xã,Năm,"a ""b""\n;c"\nMẫu Một,2020,"98,5"')],
])('a CSV of %s is read', async (_, bytes) => {
  const path = await fileOf('bang.csv', bytes)
  expect((await rowsIn(path, 'CSV')).map((row) => row.cells)).toEqual([
    ['Xã', 'Năm', 'a "b"\n;c'],
    ['Mẫu Một', '2020', '98,5'],
  ])
})

it('a CSV of old fonts is read in Unicode', async () => {
  const lines =
    'Chỉ tiêu;Số hộ được sử dụng nước sạch;Đường trục thôn được cứng hóa;Thủy lợi phục vụ sản xuất'
  const path = await fileOf('cu.csv', Buffer.from(encodeLegacy(lines, 'tcvn3'), 'latin1'))
  expect((await rowsIn(path, 'CSV'))[0]?.cells).toEqual(lines.split(';'))
})

describe('a file that is no sound table is refused with its reason', () => {
  const fails = async (bytes: string | Uint8Array) => {
    const failure: unknown = await describeFile(await fileOf('x.xlsx', bytes)).catch((e) => e)
    return failure instanceof Error ? failure.message : 'read'
  }
  const sound = workbookOf(messy, 'xlsx')

  it('nothing, a picture, a web page, a Word document', async () => {
    expect(await fails('')).toBe('file_empty')
    expect(await fails(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe(
      'table_not_table',
    )
    expect(await fails('<html><table><tr><td>1</td></tr></table></html>')).toBe('table_not_table')
    expect(await fails(zipSync({ 'word/document.xml': Buffer.from('<w/>') }))).toBe(
      'table_not_table',
    )
    expect(await fails('%PDF-1.7')).toBe('table_not_table')
  })

  it('cut off in the middle, or with a sheet that is broken', async () => {
    expect(await fails(sound.subarray(0, sound.length / 2))).toBe('file_damaged')
    expect(await fails(workbookOf(messy, 'biff8').subarray(0, 900))).toBe('file_damaged')
    const broken = Buffer.from(sound)
    broken.fill(7, 60, 400)
    expect(await fails(broken)).toBe('file_damaged')
  })

  it('with a password', async () => {
    const { default: cfb } = await import('cfb')
    const file = cfb.utils.cfb_new()
    cfb.utils.cfb_add(file, '/EncryptionInfo', Buffer.from('x'))
    cfb.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5000))
    expect(await fails(cfb.write(file, { type: 'buffer' }) as Buffer)).toBe('file_encrypted')
  })

  it('a bomb: small outside, huge inside', async () => {
    const zeros = new Uint8Array(100 * 1024 * 1024)
    const parts = {
      '_rels/.rels': Buffer.from(''),
      'xl/workbook.xml': Buffer.from(
        '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': Buffer.from('<Relationship Id="r1" Target="sheet.xml"/>'),
      'xl/sheet.xml': Buffer.from('<worksheet/>'),
      'xl/sharedStrings.xml': zeros,
    }
    expect(await fails(zipSync(parts))).toBe('file_bomb')
  }, 20_000)
})

it('a sheet of a million empty rows is read at once, and memory stays', async () => {
  const head =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c></row>'
  const rows = Array.from(
    { length: 1_000_000 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`,
  )
  const parts = {
    'xl/workbook.xml': Buffer.from(
      '<workbook><sheets><sheet name="Biểu 01" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from('<Relationship Id="r1" Target="sheet.xml"/>'),
    'xl/sheet.xml': Buffer.from(`${head}${rows.join('')}</sheetData></worksheet>`),
  }
  const path = await fileOf('rong.xlsx', zipSync(parts, { level: 1 }))
  expect(await rowsIn(path)).toEqual([{ at: 1, hidden: false, cells: ['Xã'] }])
}, 30_000)

it('a workbook of exceljs with rich text, a formula and a hidden sheet', async () => {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('Biểu 01')
  sheet.getCell('A1').value = {
    richText: [{ text: 'Tỷ lệ ' }, { text: 'hộ', font: { bold: true } }],
  }
  sheet.getCell('B1').value = { formula: '1/0', result: { error: '#DIV/0!' } }
  sheet.getCell('C1').value = { formula: '1+1', result: 2 }
  sheet.getCell('D1').value = new Date('2020-12-31T00:00:00Z')
  book.addWorksheet('ẩn', { state: 'hidden' }).getCell('A1').value = 1
  const path = await fileOf('x.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  expect((await rowsIn(path))[0]?.cells).toEqual([
    'Tỷ lệ hộ',
    { error: '#DIV/0!' },
    2,
    { serial: 44196 },
  ])
  expect((await describeFile(path)).sheets.map((one) => one.name)).toEqual(['Biểu 01'])
})
