import { unitScope } from '#domain/access/scope.ts'
import { may } from '../access/authorize.ts'
import { unitReader } from '../dossier/list-gaps.ts'
import { atOf, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { pathsIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { requireList, rowsKnown, summaryOf, toStored } from './stand.ts'

/** Một danh mục: its columns, the rows that the caller may see, what misses, and where the caller may write. */
export async function readList(
  deps: Deps,
  input: { readonly dossier: string; readonly list: string; readonly on?: string | undefined },
  { caller }: Call,
) {
  const dossier = await openDossier(deps, input.dossier)
  const { on } = atOf(dossier, input)
  const list = requireList(dossier, input.list)
  const rows = await rowsKnown(deps, dossier, list.id, on)
  const mayRead = unitReader(deps, dossier, caller)
  const { path } = dossier.place
  return {
    ...summaryOf(deps, dossier, { list, rows, on }, caller),
    on,
    rows: rows.filter((row) => mayRead(row.unit)).map(toStored),
    writable: writableUnits(deps, dossier, caller),
    mayDefine: may(caller.grants, 'assign', path),
    mayAccept: may(caller.grants, 'accept', path),
  }
}

/** The topmost units of the dossier over which the caller may record. */
function writableUnits(
  deps: Deps,
  dossier: OpenDossier,
  caller: Caller,
): { unit: string; name: string }[] {
  const { under } = unitScope(caller.grants, 'record')
  const pathOf = pathsIn(deps, dossier)
  const own = dossier.workspace.units.flatMap((unit) => {
    const path = pathOf(unit.id)
    const isIn = path?.startsWith(dossier.place.path) && under.some((top) => path.startsWith(top))
    return isIn && path ? [{ unit: unit.id, name: unit.fullName, path }] : []
  })
  return own
    .filter((one) => !own.some((top) => top !== one && one.path.startsWith(top.path)))
    .map(({ unit, name }) => ({ unit, name }))
}
