import { Refusal } from '#domain/refusal.ts'
import type { Layout } from '#domain/table/column-use.ts'
import { layOut } from '#domain/table/lay-out.ts'
import { squash } from '#domain/table/squash.ts'
import { titleNames } from '#domain/table/title-names.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { dossierCatalogue } from './dossier-catalogue.ts'
import { describeFile } from './read-table.ts'
import { putColumns, type SaidColumn, selectColumns } from './store.ts'
import type { TableEncoding } from './table-task.ts'

interface Wanted {
  readonly dossier: string
  readonly sheet: string
  readonly form: string
  readonly encoding: TableEncoding
  readonly headerFrom?: number | undefined
  readonly headerTo?: number | undefined
}

/** Bố cục of a sheet: header rows and columns as found, as given, as remembered. Throws `table_sheet_missing`. */
export async function layOutTable(deps: Deps, path: string, wanted: Wanted) {
  const dossier = await openDossier(deps, wanted.dossier)
  const catalogue = dossierCatalogue(deps, dossier)
  const { sheets } = await describeFile(path, wanted.encoding)
  const sheet = sheets.find((one) => one.name === wanted.sheet)
  if (!sheet) throw new Refusal('table_sheet_missing', { sheet: wanted.sheet })
  const remembered = await selectColumns(deps.db, dossier.place, wanted.form)
  const { headerFrom, headerTo = headerFrom } = wanted
  const given =
    headerFrom === undefined || headerTo === undefined ? undefined : { headerFrom, headerTo }
  const layout = layOut(sheet, catalogue, remembered, given)
  return { layout, titled: titleNames(sheet, layout.headerFrom, catalogue) }
}

/** Ghi nhớ cột: what a person said of columns otherwise than we would have, for the next table of the form. */
export async function rememberColumns(
  deps: Deps,
  dossier: OpenDossier,
  said: { readonly form: string; readonly layout: Layout; readonly guessed: Layout },
  caller: Caller,
): Promise<void> {
  const columns = changedColumns(said.layout, said.guessed)
  if (columns.length === 0) return
  const { place } = dossier
  await changeDossier(deps, place, caller.name, async (tx) => {
    const { form } = said
    const stamp = { form, by: caller.name, at: deps.clock.now() }
    await putColumns(
      tx,
      place,
      columns.map((one) => ({ ...one, ...stamp })),
    )
    const object = `form:${form}`
    return { answer: null, deed: { act: 'remember_columns', object, after: columns } }
  })
}

function changedColumns(
  layout: Layout,
  guessed: Layout,
): readonly Pick<SaidColumn, 'header' | 'use'>[] {
  const before = new Map(guessed.columns.map((one) => [one.column, JSON.stringify(one.use)]))
  const changed = layout.columns
    .filter((one) => JSON.stringify(one.use) !== before.get(one.column))
    .map(({ header, use }) => ({ header: squash(header), use }))
    .filter(({ header }) => header !== '')
  return [...new Map(changed.map((one) => [one.header, one])).values()]
}
