import type { Recorded, TableLine } from './finding.ts'
import type { Draft } from './read-rows.ts'

/** Why the figure may not be written now, as a refusal or fault says it. */
export interface Bar {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** A draft against what is recorded: thêm mới, thay đổi, giữ nguyên, cần xem lại, sai. */
export function compareDraft(draft: Draft, old: Recorded | null, bar: Bar | undefined): TableLine {
  const { cell, text, slot, choices, next, code, params } = draft
  const about = {
    cell,
    text,
    unit: slot?.unit ?? null,
    item: slot?.item ?? null,
    part: slot?.part ?? '',
    year: slot?.year ?? null,
    next,
    old,
    code,
    params: { ...params },
    choices: [...choices],
  }
  return { ...about, ...judge(draft, old, bar) }
}

type Judged = Pick<TableLine, 'outcome'> & Partial<Pick<TableLine, 'code' | 'params'>>

function judge({ state, slot, next }: Draft, old: Recorded | null, bar: Bar | undefined): Judged {
  if (state === 'skipped') return { outcome: 'skipped' }
  if (slot === null || state === 'wrong') return { outcome: 'wrong' }
  if (state === 'read' && isSameFigure(next, old)) return { outcome: 'same' }
  if (bar) return { outcome: 'wrong', code: bar.code, params: { ...bar.params } }
  if (state === 'doubtful') return { outcome: 'doubtful' }
  return { outcome: old ? 'changed' : 'added' }
}

/** Says the same: equal counts; an equal value; or what the recorded counts make, as far as it was written out. */
function isSameFigure(next: Recorded | null, old: Recorded | null): boolean {
  if (next === null || old === null) return false
  if (next.numerator !== undefined)
    return next.numerator === old.numerator && next.denominator === old.denominator
  if (old.numerator === undefined) return next.value === old.value
  if (typeof next.value !== 'number' || typeof old.value !== 'number') return false
  const places = /\.(\d+)$/.exec(String(next.value))?.[1]?.length ?? 0
  return Number(old.value.toFixed(Math.min(places, 15))) === next.value
}
