import { type CheckScope, criteriaOf, itemsOf, type Report } from './check-scope.ts'
import type { Pack } from './pack.ts'
import type { PackPath } from './pack-fault.ts'

/** An id names one thing: within its list, and for what readings and documents are recorded by, within all packs. */
export function checkIds({ pack, others }: CheckScope, report: Report): void {
  for (const { path, ids } of listsOf(pack)) {
    const seen = new Map<string, number>()
    for (const [i, id] of ids.entries()) {
      const first = seen.get(id)
      if (first === undefined) seen.set(id, i)
      else report([...path, i], 'pack_id_doubled', { id })
    }
  }
  const elsewhere = new Map(
    others.flatMap((one) => judgedIds(one).map(({ id }) => [id, one.id] as const)),
  )
  const here = new Set<string>()
  for (const { id, path } of judgedIds(pack)) {
    const other = elsewhere.get(id)
    if (here.has(id)) report([...path, 'id'], 'pack_id_doubled', { id })
    else if (other !== undefined) report([...path, 'id'], 'id_in_other_pack', { id, pack: other })
    here.add(id)
  }
}

function judgedIds(pack: Pack): { readonly id: string; readonly path: PackPath }[] {
  return [
    ...pack.standards.map(({ id }, s) => ({ id, path: ['standards', s] })),
    ...criteriaOf(pack).map(({ criterion, path }) => ({ id: criterion.id, path })),
    ...itemsOf(pack).map(({ item, path }) => ({ id: item.id, path })),
    ...pack.measures.map(({ id }, m) => ({ id, path: ['measures', m] })),
    ...(pack.archive ?? []).map(({ id }, a) => ({ id, path: ['archive', a] })),
  ]
}

interface IdList {
  readonly path: PackPath
  readonly ids: readonly string[]
}

function listsOf(pack: Pack): IdList[] {
  const lists: IdList[] = [
    list(['legal'], pack.legal),
    list(['regions'], pack.regions),
    list(['unitGroups'], pack.unitGroups),
    list(['agencies'], pack.agencies),
    list(['notes'], pack.notes),
    list(['lists'], pack.lists ?? []),
    ...pack.standards.map(({ groups }, s) => list(['standards', s, 'groups'], groups)),
    ...procedureLists(pack),
  ]
  const { evidence } = pack
  if (!evidence) return lists
  return [
    ...lists,
    { path: ['evidence', 'lists'], ids: evidence.lists.map(({ item }) => item) },
    ...evidence.lists.map(({ documents }, l) =>
      list(['evidence', 'lists', l, 'documents'], documents),
    ),
  ]
}

function procedureLists({ procedure }: Pack): IdList[] {
  if (!procedure) return []
  return [
    list(['procedure', 'parameters'], procedure.parameters),
    list(['procedure', 'forms'], procedure.forms),
    list(['procedure', 'dossiers'], procedure.dossiers),
    list(['procedure', 'procedures'], procedure.procedures),
    list(['procedure', 'provisions'], procedure.provisions),
    ...procedure.dossiers.map(({ items }, d) => list(['procedure', 'dossiers', d, 'items'], items)),
    ...procedure.procedures.map(({ steps }, p) =>
      list(['procedure', 'procedures', p, 'steps'], steps),
    ),
  ]
}

function list(path: PackPath, things: readonly { readonly id: string }[]): IdList {
  return { path, ids: things.map(({ id }) => id) }
}
