import type { Output } from '#contract/api.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { type Asked, moveSheet, type SheetMove } from './move-sheet.ts'
import { answerOf } from './sheet-of.ts'

type Given = Asked & { readonly dossier: string; readonly reason: string }

const giveBack: SheetMove = {
  needs: 'accept',
  from: ['submitted'],
  to: 'returned',
  round: 'returned',
  act: 'return_sheet',
}

const reopening: SheetMove = {
  needs: 'unlock',
  from: ['accepted'],
  to: 'draft',
  round: 'unlocked',
  act: 'unlock_sheet',
}

/** Đề nghị chỉnh sửa, bổ sung: what was sent goes back with the reason and remarks. Throws `sheet_empty`, `bad_input`. */
export async function returnSheet(
  deps: Deps,
  input: Given,
  call: Call,
): Promise<Output<'returnSheet'>> {
  return await move(deps, input, giveBack, call)
}

/** Mở lại phiếu đã chấp nhận: its figures are drafts again and decide no longer. Throws `sheet_empty`, `bad_input`. */
export async function unlockSheet(
  deps: Deps,
  input: Given,
  call: Call,
): Promise<Output<'unlockSheet'>> {
  return await move(deps, input, reopening, call)
}

async function move(deps: Deps, input: Given, how: SheetMove, { caller }: Call) {
  const { unit, form, year } = input
  const dossier = await openDossier(deps, input.dossier)
  const changed = await moveSheet(deps, dossier, input, how, caller)
  return answerOf(await openDossier(deps, input.dossier), { unit, form, year }, changed)
}
