import type { Output } from '#contract/api.ts'
import { compareProducts } from '#domain/rule/decimal.ts'
import { holds } from '#domain/rule/holds.ts'
import { type Content, type FormRow, figureValue, isAnswer } from './content.ts'
import type { Desk } from './desk.ts'
import { cellKey, type Place } from './desk-state.ts'

type Entry = Output<'readEntry'>
export type Target = Entry['targets'][number]
export type Verdict = NonNullable<Entry['cells'][number]['verdict']>

/** A verdict as a grid shows it. `isPreview`: as if what is typed or sent were accepted. */
export interface Judged {
  readonly verdict: Verdict
  readonly isPreview: boolean
}

type Comparison = Parameters<typeof holds>[1]
const comparisons: readonly string[] = ['atLeast', 'atMost', 'over', 'under', 'equal']

/** What a cell is judged: at once from what is typed where the rule is plain, else as the server last said. */
export function judgedAt(
  desk: Desk,
  place: Place,
  row: FormRow,
  cell: Entry['cells'][number] | undefined,
  target: Target | undefined,
): Judged | null {
  const key = cellKey(place)
  const waiting = desk.waitingAt(key)
  if (waiting && isAnswer(waiting.content)) {
    const verdict = judge(waiting.content, row, target)
    return verdict && { verdict, isPreview: true }
  }
  const said = desk.verdicts.get(key) ?? cell
  if (said?.preview) return { verdict: said.preview, isPreview: true }
  return said?.verdict ? { verdict: said.verdict, isPreview: false } : null
}

/** Only plain comparisons; `null`: the server must say. Over 100 % is doubtful, not met. */
export function judge(
  content: Content | null,
  row: Pick<FormRow, 'type' | 'scale' | 'counts'>,
  target: Target | undefined,
): Verdict | null {
  const value = figureValue(content)
  if (content === null || content.none || content.kind !== 'actual') return 'insufficient'
  if (value === null || !target) return null
  if (target.value === null) return 'insufficient'
  if (row.type === 'boolean') return value === target.value ? 'met' : 'notMet'
  if (row.type === 'level') return judgeLevel(String(value), String(target.value), row.scale)
  if (row.counts && Number(value) > 100) return 'insufficient'
  return judgeNumber(content, Number(value), target)
}

function judgeLevel(value: string, target: string, scale: readonly string[]): Verdict | null {
  const [has, needs] = [scale.indexOf(value), scale.indexOf(target)]
  if (has < 0 || needs < 0) return null
  return has >= needs ? 'met' : 'notMet'
}

function judgeNumber(content: Content, value: number, target: Target): Verdict | null {
  if (typeof target.value !== 'number' || !comparisons.includes(target.comparison)) return null
  const { numerator, denominator } = content
  const sign =
    numerator !== undefined && denominator
      ? compareProducts(numerator, 100, target.value, denominator)
      : compareProducts(value, 1, target.value, 1)
  return holds(sign, target.comparison as Comparison) ? 'met' : 'notMet'
}
