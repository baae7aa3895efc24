import { knownItems } from '#domain/dossier/known-items.ts'
import type { ListedDocument } from '#domain/pack/evidence-list.ts'
import { Refusal } from '#domain/refusal.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { issueOverlay, ownRules } from './issue-overlay.ts'
import type { Decision } from './next-overlay.ts'

interface Asked {
  readonly dossier: string
  readonly replaces?: string | null | undefined
  readonly ground: Decision['ground']
  readonly lists: readonly {
    readonly item: string
    readonly documents: readonly (Omit<ListedDocument, 'id'> & {
      readonly id?: string | undefined
    })[]
  }[]
}

/**
 * Ban hành danh mục tài liệu minh chứng of the place: a version of its overlay, in force from the decision's day on. Throws
 * `changed_meanwhile`, `bad_input` for an item that is named twice or is not there, and what `issueOverlay` throws.
 */
export async function adoptEvidenceList(
  deps: Deps,
  { dossier, replaces, ground, lists }: Asked,
  call: Call,
): Promise<{ pack: string; version: string; sha256: string }> {
  const open = await openDossier(deps, dossier)
  const rules = ownRules(deps, open)?.sha256 ?? null
  if (replaces !== undefined && replaces !== rules)
    throw new Refusal('changed_meanwhile', { rules })
  const known = knownItems(open.workspace.dossier, open.packs)
  const seen = new Set<string>()
  for (const [index, { item }] of lists.entries()) {
    if (!known.items.has(item)) throw wrong(index, 'item_unknown')
    if (seen.has(item)) throw wrong(index, 'not_unique')
    seen.add(item)
  }
  const ids = new Set(known.documents)
  const adopted = lists.map(({ item, documents }) => ({
    item,
    documents: documents.map((one) => ({ ...one, id: one.id ?? newId(item, ids) })),
  }))
  return await issueOverlay(deps, { dossier, ground, targets: [], parameters: [], adopted }, call)
}

/** An id that no listed document has, whatever list it stands in. */
function newId(item: string, ids: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = `${item}.tl${number}`
    if (ids.has(id)) continue
    ids.add(id)
    return id
  }
}

function wrong(index: number, code: string): Refusal {
  return new Refusal('bad_input', { fields: [{ field: `lists.${index}.item`, code }] })
}
