import type { Recorded, TableCode, TableLine } from './finding.ts'
import type { Draft, Slot } from './read-rows.ts'

/** What is recorded of a figure now. */
export type Existing = (slot: Slot) => Recorded | undefined
/** Why the caller may not write a figure now; undefined: he may. */
export type Barred = (
  slot: Slot,
) => { readonly code: TableCode; readonly params?: Draft['params'] } | undefined

/** A draft against what is recorded: thêm mới, thay đổi, giữ nguyên, cần xem lại, sai. */
export function compareDraft(draft: Draft, existing: Existing, barred: Barred): TableLine {
  const { cell, text, slot, choices, note: _, state: __, ...rest } = draft
  const old = slot ? (existing(slot) ?? null) : null
  const about = {
    ...rest,
    cell,
    text,
    unit: slot?.unit ?? null,
    item: slot?.item ?? null,
    part: slot?.part ?? '',
    year: slot?.year ?? null,
    choices: [...choices],
    params: { ...draft.params },
    old,
  }
  return { ...about, ...judge(draft, old, barred) }
}

type Judged = Pick<TableLine, 'outcome'> & Partial<Pick<TableLine, 'code' | 'params'>>

function judge({ state, slot, next }: Draft, old: Recorded | null, barred: Barred): Judged {
  if (state === 'skipped') return { outcome: 'skipped' }
  if (slot === null || state === 'wrong') return { outcome: 'wrong' }
  if (state === 'read' && isSame(next, old)) return { outcome: 'same' }
  const bar = barred(slot)
  if (bar) return { outcome: 'wrong', code: bar.code, params: { ...bar.params } }
  if (state === 'doubtful') return { outcome: 'doubtful' }
  return { outcome: old ? 'changed' : 'added' }
}

function isSame(next: Recorded | null, old: Recorded | null): boolean {
  if (next === null || old === null) return false
  if (next.numerator !== undefined || old.numerator !== undefined)
    return next.numerator === old.numerator && next.denominator === old.denominator
  return next.value === old.value
}
