import type { Output } from '#contract/api.ts'
import { Refusal } from '#domain/refusal.ts'
import { may } from '../access/authorize.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { type Asked, moveSheet, type SheetMove } from './move-sheet.ts'
import { answerOf, sheetOf } from './sheet-of.ts'

const submission: SheetMove = {
  needs: 'submit',
  from: ['draft', 'returned'],
  to: 'submitted',
  round: 'submitted',
  act: 'submit_sheet',
}

/**
 * Gửi cơ quan thường trực: the drafts and returned figures of a sheet, or those of some items, that are the sender's. An
 * incomplete sheet may be sent; the answer says what it lacks. Throws `locked_period`, `sheet_empty`.
 */
export async function submitSheet(
  deps: Deps,
  input: Asked & { readonly dossier: string; readonly note?: string | undefined },
  { caller }: Call,
): Promise<Output<'submitSheet'>> {
  const dossier = await openDossier(deps, input.dossier)
  const path = unitIn(deps, dossier, input.unit)
  const { sheet } = sheetOf(dossier, input)
  const { due, unit, year } = sheet
  if (sheet.locked && !may(caller.grants, 'unlock', path))
    throw new Refusal('locked_period', { due, closingOn: due, unit, year })
  const changed = await moveSheet(
    deps,
    dossier,
    { ...input, reason: input.note },
    submission,
    caller,
  )
  return answerOf(await openDossier(deps, input.dossier), sheet, changed)
}
