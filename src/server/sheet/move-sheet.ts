import type { JournalAct } from '#contract/locales/vi/journal.ts'
import type { Act } from '#domain/access/access.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { SheetRound } from '#domain/sheet/round.ts'
import type { SheetContent, SheetKey } from '#domain/sheet/sheet.ts'
import { changeRecords } from '../dossier/change-dossier.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { moveFigures } from '../reading/move-figures.ts'
import { itemsFor, sheetOf } from './sheet-of.ts'
import { insertRounds } from './store.ts'

/** A move of a sheet: which right it needs, which figures it moves, and how it is told. */
export interface SheetMove {
  readonly needs: Act
  readonly from: readonly Reading['state'][]
  readonly to: Reading['state']
  readonly round: Exclude<SheetRound['act'], typeof remarked>
  /** As the journal calls it. */
  readonly act: JournalAct
}

/** A remark goes with the round of the same instant. */
const remarked = 'remarked'

export interface Asked extends SheetKey {
  readonly items?: readonly string[] | undefined
  readonly reason?: string | undefined
  readonly remarks?: readonly {
    readonly item: string
    readonly part: string
    readonly text: string
  }[]
}

/**
 * Moves a sheet's figures, notes the round with its remarks, and tells the journal of each figure and of the sheet, in one
 * transaction. Answers with how many figures moved; none is `sheet_empty`. Throws `not_found`, `bad_input`.
 */
export async function moveSheet(
  deps: Deps,
  dossier: OpenDossier,
  asked: Asked,
  move: SheetMove,
  caller: Caller,
): Promise<number> {
  const path = unitIn(deps, dossier, asked.unit)
  const content = sheetOf(dossier, asked)
  requireRows(content, asked)
  const { items, isWhole } = itemsFor(dossier, content, move.needs, path, caller, asked.items)
  const { unit, form, year } = content.sheet
  const stamp = { by: caller.name, at: deps.clock.now(), today: dossier.today }
  const { answer } = await changeRecords(deps, dossier.place, async (tx, tell) => {
    const { from, to } = move
    const moved = await moveFigures(tx, dossier.place, { unit, year, items, from, to }, stamp, tell)
    if (moved.length === 0)
      throw new Refusal('sheet_empty', { round: move.round, unit, form, year })
    const about = asked.items ?? (isWhole ? [] : [...new Set(moved)])
    const rounds = roundsOf(asked, move, about, stamp)
    await insertRounds(tx, dossier.place, rounds)
    const after = { form, year, count: moved.length, items: about, reason: asked.reason ?? null }
    const remarks = rounds.slice(1).map((one) => ({ items: one.items, text: one.reason }))
    await tell([
      {
        actor: caller.name,
        act: move.act,
        object: `sheet:${form}/${year}@${unit}`,
        before: { state: content.sheet.state },
        after: remarks.length > 0 ? { ...after, remarks } : after,
      },
    ])
    return moved.length
  })
  return answer
}

function roundsOf(
  { unit, form, year, reason, remarks = [] }: Asked,
  { round: act }: SheetMove,
  items: readonly string[],
  { by, at }: { readonly by: string; readonly at: string },
): readonly SheetRound[] {
  const common = { unit, form, year, by, at }
  const round = { ...common, act, items: [...items], ...(reason ? { reason } : {}) }
  const notes = remarks.map(
    ({ item, part, text }): SheetRound => ({
      ...common,
      act: remarked,
      reason: text,
      items: [part === '' ? item : `${item}/${part}`],
    }),
  )
  return [round, ...notes]
}

/** What somebody names must stand on the sheet. */
function requireRows({ form }: SheetContent, { items = [], remarks = [] }: Asked): void {
  const known = new Set(form.rows.flatMap(({ item, criterion }) => [item, criterion ?? item]))
  const fields = [
    ...items.map((item, index) => ({ item, field: `items.${index}` })),
    ...remarks.map(({ item }, index) => ({ item, field: `remarks.${index}.item` })),
  ]
    .filter(({ item }) => !known.has(item))
    .map(({ item, field }) => ({ field, code: 'item_unknown', params: { item } }))
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
}
