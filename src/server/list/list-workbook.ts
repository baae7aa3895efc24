import type { Worksheet } from 'exceljs'
import { showDay } from '#contract/locales/vi/gaps.ts'
import type { ListColumn, ListDefinition, ListRowState, ListValue } from '#domain/list/list.ts'
import { rowsOn, standingOf } from '#domain/list/list-standing.ts'
import { unitReader } from '../dossier/list-gaps.ts'
import { atOf, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import type { FileAnswer } from '../platform/http/mount-file.ts'
import { requireList } from './stand.ts'

const headRow = 4
/** Rows beyond those that are there for which Excel checks what is typed. */
const spare = 500

const states: Readonly<Record<ListRowState, string>> = {
  draft: 'Nháp',
  submitted: 'Đã gửi',
  accepted: 'Đã chấp nhận',
  returned: 'Đề nghị chỉnh sửa, bổ sung',
}

interface Line {
  readonly unit: string
  readonly values: Readonly<Record<string, ListValue>>
  readonly state: string
  readonly remark: string
}

/**
 * Danh mục ra tệp Excel: the rows that the caller may see, then the names of those still waited for; Excel checks what is typed
 * into it, and `tryListTable` reads it back.
 */
export async function readListWorkbook(
  deps: Deps,
  input: { readonly dossier: string; readonly list: string; readonly on?: string | undefined },
  { caller }: Call,
): Promise<FileAnswer> {
  const dossier = await openDossier(deps, input.dossier)
  const { on } = atOf(dossier, input)
  const list = requireList(dossier, input.list)
  const { units, listRows } = dossier.workspace
  const mayRead = unitReader(deps, dossier, caller)
  const names = new Map(units.map((one) => [one.id, one.fullName]))
  const rows = rowsOn(listRows, list.id, on)
  const lines: Line[] = [
    ...rows
      .filter((row) => mayRead(row.unit))
      .map(({ unit, values, state, remark }) => ({
        unit: names.get(unit) ?? unit,
        values,
        state: states[state],
        remark: remark ?? '',
      })),
    ...standingOf(list, rows)
      .missingRows.filter((one) => mayRead(one.unit ?? list.unit))
      .map((one) => ({
        unit: names.get(one.unit ?? list.unit) ?? '',
        values: { [list.columns[0]?.key ?? '']: one.name },
        state: '',
        remark: '',
      })),
  ]
  return {
    name: `danh-muc-${list.id}-${on}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await draw(list, lines, dossier.workspace.dossier.title, on),
  }
}

async function draw(
  list: ListDefinition,
  lines: readonly Line[],
  dossier: string,
  on: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const day = new Date(`${on}T00:00:00Z`)
  workbook.created = day
  workbook.modified = day
  const sheet = workbook.addWorksheet('Danh mục', {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 2 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
    },
  })
  const widths = list.columns.map((one, at) => ({ width: at === 0 ? 44 : widthOf(one) }))
  sheet.columns = [{ width: 6 }, ...widths, { width: 24 }, { width: 20 }, { width: 36 }]
  sheet.addRow([list.title]).font = { bold: true, size: 14 }
  sheet.addRow([dossier])
  sheet.addRow([`Biết đến ngày ${showDay(on)}. Cột có dấu * phải điền. Thêm dòng mới ở cuối bảng.`])
  addHeaders(sheet, list)
  lines.forEach((line, index) => {
    const cells = list.columns.map((one) => cellOf(one, line.values[one.key]))
    const row = sheet.addRow([index + 1, ...cells, line.unit, line.state, line.remark])
    row.alignment = { vertical: 'top', wrapText: true }
  })
  list.columns.forEach((one, at) => {
    validate(sheet, one, at + 2, headRow + lines.length + spare)
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addHeaders(sheet: Worksheet, { columns }: ListDefinition): void {
  const names = columns.map((one) => (one.required ? `${one.name} *` : one.name))
  const row = sheet.addRow(['STT', ...names, 'Đơn vị', 'Trạng thái', 'Lý do'])
  row.font = { bold: true }
  row.alignment = { vertical: 'middle', wrapText: true }
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6E9EE' } }
    cell.border = { bottom: { style: 'thin' } }
  })
}

function widthOf({ type }: ListColumn): number {
  return type === 'text' ? 28 : 16
}

/** Days as days of Excel, yes and no as officials write them. */
function cellOf({ type }: ListColumn, value: ListValue | undefined): ListValue | Date | null {
  if (value === undefined) return null
  if (type === 'day' && typeof value === 'string') return new Date(`${value}T00:00:00Z`)
  return typeof value === 'boolean' ? (value ? 'Có' : 'Không') : value
}

/** What Excel lets be typed in a column, and how it shows it. */
function validate(sheet: Worksheet, column: ListColumn, at: number, last: number): void {
  const choices = column.type === 'boolean' ? ['Có', 'Không'] : (column.choices ?? [])
  if (column.type === 'day') sheet.getColumn(at).numFmt = 'dd/mm/yyyy'
  // A list inside a validation is cut at 255 letters and at each comma.
  const isListed =
    choices.length > 0 && choices.join().length <= 250 && !choices.join('').includes(',')
  if (!isListed) return
  for (let row = headRow + 1; row <= last; row++)
    sheet.getCell(row, at).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
      showErrorMessage: true,
      errorTitle: column.name,
      error: `Chọn một trong: ${choices.join('; ')}`.slice(0, 250),
    }
}
