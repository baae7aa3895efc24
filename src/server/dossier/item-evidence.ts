import type { ItemDetail } from '#contract/dossiers.ts'
import { listFor, substantiationOf } from '#domain/evaluation/substantiate.ts'
import type { Evidence } from '#domain/evidence/evidence.ts'
import type { At, FoundItem } from './find-item.ts'
import type { OpenDossier } from './open-dossier.ts'

/** Minh chứng of the item's criterion, or of the condition. */
export function substantiationIn({
  criterionResult,
  condition,
}: FoundItem): ItemDetail['substantiated'] {
  if (condition) return condition.substantiated
  return criterionResult ? substantiationOf(criterionResult.evidence) : 'unknown'
}

/** Listed documents with what is there of each, then documents that prove the item without being listed. */
export function evidenceOf(
  dossier: OpenDossier,
  found: FoundItem,
  unit: string,
  { year, on }: At,
): ItemDetail['evidence'] {
  const { item, laidCriterion, laid } = found
  const list =
    laidCriterion && laid
      ? listFor(dossier.assessed(on), laidCriterion, laid.standard.id, unit)
      : { adopted: false, documents: [], items: new Set([item.id]) }
  const linked = linkedTo(dossier, list.items, unit, year, on)
  const listed = list.documents.map(({ id, name }) => ({
    document: id,
    name,
    required: list.adopted,
    present: linked.filter((one) => one.document === id).map((one) => summary(one.evidence)),
  }))
  const own = linked.filter((one) => one.document === undefined && one.item === item.id)
  return [...listed, ...own.map(({ evidence }) => unlisted(evidence))]
}

function unlisted(evidence: Evidence): ItemDetail['evidence'][number] {
  return { document: null, name: evidence.title, required: false, present: [summary(evidence)] }
}

function linkedTo(
  { workspace }: OpenDossier,
  items: ReadonlySet<string>,
  unit: string,
  year: number,
  on: string,
) {
  return workspace.evidence
    .filter((one) => one.state === 'accepted' && one.knownOn <= on)
    .flatMap((evidence) =>
      evidence.links
        .filter(
          (link) =>
            link.unit === unit && items.has(link.item) && link.from <= year && year <= link.to,
        )
        .map(({ item, document }) => ({ item, document, evidence })),
    )
}

function summary({ id, title, code, restricted }: Evidence) {
  return { id, title: restricted ? '' : title, code: code ?? null }
}
