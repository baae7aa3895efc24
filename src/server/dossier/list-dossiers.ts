import { dossierScope } from '#domain/access/scope.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { referenceTree } from '../unit/unit-paths.ts'
import { selectUnitNames, selectVisible } from './store.ts'

/** The dossiers whose board the caller may read. */
export async function listDossiers(deps: Deps, _input: unknown, call: Pick<Call, 'caller'>) {
  const rows = await selectVisible(deps.db, dossierScope(call.caller.grants, 'readBoard'))
  const tree = referenceTree(deps)
  const own = await selectUnitNames(
    deps.db,
    rows.map((row) => row.unit).filter((unit) => !tree.byId.has(unit)),
  )
  const nameOf = (id: string, unit: string) =>
    tree.byId.get(unit)?.fullName ??
    own.find((one) => one.dossier === id && one.id === unit)?.fullName ??
    unit
  return {
    dossiers: rows.map(({ province: _, ...row }) => ({
      ...row,
      unitName: nameOf(row.id, row.unit),
    })),
  }
}
