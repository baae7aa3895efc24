import type { Column, Workbook, Worksheet } from 'exceljs'
import { showDay } from '#contract/locales/vi/gaps.ts'
import { groupBy } from '#domain/group.ts'
import type { GapRow } from './gap-rows.ts'

/** What stands above the table. */
export interface WorkbookHead {
  readonly title: string
  readonly on: string
  readonly filter: string
}

type Field = keyof GapRow

const columns: readonly { readonly key: Field; readonly header: string; readonly width: number }[] =
  [
    { key: 'agency', header: 'Cơ quan, đơn vị thực hiện', width: 30 },
    { key: 'person', header: 'Người được phân công', width: 22 },
    { key: 'beside', header: 'Cùng thực hiện', width: 28 },
    { key: 'unit', header: 'Đơn vị', width: 22 },
    { key: 'kind', header: 'Loại', width: 22 },
    { key: 'number', header: 'Số hiệu', width: 15 },
    { key: 'text', header: 'Nội dung', width: 60 },
    { key: 'inside', header: 'Gồm', width: 48 },
    { key: 'count', header: 'Số lượng', width: 10 },
    { key: 'period', header: 'Năm', width: 11 },
    { key: 'due', header: 'Hạn', width: 12 },
    { key: 'daysLate', header: 'Quá hạn (ngày)', width: 11 },
    { key: 'blocking', header: 'Vướng công nhận', width: 12 },
    { key: 'source', header: 'Căn cứ yêu cầu', width: 40 },
  ]
const headRow = 4

/** Nội dung còn thiếu as a workbook: the list that Excel can sort and filter, and one line an agency. */
export async function gapsWorkbook(
  rows: readonly GapRow[],
  head: WorkbookHead,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const day = new Date(`${head.on}T00:00:00Z`)
  workbook.created = day
  workbook.modified = day
  addList(workbook, rows, head)
  addSummary(workbook, rows, head)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addList(workbook: Workbook, rows: readonly GapRow[], head: WorkbookHead): void {
  const sheet = newSheet(workbook, 'Nội dung còn thiếu', columns)
  addHead(sheet, 'Nội dung còn thiếu', head)
  addHeaders(sheet, ['STT', ...columns.map((one) => one.header)])
  rows.forEach((row, index) => {
    const added = sheet.addRow([index + 1, ...columns.map(({ key }) => row[key])])
    added.alignment = { vertical: 'top', wrapText: true }
  })
  sheet.getColumn(columns.findIndex((one) => one.key === 'due') + 2).numFmt = 'dd/mm/yyyy'
  const end = { row: headRow + rows.length, column: columns.length + 1 }
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: end }
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(end.column).letter}${end.row}`
}

function addSummary(workbook: Workbook, rows: readonly GapRow[], head: WorkbookHead): void {
  const headers = [
    { header: 'Cơ quan, đơn vị thực hiện', width: 40 },
    { header: 'Nội dung còn thiếu', width: 14 },
    { header: 'Vướng công nhận', width: 14 },
    { header: 'Quá hạn', width: 10 },
    { header: 'Hạn gần nhất', width: 14 },
  ]
  const sheet = newSheet(workbook, 'Theo cơ quan', headers)
  addHead(sheet, 'Nội dung còn thiếu theo cơ quan, đơn vị', head)
  addHeaders(sheet, ['STT', ...headers.map((one) => one.header)])
  const agencies = [...groupBy(rows, (row) => row.agency)].sort(
    ([, a], [, b]) => b.length - a.length,
  )
  agencies.forEach(([agency, own], index) => {
    const dues = own.flatMap((row) => row.due ?? []).sort((a, b) => a.getTime() - b.getTime())
    const blocking = own.filter((row) => row.blocking === 'Có').length
    const late = own.filter((row) => row.daysLate !== null).length
    sheet.addRow([index + 1, agency, own.length, blocking, late, dues[0] ?? null])
  })
  sheet.getColumn(headers.length + 1).numFmt = 'dd/mm/yyyy'
}

function newSheet(
  workbook: Workbook,
  name: string,
  widths: readonly Pick<Partial<Column>, 'width'>[],
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 2 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
    },
  })
  sheet.columns = [{ width: 6 }, ...widths.map(({ width }) => ({ width: width ?? 10 }))]
  return sheet
}

function addHead(sheet: Worksheet, title: string, { title: dossier, on, filter }: WorkbookHead) {
  sheet.addRow([title]).font = { bold: true, size: 14 }
  sheet.addRow([dossier])
  sheet.addRow([[`Số liệu biết đến ngày ${showDay(on)}`, filter].filter(Boolean).join('; ')])
}

function addHeaders(sheet: Worksheet, headers: readonly string[]): void {
  const row = sheet.addRow([...headers])
  row.font = { bold: true }
  row.alignment = { vertical: 'middle', wrapText: true }
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6E9EE' } }
    cell.border = { bottom: { style: 'thin' } }
  })
}
