import type { StandardResult, UnitResult } from '#domain/evaluation/readiness.ts'
import type { ReasonCode } from '#domain/evaluation/verdict.ts'
import { groupBy } from '#domain/group.ts'
import { checkWords } from './check-words.ts'
import type { Speech } from './speech.ts'
import { wrap } from './wrap.ts'

interface Row {
  readonly unit: UnitResult
  readonly one: StandardResult
}

/** Member units as a table of counts a standard, each with what is missing behind it. */
export function membersText(members: readonly UnitResult[], speech: Speech): string[] {
  const rows = members.flatMap((unit) => unit.standards.map((one) => ({ unit, one })))
  const standards = groupBy(rows, ({ one }) => one.id)
  return [...standards].flatMap(([id, ofStandard]) => [
    ...(standards.size > 1 ? [wrap(speech.names.standard(id), 2, 4)] : []),
    ...tableOf(ofStandard, speech),
  ])
}

function tableOf(rows: readonly Row[], speech: Speech): string[] {
  const { columns } = checkWords[speech.language]
  const cells = [
    Object.values(columns),
    ...rows.map(({ unit, one }) => [speech.unitName(unit.unit), ...countsOf(one, speech)]),
  ]
  const widths = columnWidths(cells)
  return cells.flatMap((row, index) => {
    const line = row.map((cell, at) => pad(cell, widths[at] ?? 0, at >= 2)).join('  ')
    const missing = index === 0 ? '' : missingOf(rows[index - 1]?.one, speech)
    return [`  ${line.trimEnd()}`, ...(missing === '' ? [] : [wrap(missing, 6)])]
  })
}

function countsOf({ counts, recognition }: StandardResult, { language }: Speech): string[] {
  const standing = checkWords[language].standings[recognition?.state ?? 'none']
  const { met, notMet, insufficient, ready, required } = counts
  return [standing, ...[met, notMet, insufficient].map(String), `${ready}/${required}`]
}

/** "chưa có số liệu 54, tỉnh chưa quy định mức 28": why indicators are not met, most frequent first. */
function missingOf(result: StandardResult | undefined, { language }: Speech): string {
  const tally = new Map<ReasonCode, number>()
  for (const criterion of result?.criteria ?? [])
    for (const item of [...criterion.indicators, ...criterion.requirements])
      for (const code of new Set(item.reasons.map((one) => one.code)))
        tally.set(code, (tally.get(code) ?? 0) + 1)
  const { missing } = checkWords[language]
  return [...tally]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([code, count]) => (missing[code] === undefined ? [] : [`${missing[code]} ${count}`]))
    .join(', ')
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
}

function pad(cell: string, width: number, isNumber: boolean): string {
  return isNumber ? cell.padStart(width) : cell.padEnd(width)
}
