import type { ItemDetail } from '#contract/dossiers.ts'
import { actsOf } from '#domain/access/access.ts'
import { leadOf } from '#domain/gap/criterion-gaps.ts'
import { owedBy } from '#domain/gap/owner.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import { historyOf } from '../journal/list-journal.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { type FoundItem, findItem } from './find-item.ts'
import { evidenceOf, substantiationIn } from './item-evidence.ts'
import { seriesOf } from './item-series.ts'
import { type Asked, atOf, type OpenDossier, openDossier } from './open-dossier.ts'

/** Everything about one item of a unit: verdict, figures by year, evidence, law, history. Throws `not_found`. */
export async function readItem(
  deps: Deps,
  input: Asked & { readonly dossier: string; readonly item: string; readonly unit: string },
  { caller }: Call,
): Promise<ItemDetail> {
  const dossier = await openDossier(deps, input.dossier)
  const at = atOf(dossier, input)
  const found = findItem(dossier, input.unit, input.item, at)
  const unit = dossier.workspace.units.find((one) => one.id === input.unit)
  if (!found || !unit) throw new Refusal('not_found', { kind: 'item' })
  const { item, pack, criterion } = found
  const law = [item, criterion, found.laid?.standard].flatMap((one) => one?.legal ?? [])
  return {
    item: item.id,
    criterion: criterion?.id ?? null,
    number: 'number' in item ? String(item.number) : '',
    text: found.text,
    unit: unit.id,
    unitName: unit.fullName,
    valueUnit: item.unit ?? null,
    result: found.result,
    substantiated: substantiationIn(found),
    legal: law,
    basis: item.basis,
    documents: documentsOf(pack, new Set(law.map((one) => one.document))),
    sources: sourcesOf(pack, found),
    series: seriesOf(dossier, found, unit.id, at.on),
    evidence: evidenceOf(dossier, found, unit.id, at),
    owner: ownerOf(dossier, found, unit.id, at),
    confirmations: confirmationsOf(dossier, found, at.on),
    history: await history(deps, dossier, caller, `item:${item.id}@${unit.id}`),
  }
}

function documentsOf(pack: Pack, wanted: ReadonlySet<string>): ItemDetail['documents'] {
  return pack.legal
    .filter((one) => wanted.has(one.id))
    .map(({ id, number, title }) => ({ id, number: number ?? '', title: title ?? '' }))
}

/** The pages that the item's grounds rest on. */
function sourcesOf({ sources }: Pack, { item }: FoundItem): ItemDetail['sources'] {
  const bases = [item.basis.text, item.basis.value, ...item.legal.flatMap((one) => one.basis ?? [])]
  const wanted = new Set(bases.flatMap((one) => one.refs ?? []))
  return Object.fromEntries(Object.entries(sources).filter(([id]) => wanted.has(id)))
}

function ownerOf(
  dossier: OpenDossier,
  found: FoundItem,
  unit: string,
  { year, on }: { readonly year: number; readonly on: string },
): ItemDetail['owner'] {
  const assessment = dossier.assessed(on)
  const { item, laidCriterion, laid, criterion } = found
  const lead = laidCriterion
    ? leadOf(assessment, laidCriterion, laid?.items.get(item.id), unit)
    : 'lead' in item
      ? item.lead
      : undefined
  const above = [criterion?.id, laid?.standard.id].filter((one) => one !== undefined)
  const asked = { kind: 'reading', item: item.id, above, unit, year, lead } as const
  const { agency, beside, name } = owedBy(assessment, asked).owner
  return { agency, beside, name }
}

function confirmationsOf(
  { workspace }: OpenDossier,
  { item, pack }: FoundItem,
  on: string,
): ItemDetail['confirmations'] {
  return workspace.confirmations
    .filter((one) => one.item === item.id && one.sha256 === pack.sha256 && one.on <= on)
    .map(({ person, on: day, reference }) => ({ person, on: day, reference }))
}

/** Only who may read the journal sees who changed what. */
async function history(
  deps: Deps,
  { place }: OpenDossier,
  caller: Caller,
  object: string,
): Promise<ItemDetail['history']> {
  const may = caller.grants.some(
    (grant) => actsOf[grant.role].has('readInternal') && place.path.startsWith(grant.path),
  )
  if (!may) return []
  const entries = await historyOf(deps, place.dossier, object)
  return entries.map(({ at, actor, act, before, after }) => ({ at, actor, act, before, after }))
}
