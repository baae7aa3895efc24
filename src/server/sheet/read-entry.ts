import type { Output } from '#contract/api.ts'
import type { EntryCell, EntryForm } from '#contract/figures.ts'
import { covers, unitScope } from '#domain/access/scope.ts'

import { Refusal } from '#domain/refusal.ts'
import { type Form, type FormRow, formsOf, unitsWithForms } from '#domain/sheet/form.ts'
import { findSheet } from '#domain/sheet/sheet.ts'
import { may } from '../access/authorize.ts'
import { freshnessOf, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { pathsIn, unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { entryCells } from './entry-cells.ts'
import { knownOf, toContract } from './sheet-of.ts'

/** More than a screen of 500 rows × 60 columns ever asks for. */
const most = 60_000

interface Asked {
  readonly dossier: string
  readonly form?: string | undefined
  readonly units?: string | undefined
  readonly years?: string | undefined
  readonly own: 'true' | 'false'
}

/**
 * Biểu nhập số liệu: rows, cells, verdicts and locks of a form for some units and years. Throws `not_allowed` for a unit that
 * is not the caller's, `not_found`, `too_large`.
 */
export async function readEntry(
  deps: Deps,
  input: Asked,
  { caller }: Call,
): Promise<Output<'readEntry'>> {
  const dossier = await openDossier(deps, input.dossier)
  const { workspace, today } = dossier
  const asked = input.years?.split(',').map(Number) ?? [workspace.dossier.year]
  const years = [...new Set(asked)].toSorted()
  const reach = unitsFor(deps, dossier, input, years, caller)
  if (reach.length * years.length > most) throw new Refusal('too_large', { limit: most })
  const { form, forms, units } = chosenForm(dossier, input.form, reach, years)
  const placed = placeRows(dossier, form.id, units, years)
  if (placed.asked.length > most) throw new Refusal('too_large', { limit: most })
  const read = await entryCells(deps, dossier, placed, caller)
  const isOwn = new Set(
    read.cells.filter((one) => one.locked !== 'not_yours').map((one) => one.row),
  )
  const isOwnOnly = input.own === 'true' || !seesOthers(deps, dossier, units, caller)
  const kept = placed.rows.map((_, index) => index).filter((one) => !isOwnOnly || isOwn.has(one))
  return {
    today,
    form,
    forms: [...forms],
    units: units.flatMap((id) => unitHead(dossier, id)),
    years,
    rows: kept.flatMap((index) => (placed.rows[index] ? [toRow(placed.rows[index])] : [])),
    targets: [...read.targets],
    sheets: sheetsIn(dossier, form.id, units, years),
    cells: renumbered(read.cells, kept),
    mayAccept: units.some((unit) => may(caller.grants, 'accept', unitIn(deps, dossier, unit))),
  }
}

/** The same state of the dossier gives the same caller the same answer. */
export async function entryFreshness(deps: Deps, input: Asked, { caller }: Call): Promise<string> {
  const { dossier } = input
  return `${await freshnessOf(deps, { dossier })} ${caller.person} ${JSON.stringify(caller.grants)}`
}

/** Who records but reads no internal figures (the Front) is shown what is its own alone. */
function seesOthers(
  deps: Deps,
  dossier: OpenDossier,
  units: readonly string[],
  { grants }: Caller,
): boolean {
  return units.every((unit) => may(grants, 'readInternal', unitIn(deps, dossier, unit)))
}

/** The units asked for, all the caller's; or all that the caller may record for. */
function unitsFor(
  deps: Deps,
  dossier: OpenDossier,
  { units }: Asked,
  years: readonly number[],
  { grants }: Caller,
): readonly string[] {
  const scope = unitScope(grants, 'record')
  if (units !== undefined) {
    const asked = [...new Set(units.split(',').filter((one) => one !== ''))]
    for (const unit of asked)
      if (!covers(scope, unitIn(deps, dossier, unit)))
        throw new Refusal('not_allowed', { act: 'record' })
    return asked
  }
  const pathOf = pathsIn(deps, dossier)
  const { assessment } = knownOf(dossier)
  const all = new Set(years.flatMap((year) => unitsWithForms(assessment, year)))
  return [...all].filter((unit) => covers(scope, pathOf(unit) ?? ''))
}

/** The form asked for, else the first that the first unit has; with the units that have it. */
function chosenForm(
  dossier: OpenDossier,
  wanted: string | undefined,
  units: readonly string[],
  years: readonly number[],
): {
  readonly form: EntryForm
  readonly forms: readonly EntryForm[]
  readonly units: readonly string[]
} {
  const { assessment, packs } = knownOf(dossier)
  const byUnit = units.map((unit) => ({
    unit,
    forms: years.toReversed().flatMap((year) => formsOf(assessment, packs, unit, year)),
  }))
  const forms = new Map<string, Form>()
  for (const form of byUnit.flatMap((one) => one.forms))
    if (!forms.has(form.id)) forms.set(form.id, form)
  const heads = [...forms.values()].map(({ id, title, level }) => ({ id, title, level }))
  const form = wanted === undefined ? heads[0] : heads.find((one) => one.id === wanted)
  if (!form) throw new Refusal('not_found', { kind: 'form', form: wanted ?? null })
  const having = byUnit.filter((one) => one.forms.some(({ id }) => id === form.id))
  return { form, forms: heads, units: having.map((one) => one.unit) }
}

/** Rows of all units and years once each, and which of them is asked of which unit in which year. */
export interface PlacedRows {
  readonly units: readonly string[]
  readonly years: readonly number[]
  readonly rows: readonly FormRow[]
  readonly asked: readonly { readonly unit: string; readonly year: number; readonly row: number }[]
}

function placeRows(
  dossier: OpenDossier,
  form: string,
  units: readonly string[],
  years: readonly number[],
): PlacedRows {
  const { assessment, packs } = knownOf(dossier)
  const rows: FormRow[] = []
  const numbers = new Map<string, number>()
  const numberOf = (row: FormRow): number => {
    const key = `${row.item} ${row.part}`
    const there = numbers.get(key) ?? rows.length
    if (there === rows.length) rows.push(row)
    numbers.set(key, there)
    return there
  }
  // The newest year's wording and order lead.
  const asked = years.toReversed().flatMap((year) =>
    units.flatMap((unit) => {
      const found = formsOf(assessment, packs, unit, year).find((one) => one.id === form)
      return (found?.rows ?? []).map((row) => ({ unit, year, row: numberOf(row) }))
    }),
  )
  return { units, years, rows, asked }
}

function toRow(row: FormRow): Output<'readEntry'>['rows'][number] {
  return { ...row, scale: [...row.scale] }
}

function unitHead({ assessed, today }: OpenDossier, id: string) {
  const unit = assessed(today).tree.byId.get(id)
  return unit ? [{ id, code: unit.code, name: unit.name, type: unit.type }] : []
}

function sheetsIn(
  dossier: OpenDossier,
  form: string,
  units: readonly string[],
  years: readonly number[],
) {
  return units.flatMap((unit) =>
    years.flatMap((year) => {
      const found = findSheet(knownOf(dossier), { unit, form, year })
      return found ? [toContract(found.sheet)] : []
    }),
  )
}

/** Cells of the rows that are kept, under their new numbers. */
function renumbered(cells: readonly EntryCell[], kept: readonly number[]): EntryCell[] {
  const numbers = new Map(kept.map((row, index) => [row, index]))
  return cells.flatMap((cell) => {
    const row = numbers.get(cell.row)
    return row === undefined ? [] : [{ ...cell, row }]
  })
}
