import type { TableFigure } from './catalogue.ts'
import { type SheetRow, tidy } from './cell.ts'
import type { Decisions, DoubtCode, Recorded, TableCode } from './finding.ts'
import { isPercent, type ReadCell, readCount, readValue } from './read-cell.ts'
import type { Draft, Group } from './read-rows.ts'

/** How a person settled what is doubtful here. */
export interface Settled {
  readonly rule: Decisions['columns'][string] | undefined
  readonly choice: Decisions['cells'][string] | undefined
}

type Result = Pick<Draft, 'next' | 'state' | 'code' | 'params' | 'choices'>

/**
 * The value and the counts of one figure in a row. With counts the value is computed and a written one must agree. Undefined:
 * nothing is there.
 */
export function readCounted(
  row: SheetRow,
  { columns }: Group,
  figure: TableFigure,
  settled: Settled,
): Result | undefined {
  const at = (column: number | undefined) =>
    column === undefined ? undefined : row.cells[column - 1]
  const value = settle(readValue(at(columns.value), figure), settled)
  const numerator = settle(readCount(at(columns.numerator)), settled)
  const denominator = settle(readCount(at(columns.denominator)), settled)
  const all = [value, numerator, denominator]
  const bad = all.find((one) => one.kind === 'wrong') ?? all.find((one) => one.kind === 'doubtful')
  if (bad?.kind === 'wrong') return wrong(bad.code)
  if (bad?.kind === 'doubtful') return doubtful(bad.code, bad.choices, null)
  const counts = countsOf(numerator, denominator)
  if (typeof counts === 'string') return wrong(counts)
  if (counts === undefined) return value.kind === 'value' ? read({ value: value.value }) : undefined
  return withCounts(counts, value, figure, settled)
}

function settle(read: ReadCell, settled: Settled): ReadCell {
  if (read.kind !== 'doubtful') return read
  const value = read.choices[placeOf(read.code, settled)]
  return value === undefined ? read : { kind: 'value', value }
}

/** The place among the choices; -1: a person has not said. */
function placeOf(code: DoubtCode, { rule, choice }: Settled): number {
  if (typeof choice === 'number') return choice
  if (code === 'dot_or_comma') return ['decimal', 'thousands'].indexOf(rule?.dot ?? '')
  if (code === 'share_or_percent') return ['asIs', 'percent'].indexOf(rule?.share ?? '')
  return -1
}

interface Counts {
  readonly numerator: number
  readonly denominator: number
}

function countsOf(
  numerator: ReadCell,
  denominator: ReadCell,
): Counts | undefined | 'count_alone' | 'count_negative' | 'denominator_zero' {
  const above = numerator.kind === 'value' ? Number(numerator.value) : undefined
  const below = denominator.kind === 'value' ? Number(denominator.value) : undefined
  if (above === undefined && below === undefined) return undefined
  if (above === undefined || below === undefined) return 'count_alone'
  if (above < 0 || below < 0) return 'count_negative'
  return below === 0 ? 'denominator_zero' : { numerator: above, denominator: below }
}

function withCounts(
  counts: Counts,
  value: ReadCell,
  { unit }: TableFigure,
  { choice }: Settled,
): Result {
  const { numerator, denominator } = counts
  if (isPercent(unit) && numerator > denominator)
    return { ...wrong('numerator_above_denominator'), params: { numerator, denominator } }
  const computed = tidy((numerator * (isPercent(unit) ? 100 : 1)) / denominator)
  // Written values are rounded: one unit of the second decimal is no difference.
  const differs = value.kind === 'value' && Math.abs(Number(value.value) - computed) > 0.051
  if (differs && typeof choice !== 'number')
    return {
      ...doubtful('counts_differ', [computed], counts),
      params: { value: String(value.value), computed: tidy(Math.round(computed * 100) / 100) },
    }
  return read(counts)
}

function read(next: Recorded): Result {
  return { next, state: 'read', code: null, params: {}, choices: [] }
}

function doubtful(code: TableCode, choices: readonly number[], next: Recorded | null): Result {
  return { next, state: 'doubtful', code, params: {}, choices }
}

function wrong(code: TableCode): Result {
  return { next: null, state: 'wrong', code, params: {}, choices: [] }
}
