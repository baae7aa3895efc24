import type { Output } from '#contract/api.ts'
import { covers, unitScope } from '#domain/access/scope.ts'
import { isOfRound, type SheetKey, sheetsOf } from '#domain/sheet/sheet.ts'
import type { SheetState } from '#domain/sheet/sheet-state.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import { pathsIn, unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { verticalItems } from '../reading/own-items.ts'
import { knownOf, named, sheetOf, toContract } from './sheet-of.ts'

/** Phiếu số liệu of a year (the dossier's by default). People of a member unit see their own unit's. */
export async function listSheets(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly year?: number | undefined
    readonly form?: string | undefined
    readonly unit?: string | undefined
    readonly state?: SheetState | undefined
  },
  { caller }: Call,
): Promise<Output<'listSheets'>> {
  const dossier = await openDossier(deps, input.dossier)
  const { workspace, place } = dossier
  const scope = unitScope(caller.grants, 'readInternal')
  const pathOf = pathsIn(deps, dossier)
  const isSeen = (unit: string) => covers(scope, pathOf(unit) ?? place.path)
  if (input.unit !== undefined) unitIn(deps, dossier, input.unit)
  const sheets = sheetsOf(knownOf(dossier), input.year ?? workspace.dossier.year)
    .map((one) => one.sheet)
    .filter(({ unit, form, state }) => {
      const isAsked =
        (input.unit ?? unit) === unit &&
        (input.form ?? form) === form &&
        (input.state ?? state) === state
      return isAsked && isSeen(unit)
    })
  return { sheets: sheets.map(toContract) }
}

/** One sheet with what it lacks and its rounds, the newest first. Throws `not_found`. */
export async function readSheet(
  deps: Deps,
  input: SheetKey & { readonly dossier: string },
): Promise<Output<'readSheet'>> {
  const dossier = await openDossier(deps, input.dossier)
  unitIn(deps, dossier, input.unit)
  const { sheet, form, missing } = sheetOf(dossier, input)
  const rounds = dossier.workspace.rounds
    .filter((one) => isOfRound(one, sheet))
    .toReversed()
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const items = [...new Set(form.rows.map((row) => row.item))]
  const { assessment } = knownOf(dossier)
  return {
    sheet: toContract(sheet),
    missing: missing.map(named),
    rounds,
    verticalItems: verticalItems(assessment, sheet.unit, sheet.year, items),
  }
}
