import excel from 'exceljs'
import type { TableFigure } from '#domain/table/catalogue.ts'
import { openDossier } from '#server/dossier/open-dossier.ts'
import type { Deps } from '#server/platform/deps.ts'
import { dossierCatalogue } from '#server/table/dossier-catalogue.ts'

/** One figure of the table: `item` with its part. */
export interface Row {
  readonly unit: string
  readonly item: string
  readonly year: number
  readonly value: number
}

/** So many figures that nobody recorded yet: commune × indicator × year. */
export async function freeRows(deps: Deps, dossier: string, count: number): Promise<Row[]> {
  const open = await openDossier(deps, dossier)
  const { figures, units } = dossierCatalogue(deps, open)
  const keyOf = (unit: string, item: string, part: string, year: string | number) =>
    `${unit} ${item} ${part} ${year}`
  const taken = new Set(
    open.workspace.readings.map((one) => keyOf(one.unit, one.item, one.part, one.to.slice(0, 4))),
  )
  const communes = units.filter(({ type, from, to }) => type === 'xa' && !from && !to)
  const numbers = figures.filter((one) => one.formId !== 'district-ntm' && one.form === 'number')
  const every = communes.flatMap(({ id }) => numbers.flatMap((figure) => yearsOf(id, figure)))
  const free = every.filter(
    ({ unit, figure: { item, part }, year }) => !taken.has(keyOf(unit, item, part, year)),
  )
  if (free.length < count) throw new Error(`only ${free.length} figures are free`)
  return free.slice(0, count).map(({ unit, figure: { item, part }, year }, at) => ({
    unit,
    item: part === '' ? item : `${item}/${part}`,
    year,
    value: ((at * 37) % 980) / 10 + 1,
  }))
}

function yearsOf(unit: string, figure: TableFigure) {
  return [...(figure.years ?? [])].map((year) => ({ unit, figure, year }))
}

/** The rows as an .xlsx of five columns. */
export async function writeTable(filename: string, list: readonly Row[]): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true })
  const sheet = book.addWorksheet('Số liệu')
  sheet.addRow(['Mã đơn vị', 'Mã chỉ tiêu', 'Năm', 'Giá trị', 'Ghi chú']).commit()
  for (const { unit, item, year, value } of list)
    sheet.addRow([unit, item, year, value, 'Theo báo cáo của xã']).commit()
  sheet.commit()
  await book.commit()
}
