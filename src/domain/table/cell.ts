/**
 * Ô of a sheet as the file has it: empty, text, number, boolean; a number shown as a percentage (as stored: 0.955), a day as
 * the serial number of spreadsheets (1 = 1900-01-01), or an error (`#DIV/0!`).
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { readonly percent: number }
  | { readonly serial: number }
  | { readonly error: string }

/** A row of a sheet; `at` counts from 1 as spreadsheets do. Cells of the row from column 1 (index 0) on. */
export interface SheetRow {
  readonly at: number
  readonly hidden: boolean
  readonly cells: readonly Cell[]
}

/** Ô gộp: first and last row and column, from 1. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The beginning of a sheet, enough to see how it is laid out. */
export interface SheetStart {
  readonly name: string
  readonly hiddenColumns: readonly number[]
  readonly merges: readonly Merge[]
  readonly rows: readonly SheetRow[]
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** `D12` of row 12 and column 4. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`
}

/** `D` of column 4, `AA` of 27. */
export function columnName(column: number): string {
  let rest = column
  let name = ''
  while (rest > 0) {
    const letter = (rest - 1) % 26
    name = String.fromCharCode(65 + letter) + name
    rest = (rest - 1 - letter) / 26
  }
  return name
}

/** What a reader sees in the cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  if ('percent' in cell) return `${tidy(cell.percent * 100)} %`.replace('.', ',')
  if ('serial' in cell) return dayOfSerial(cell.serial) ?? String(cell.serial)
  return cell.error
}

/** Without the dust of binary fractions: 0.955 × 100 is 95.5. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** `2016-12-31` of 42735. Undefined outside 1900–9999. */
export function dayOfSerial(serial: number): string | undefined {
  const whole = Math.floor(serial)
  if (whole < 1 || whole > 2_958_465) return undefined
  // Spreadsheets count a 29 February 1900 that never was.
  const day = whole < 60 ? whole + 1 : whole
  const { year, month, date } = civil(day - 25_569)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** Days since 1970-01-01 as a date of the calendar (H. Hinnant's days algorithm). */
function civil(days: number) {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const third = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * third + 2) / 5) + 1
  const month = third < 10 ? third + 3 : third - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}
