import type { Output } from '#contract/api.ts'
import { Refusal } from '#domain/refusal.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { type Asked, moveSheet, type SheetMove } from './move-sheet.ts'
import { answerOf } from './sheet-of.ts'

const acceptance: SheetMove = {
  needs: 'accept',
  from: ['submitted'],
  to: 'accepted',
  round: 'accepted',
  act: 'accept_sheet',
}

type Sheets = Output<'acceptSheets'>['outcomes']

/**
 * Chấp nhận what was sent on some sheets: each is a transaction of its own, so that one that cannot be accepted holds up no
 * other. Answers with an outcome for each.
 */
export async function acceptSheets(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly sheets: readonly Asked[]
    readonly note?: string | undefined
  },
  { caller }: Call,
): Promise<Output<'acceptSheets'>> {
  const before = await openDossier(deps, input.dossier)
  const done: (number | Refusal)[] = []
  for (const sheet of input.sheets) {
    const asked = { ...sheet, reason: input.note }
    done.push(await moveSheet(deps, before, asked, acceptance, caller).catch(refusal))
  }
  const after = await openDossier(deps, input.dossier)
  const outcomes = input.sheets.map(({ unit, form, year }, index): Sheets[number] => {
    const key = { unit, form, year }
    const one = done[index] ?? 0
    if (typeof one !== 'number')
      return { ...key, outcome: 'refused', code: one.code, details: { ...one.details } }
    return { ...key, outcome: 'accepted', ...answerOf(after, key, one) }
  })
  return { outcomes }
}

/** A refusal is this sheet's outcome; anything else ends the whole. */
function refusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}
