import type { EvidenceListEntry, ListedDocument } from '#domain/pack/evidence-list.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Condition, Standard } from '#domain/pack/standard.ts'
import { fictionBasis } from './overlay.ts'

/**
 * The list that huyện Mẫu adopts: what the evidence packs call usual, with the common documents; a criterion or declared
 * condition that no list names gets one report.
 */
export function adoptedLists(
  standards: readonly Standard[],
  conditions: readonly Condition[],
  evidence: readonly Pack[],
): readonly EvidenceListEntry[] {
  const books = evidence.flatMap((pack) => (pack.evidence ? [pack.evidence] : []))
  const known = new Map(books.flatMap((book) => book.lists).map((one) => [one.item, one]))
  const common = books.flatMap((book) => book.common)
  const ofCriteria = standards.flatMap((standard) => {
    const shared = common
      .filter((one) => one.standard === standard.id)
      .flatMap((one) => one.documents)
    return standard.criteria.map((one) =>
      entryFor(
        one.id,
        one.lead,
        known.get(one.id),
        shared,
        `Báo cáo kết quả thực hiện tiêu chí ${one.number}`,
      ),
    )
  })
  const ofConditions = conditions
    .filter((one) => one.evidence === 'required' || known.has(one.id))
    .map((one) =>
      entryFor(one.id, one.lead, known.get(one.id), [], `Văn bản xác nhận: ${one.name}`),
    )
  return [...ofCriteria, ...ofConditions]
}

function entryFor(
  item: string,
  lead: string | undefined,
  usual: EvidenceListEntry | undefined,
  shared: readonly ListedDocument[],
  fallback: string,
): EvidenceListEntry {
  const own = usual?.documents ?? []
  const documents = [...own, ...shared.map((one) => ofItem(one, item))]
  const byLead = usual?.lead ?? lead
  return {
    item,
    ...(byLead === undefined ? {} : { lead: byLead }),
    support: [...(usual?.support ?? [])],
    documents:
      documents.length > 0 ? documents : [{ id: `${item}.mau`, type: 'report', name: fallback }],
    basis: fictionBasis,
  }
}

/** A common document is asked for once under each criterion. */
function ofItem(document: ListedDocument, item: string): ListedDocument {
  return { ...document, id: `${item}.${document.id.split('.').at(-1) ?? document.id}c` }
}
