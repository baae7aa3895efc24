import type { TableFile, TableOrder, TableRun } from '#contract/tables.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { findTable, type KeptTable } from './kept-tables.ts'
import { layOutTable as layOut, rememberColumns } from './lay-out-table.ts'
import { linesOf, showRun, startStoring, startTrial, stopRun } from './table-runs.ts'
import type { TableEncoding } from './table-task.ts'
import { viewTable } from './view-table.ts'

interface OfTable {
  readonly dossier: string
  readonly table: string
}

/** An uploaded table: its sheets. */
export async function readTable(
  deps: Deps,
  input: OfTable & { readonly encoding: TableEncoding },
  { caller }: Call,
): Promise<TableFile> {
  return await viewTable(await ownTable(deps, input, caller), input.dossier, input.encoding)
}

/** Bố cục of a sheet of an uploaded table. */
export async function layOutTable(
  deps: Deps,
  input: OfTable & Parameters<typeof layOut>[2],
  { caller }: Call,
) {
  const { path } = await ownTable(deps, input, caller)
  return await layOut(deps, path, input)
}

/** Starts the dry run; what a person said of the columns is remembered for the form. */
export async function tryTable(
  deps: Deps,
  input: OfTable & { readonly order: TableOrder; readonly remember: boolean },
  { caller }: Call,
): Promise<TableRun> {
  const file = await ownTable(deps, input, caller)
  const { order } = input
  if (input.remember && order.form !== undefined) {
    const { form, sheet, encoding, layout } = order
    const { headerFrom, headerTo } = layout
    const wanted = { dossier: input.dossier, sheet, form, encoding, headerFrom, headerTo }
    const guessed = (await layOut(deps, file.path, wanted)).layout
    const dossier = await openDossier(deps, input.dossier)
    await rememberColumns(deps, dossier, { form, layout, guessed }, caller)
  }
  return startTrial({ deps, caller, file, order, dossier: input.dossier, table: input.table })
}

export async function readTableRun(deps: Deps, input: OfTable, { caller }: Call) {
  await ownTable(deps, input, caller)
  return showRun(deps.db, input.table)
}

export async function listTableLines(
  deps: Deps,
  input: OfTable & Parameters<typeof linesOf>[2],
  { caller }: Call,
) {
  await ownTable(deps, input, caller)
  return linesOf(deps.db, input.table, input)
}

/** Starts the storing of what the dry run found. */
export async function applyTable(
  deps: Deps,
  input: OfTable & { readonly digest: string },
  { caller }: Call,
): Promise<TableRun> {
  const file = await ownTable(deps, input, caller)
  const { dossier, table, digest } = input
  return startStoring({ deps, caller, file, dossier, table }, digest)
}

export async function cancelTable(deps: Deps, input: OfTable, { caller }: Call): Promise<TableRun> {
  await ownTable(deps, input, caller)
  return stopRun(deps.db, input.table)
}

/** Nobody sees a table that another person uploaded. */
async function ownTable(
  deps: Deps,
  { dossier, table }: OfTable,
  caller: Caller,
): Promise<KeptTable> {
  return await findTable(deps, { dossier, person: caller.person }, table)
}
