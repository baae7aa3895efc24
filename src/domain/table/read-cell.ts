import { fold } from '../fold.ts'
import { parseNumber } from '../reading/parse-number.ts'
import type { TableFigure } from './catalogue.ts'
import { type Cell, isEmpty, tidy } from './cell.ts'
import type { DoubtCode, WrongCode } from './finding.ts'

/** What a cell says for a figure. `choices`: the readings that a person may choose from. */
export type ReadCell =
  | { readonly kind: 'value'; readonly value: number | boolean | string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'doubtful'; readonly code: DoubtCode; readonly choices: readonly number[] }
  | { readonly kind: 'wrong'; readonly code: WrongCode }

const empty = { kind: 'empty' } as const
/** What people write where they have nothing to write. */
const nothing =
  /^(-+|–|—|\.+|…|x\s*x\s*x|chua co|chua co so lieu|khong co so lieu|chua bao cao|n\/a|na)$/

/** Đọc ô: a value of the figure as written by hand or by a spreadsheet. Nothing is guessed. */
export function readValue(
  cell: Cell | undefined,
  figure: Pick<TableFigure, 'form' | 'unit' | 'scale'>,
): ReadCell {
  if (cell === undefined || cell === null || isNothing(cell)) return empty
  if (typeof cell === 'object' && 'error' in cell) return wrong('cell_error')
  if (typeof cell === 'string' && /^#[A-ZĐ/0!?]+$/i.test(cell.trim())) return wrong('cell_error')
  if (figure.form === 'pass') return readPass(cell)
  if (figure.form === 'graded') return readGrade(cell, figure.scale)
  return readNumber(cell, isPercent(figure.unit))
}

/** Empty, or what is written where there is nothing: `-`, `chưa có`. */
export function isNothing(cell: Cell | undefined): boolean {
  return isEmpty(cell) || (typeof cell === 'string' && nothing.test(fold(cell)))
}

/** Đọc số lượng (tử số, mẫu số): a count is never a percentage. */
export function readCount(cell: Cell | undefined): ReadCell {
  return readValue(cell, { form: 'number', unit: undefined, scale: [] })
}

/** `%`, `% số hộ`. */
export function isPercent(unit: string | undefined): boolean {
  return unit?.trimStart().startsWith('%') === true
}

function readNumber(cell: Exclude<Cell, null>, isShare: boolean): ReadCell {
  if (typeof cell === 'boolean') return wrong('not_a_number')
  if (typeof cell === 'string') return readText(cell, isShare)
  if (typeof cell === 'number') return plain(tidy(cell), isShare)
  if ('serial' in cell) return wrong('date_not_number')
  if ('percent' in cell)
    return isShare ? share(tidy(cell.percent * 100)) : wrong('percent_not_asked')
  return wrong('cell_error')
}

/** A number that the sheet shows without a percent sign: 0.955 may be the share or 95.5 %. */
function plain(value: number, isShare: boolean): ReadCell {
  if (isShare && value > 0 && value < 1) {
    return { kind: 'doubtful', code: 'share_or_percent', choices: [value, tidy(value * 100)] }
  }
  return isShare ? share(value) : { kind: 'value', value }
}

function share(value: number): ReadCell {
  if (value > 100) return { kind: 'doubtful', code: 'over_hundred', choices: [value] }
  return { kind: 'value', value }
}

function readText(text: string, isShare: boolean): ReadCell {
  const trimmed = text.trim().replace(/^'/, '')
  const isMarked = /%\s*$/.test(trimmed)
  if (isMarked && !isShare) return wrong('percent_not_asked')
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(trimmed)) return wrong('date_not_number')
  const number = parseNumber(trimmed.replace(/\s*%\s*$/, ''))
  if (number.kind === 'empty') return empty
  if (number.kind === 'wrong') return wrong('not_a_number')
  if (number.kind === 'number')
    return isShare ? share(number.value) : { kind: 'value', value: number.value }
  return { kind: 'doubtful', code: 'dot_or_comma', choices: [number.decimal, number.thousands] }
}

const passed = /^(dat|co|x|v|✓|✔|☑|√|true|da dat|da hoan thanh|hoan thanh|yes|đ)$/
const failed = /^(khong dat|chua dat|khong|cd|kd|false|chua hoan thanh|chua|no|☐|✗|✕|✘)$/

function readPass(cell: Exclude<Cell, null>): ReadCell {
  if (typeof cell === 'boolean') return { kind: 'value', value: cell }
  if (typeof cell !== 'string') return wrong('pass_expected')
  const word = fold(cell).replace(/[.!]+$/, '')
  if (passed.test(word) || word === 'd') return { kind: 'value', value: true }
  return failed.test(word) ? { kind: 'value', value: false } : wrong('pass_expected')
}

function readGrade(cell: Exclude<Cell, null>, scale: readonly string[]): ReadCell {
  const text = typeof cell === 'string' || typeof cell === 'number' ? fold(String(cell)) : ''
  const found = scale.find(
    (level) => fold(level) === text || fold(level) === text.replace(/^(loai|muc|hang) /, ''),
  )
  return found === undefined ? wrong('grade_unknown') : { kind: 'value', value: found }
}

function wrong(code: WrongCode): ReadCell {
  return { kind: 'wrong', code }
}
