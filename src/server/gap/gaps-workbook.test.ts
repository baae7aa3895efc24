import excel from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import type { Gap } from '#domain/gap/gap.ts'
import { gapRow } from './gap-rows.ts'
import { gapsWorkbook } from './gaps-workbook.ts'

const wording = {
  on: '2021-01-16',
  labels: {
    'x16.17.1': { kind: 'indicator', number: '17.1', text: 'Tỷ lệ hộ được sử dụng nước' },
    'x16.17.1/hvs': { kind: 'part', number: '', text: 'nước hợp vệ sinh' },
    'x16.17': { kind: 'criterion', number: '17', text: 'Môi trường' },
    'e.17.a': { kind: 'document', number: '', text: 'Biên bản nghiệm thu' },
  },
  unitName: (id: string) => ({ m1: 'Xã Mẫu Một', m2: 'Xã Mẫu Hai' })[id] ?? id,
} as const

const figure = {
  kind: 'reading',
  item: 'x16.17.1',
  unit: 'm1',
  period: '2020',
  owner: { agency: null, beside: 'Phòng Y tế', person: null, name: 'UBND xã Mẫu Một' },
  due: '2021-01-14',
  source: 'deadline',
  count: 1,
  inside: ['hvs'],
  blocking: true,
} satisfies Gap
const papers: Gap = {
  ...figure,
  kind: 'evidence',
  item: 'x16.17',
  unit: 'm2',
  owner: { ...figure.owner, name: '=HYPERLINK("x")' },
  due: null,
  count: 1,
  inside: ['e.17.a'],
  blocking: false,
}

let workbook: excel.Workbook
beforeAll(async () => {
  const rows = [figure, papers].map((gap) => gapRow(gap, wording))
  const bytes = await gapsWorkbook(rows, { title: 'Hồ sơ Mẫu', on: wording.on, filter: 'Số liệu' })
  workbook = new excel.Workbook()
  await workbook.xlsx.load(bytes.buffer)
})

test('the list has Vietnamese headers under a frozen head', () => {
  const sheet = workbook.getWorksheet('Nội dung còn thiếu')
  expect(sheet?.getCell('A2').value).toBe('Hồ sơ Mẫu')
  expect(sheet?.getCell('A3').value).toBe('Số liệu biết đến ngày 16/01/2021; Số liệu')
  expect(sheet?.getRow(4).values).toContain('Cơ quan, đơn vị thực hiện')
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
  expect(sheet?.getColumn(8).width).toBe(60)
})

test('days are dates and counts are numbers, so that Excel can sort and add them', () => {
  const row = workbook.getWorksheet('Nội dung còn thiếu')?.getRow(5)
  expect(row?.getCell(12).value).toEqual(new Date('2021-01-14T00:00:00Z'))
  expect(row?.getCell(12).numFmt).toBe('dd/mm/yyyy')
  expect(row?.getCell(10).value).toBe(1)
  expect(row?.getCell(13).value).toBe(2)
})

test('items, parts and listed papers stand in the words of the law', () => {
  const sheet = workbook.getWorksheet('Nội dung còn thiếu')
  expect(sheet?.getRow(5).getCell(7).value).toBe('Chỉ tiêu 17.1')
  expect(sheet?.getRow(5).getCell(9).value).toBe('nước hợp vệ sinh')
  expect(sheet?.getRow(6).getCell(9).value).toBe('Biên bản nghiệm thu')
})

test('a name that begins like a formula stays text', () => {
  const cell = workbook.getWorksheet('Nội dung còn thiếu')?.getRow(6).getCell(2)
  expect(cell?.type).toBe(excel.ValueType.String)
  expect(cell?.value).toBe('=HYPERLINK("x")')
})

test('one line an agency counts what is late and what blocks', () => {
  const sheet = workbook.getWorksheet('Theo cơ quan')
  expect(sheet?.getRow(5).values).toEqual([
    undefined,
    1,
    'UBND xã Mẫu Một',
    1,
    1,
    1,
    new Date('2021-01-14T00:00:00Z'),
  ])
})
