import { groupBy } from '#domain/group.ts'
import type { UsualList } from '#domain/list/list.ts'
import { may } from '../access/authorize.ts'
import { atOf, freshnessOf, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { summaryOf } from './stand.ts'

interface Asked {
  readonly dossier: string
  readonly on?: string | undefined
}

/** Danh mục of the dossier that were asked for by the day, and the usual ones that it does not have. */
export async function listLists(deps: Deps, input: Asked, { caller }: Call) {
  const dossier = await openDossier(deps, input.dossier)
  const { on } = atOf(dossier, input)
  const { lists, listRows } = dossier.workspace
  const known = listRows.filter((row) => row.recordedOn === undefined || row.recordedOn <= on)
  const byList = groupBy(known, (row) => row.list)
  const taken = new Set(lists.flatMap((one) => [one.id, one.usual ?? '']))
  const usual: readonly UsualList[] = deps.packs.flatMap((pack) => pack.lists ?? [])
  const { path } = dossier.place
  return {
    on,
    lists: lists
      .filter((list) => list.givenOn <= on)
      .map((list) => {
        const rows = (byList.get(list.id) ?? []).map((row) => ({ ...row, version: 0 }))
        return summaryOf(deps, dossier, { list, rows, on }, caller)
      }),
    usual: usual.filter((one) => !taken.has(one.id)),
    mayDefine: may(caller.grants, 'assign', path),
    mayAccept: may(caller.grants, 'accept', path),
  }
}

/** What the caller may see is part of the answer. */
export async function listsFreshness(deps: Deps, input: Asked, { caller }: Call): Promise<string> {
  const grants = caller.grants.map((one) => `${one.role}${one.path}`).join(' ')
  return `${await freshnessOf(deps, input)} ${grants}`
}
