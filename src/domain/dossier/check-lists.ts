import { checkDefinition, checkRow } from '../list/check-list.ts'
import type { ListDefinition, ListRow } from '../list/list.ts'
import type { Places, Report } from './places.ts'
import type { Workspace } from './workspace.ts'

/** Danh mục: each list and row names units and bodies that are there, and holds only what its columns take. */
export function checkLists(workspace: Workspace, places: Places, report: Report): void {
  const units = new Set(workspace.units.map((one) => one.id))
  const agencies = new Set(workspace.agencies.map((one) => one.id))
  workspace.lists.forEach((list, index) => {
    const tell = (path: readonly (string | number)[], code: Code, params: Params = {}) => {
      const at = places.list(index, path)
      report(at, at.column, code, params)
    }
    for (const { path, code } of checkDefinition(list)) tell(path, code)
    if (!units.has(list.unit)) tell(['unit'], 'unit_unknown', { unit: list.unit })
    if (list.agency !== undefined && !agencies.has(list.agency))
      tell(['agency'], 'agency_unknown', { agency: list.agency })
    list.expected.rows.forEach(({ unit }, at) => {
      if (unit !== undefined && !units.has(unit))
        tell(['expected', 'rows', at, 'unit'], 'unit_unknown', { unit })
    })
  })
  checkRows(workspace, units, places, report)
}

type Code = Parameters<Report>[2]
type Params = NonNullable<Parameters<Report>[3]>

function checkRows(
  { lists, listRows }: Workspace,
  units: ReadonlySet<string>,
  places: Places,
  report: Report,
): void {
  const byId = new Map<string, ListDefinition>(lists.map((one) => [one.id, one]))
  const first = new Map<string, number>()
  listRows.forEach((row, index) => {
    const place = places.listRow(index)
    if (!units.has(row.unit)) report(place, 'unit', 'unit_unknown', { unit: row.unit })
    const list = byId.get(row.list)
    for (const { column, code } of list ? checkRow(list, row) : [])
      report(place, column, code, shown(row, column))
    const key = JSON.stringify([row.list, row.id])
    const line = first.get(key)
    if (line === undefined) first.set(key, place.line ?? 0)
    else report(place, 'id', 'id_doubled', { id: row.id, first: line })
  })
}

function shown({ values }: ListRow, column: string): Params {
  return { value: String(values[column] ?? '').slice(0, 60) }
}
