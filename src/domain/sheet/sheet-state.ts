import { z } from 'zod'
import type { ReadingState } from '../reading/reading.ts'

/** Trạng thái phiếu số liệu: chưa bắt đầu, đang nhập, đã gửi, đã chấp nhận, đề nghị chỉnh sửa, bổ sung. */
export const SheetState = z.enum(['notBegun', 'drafting', 'submitted', 'accepted', 'returned'])
export type SheetState = z.infer<typeof SheetState>

/** How many figures of a sheet are in each state that counts. */
export type StateCounts = Readonly<Record<Exclude<ReadingState, 'withdrawn'>, number>>

/** The state of a sheet is that of its figures: what somebody must still do comes before what is done. */
export function sheetState(counts: StateCounts): SheetState {
  if (counts.returned > 0) return 'returned'
  if (counts.draft > 0) return 'drafting'
  if (counts.submitted > 0) return 'submitted'
  return counts.accepted > 0 ? 'accepted' : 'notBegun'
}
