import type { Output } from '#contract/api.ts'
import { knownItems } from '#domain/dossier/known-items.ts'
import { fold } from '#domain/fold.ts'
import type { ListedDocument } from '#domain/pack/evidence-list.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import { ownRules } from '../settings/issue-overlay.ts'

type Listed = Output<'readListedDocuments'>
type Documents = readonly ListedDocument[]

/** What the place's own list is made of: the usual documents and those that it adopted, by item. */
export async function readListedDocuments(
  deps: Deps,
  input: { readonly dossier: string },
): Promise<Listed> {
  const dossier = await openDossier(deps, input.dossier)
  const rules = ownRules(deps, dossier)
  const usual = usualOf(dossier)
  const lists = rules?.overlay?.adopted?.lists ?? []
  const required = new Map(lists.map((one) => [one.item, one.documents]))
  const items = [...new Set([...usual.keys(), ...required.keys()])]
  return {
    adopted: rules ? adoptedBy(rules) : null,
    rules: rules?.sha256 ?? null,
    items: items.map((item) => ({
      item,
      documents: merged(usual.get(item) ?? [], required.get(item) ?? []),
    })),
  }
}

/** The decision by which an overlay adopted its list; null where it has none. */
export function adoptedBy({ overlay, legal }: Pack): Listed['adopted'] {
  if (!overlay?.adopted) return null
  const { decision, day } = overlay.adopted
  const paper = legal.find((one) => one.number === decision && one.date === day)
  return { decision, day, issuer: paper?.issuer ?? null }
}

/** Documents common to a standard stand with each of its criteria that has a list. */
function usualOf({ workspace, packs, assessed, today }: OpenDossier): Map<string, Documents> {
  const known = knownItems(workspace.dossier, packs)
  const set = assessed(today).packs
  const standards = new Map(
    set
      .flatMap((pack) => pack.standards)
      .flatMap(({ id, criteria }) => criteria.map((one) => [one.id, id] as const)),
  )
  const books = set.flatMap((pack) => pack.evidence ?? [])
  const common = books.flatMap((book) => book.common)
  const usual = new Map<string, Documents>()
  for (const { item, documents } of books.flatMap((book) => book.lists)) {
    if (!known.items.has(item)) continue
    const shared = common.filter((one) => one.standard === standards.get(item))
    const all = [...documents, ...shared.flatMap((one) => one.documents)]
    usual.set(item, [...(usual.get(item) ?? []), ...all])
  }
  return usual
}

/** A document that is both is worded as the place adopted it; one that it adopted under another id is not offered twice. */
function merged(usual: Documents, required: Documents): Listed['items'][number]['documents'] {
  const own = new Map(required.map((one) => [one.id, one]))
  const names = new Set(required.map((one) => fold(one.name)))
  const offered = usual.filter((one) => own.has(one.id) || !names.has(fold(one.name)))
  const ids = new Set(offered.map((one) => one.id))
  const added = required.filter((one) => !ids.has(one.id))
  return [...offered.map((one) => own.get(one.id) ?? one), ...added].map((one) => ({
    id: one.id,
    type: one.type,
    name: one.name,
    issuer: one.issuer ?? null,
    note: one.note ?? null,
    usual: ids.has(one.id),
    required: own.has(one.id),
  }))
}
