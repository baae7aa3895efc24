import type { Cell, DataValidation, Workbook, Worksheet } from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { markSheet } from './table-task.ts'

/** A cell of the template that may be filled, or why it is closed. */
export interface TemplateCell {
  /** As recorded; null: nothing is there yet. */
  readonly value: number | string | null
  readonly open: boolean
}

/** What may stand in a line or column of cells. */
export type Allowed = 'number' | 'share' | 'pass' | { readonly levels: readonly string[] }

/** A template: words in front, cells behind; one line a row. */
export interface Template {
  readonly title: string
  readonly about: readonly string[]
  /** Lines of the header from the top; the first is hidden and holds codes. */
  readonly header: readonly (readonly string[])[]
  /** Columns of words in front of the cells; the first is hidden and holds codes. */
  readonly front: number
  readonly widths: readonly number[]
  readonly rows: readonly {
    readonly words: readonly string[]
    readonly cells: readonly TemplateCell[]
  }[]
  /** By row (`rows`) or by column (`columns`), what its cells take. */
  readonly allowed: { readonly by: 'rows' | 'columns'; readonly each: readonly Allowed[] }
  /** By which the template knows itself again. */
  readonly mark: Readonly<Record<string, string>>
}

/** The template as an .xlsx: Vietnamese headers, only the cells of figures may be written, each checked as it is typed. */
export async function templateWorkbook(
  template: Template,
  on: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const day = new Date(`${on}T00:00:00Z`)
  workbook.created = day
  workbook.modified = day
  await addSheet(workbook, template)
  // Last, else spreadsheets open and print it.
  const mark = workbook.addWorksheet(markSheet, { state: 'veryHidden' })
  for (const pair of Object.entries(template.mark)) mark.addRow(pair)
  return inOrder(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

async function addSheet(workbook: Workbook, template: Template): Promise<void> {
  const { title, about, header, front, rows } = template
  const top = about.length + 1
  const sheet = workbook.addWorksheet('Số liệu', {
    views: [{ state: 'frozen', xSplit: front, ySplit: top + header.length }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: `${top + 1}:${top + header.length}`,
    },
  })
  sheet.columns = template.widths.map((width, at) => ({ width, hidden: at === 0 }))
  sheet.addRow(['', title]).font = { ...plain, bold: true, size: 14 }
  for (const line of about) sheet.addRow(['', line])
  for (const line of header) sheet.addRow([...line]).eachCell(asHeader)
  sheet.getRow(top + 1).hidden = true
  for (const { words, cells } of rows) {
    const row = sheet.addRow([...words, ...cells.map((cell) => cell.value)])
    row.alignment = { vertical: 'top', wrapText: true }
    cells.forEach((cell, at) => {
      asCell(row.getCell(front + at + 1), cell)
    })
  }
  addValidations(sheet, template, top + header.length)
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true })
}

/** A bold font of no name is another font. */
const plain = { name: 'Calibri', family: 2, size: 11 } as const

function asHeader(cell: Cell): void {
  cell.font = { ...plain, bold: true }
  cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6E9EE' } }
  cell.border = { bottom: { style: 'thin' } }
}

function asCell(cell: Cell, { open }: TemplateCell): void {
  cell.protection = { locked: !open }
  cell.alignment = { vertical: 'top', horizontal: 'right' }
  const line = { style: 'hair' as const }
  cell.border = { top: line, left: line, bottom: line, right: line }
  if (!open) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F1F3' } }
}

/** One clean range for neighbours that take the same. */
function addValidations(sheet: Worksheet, { allowed, front, rows }: Template, top: number): void {
  const columns = (rows[0]?.cells.length ?? 0) + front
  const name = (row: number, column: number) => `${sheet.getColumn(column).letter}${row}`
  for (const { from, to, rule } of stretches(allowed.each)) {
    const range =
      allowed.by === 'rows'
        ? `${name(top + 1 + from, front + 1)}:${name(top + 1 + to, columns)}`
        : `${name(top + 1, front + 1 + from)}:${name(top + rows.length, front + 1 + to)}`
    // The library's own types leave out what its writer reads.
    const { dataValidations } = sheet as unknown as {
      dataValidations: { add: (range: string, rule: DataValidation) => void }
    }
    if (rows.length > 0) dataValidations.add(range, validationOf(rule))
  }
}

function stretches(each: readonly Allowed[]) {
  const found: { from: number; to: number; rule: Allowed }[] = []
  each.forEach((rule, at) => {
    const last = found.at(-1)
    if (last && JSON.stringify(last.rule) === JSON.stringify(rule)) last.to = at
    else found.push({ from: at, to: at, rule })
  })
  return found
}

function validationOf(rule: Allowed): DataValidation {
  const told = { allowBlank: true, showErrorMessage: true, errorTitle: 'Giá trị chưa đúng' }
  if (rule === 'number' || rule === 'share')
    return {
      ...told,
      type: 'decimal',
      operator: 'between',
      formulae: rule === 'share' ? [0, 100] : [-1e15, 1e15],
      error: rule === 'share' ? 'Nhập tỷ lệ từ 0 đến 100, không ghi dấu %.' : 'Ô này chỉ nhận số.',
    }
  const levels = rule === 'pass' ? ['Đạt', 'Không đạt'] : rule.levels
  return {
    ...told,
    type: 'list',
    formulae: [`"${levels.map((one) => one.replace(/[",]/g, ' ')).join(',')}"`],
    error: `Chọn một trong: ${levels.join(', ')}.`.slice(0, 250),
  }
}

const order = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** The library writes the parts of a font in an order that the standard does not allow. */
function inOrder(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes)
  const styles = parts['xl/styles.xml']
  if (!styles) return new Uint8Array(bytes)
  const xml = new TextDecoder()
    .decode(styles)
    .replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
      const tags = inner.match(/<\w+[^>]*\/>/g) ?? []
      const place = (tag: string) => order.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '')
      return `<font>${[...tags].sort((a, b) => place(a) - place(b)).join('')}</font>`
    })
  const whole = { ...parts, 'xl/styles.xml': new TextEncoder().encode(xml) }
  return new Uint8Array(zipSync(whole))
}
