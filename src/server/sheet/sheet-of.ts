import type { Act } from '#domain/access/access.ts'
import { Refusal } from '#domain/refusal.ts'
import type { FormRow } from '#domain/sheet/form.ts'
import { findSheet, type Sheet, type SheetContent, type SheetKey } from '#domain/sheet/sheet.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Caller } from '../platform/http/access.ts'
import { writeRights } from '../reading/own-items.ts'

/** What the rules of sheets look at of an open dossier, today. */
export function knownOf({ assessed, packs, today }: OpenDossier) {
  return { assessment: assessed(today), packs }
}

/** One sheet of the dossier as it stands. Throws `not_found`. */
export function sheetOf(dossier: OpenDossier, key: SheetKey): SheetContent {
  const found = findSheet(knownOf(dossier), key)
  if (!found) throw new Refusal('not_found', { kind: 'sheet', ...key })
  return found
}

/** A sheet's answer after a change: as it now is, and what it lacks. */
export function answerOf(dossier: OpenDossier, key: SheetKey, changed: number) {
  const { sheet, missing } = sheetOf(dossier, key)
  return { sheet: toContract(sheet), changed, missing: missing.map(named) }
}

export function toContract(sheet: Sheet) {
  const { last } = sheet
  return { ...sheet, last: last && { ...last, items: [...last.items] } }
}

export function named({ item, part }: FormRow): { item: string; part: string } {
  return { item, part }
}

/**
 * Items of a sheet that somebody may do an act with: those asked for (items, or criteria), or all; of an agency its own
 * alone.
 */
export function itemsFor(
  dossier: OpenDossier,
  { sheet, form }: SheetContent,
  act: Act,
  path: string,
  caller: Caller,
  asked: readonly string[] | undefined,
): { readonly items: readonly string[]; readonly isWhole: boolean } {
  const may = writeRights(caller.grants, act, dossier.assessed(dossier.today))
  const { unit, year } = sheet
  const wanted = asked && new Set(asked)
  const isWanted = ({ item, criterion }: FormRow) =>
    !wanted || wanted.has(item) || (criterion !== null && wanted.has(criterion))
  const all = new Set(form.rows.map((row) => row.item))
  const items = new Set(
    form.rows
      .filter((row) => isWanted(row) && may(path, { item: row.item, unit, year }))
      .map((row) => row.item),
  )
  return { items: [...items], isWhole: items.size === all.size }
}
