import type { EvidenceListEntry, ListedDocument } from '../pack/evidence-list.ts'
import type { Assessment } from './assessment.ts'
import type { EvidenceState } from './readiness.ts'
import type { Substantiation } from './verdict.ts'

/** The documents that prove an item: required once the place adopted its list, usual before. */
export interface DocumentList {
  readonly adopted: boolean
  readonly documents: readonly ListedDocument[]
  readonly entries: readonly EvidenceListEntry[]
}

/** Danh mục for some items (a criterion and what is under it) of a unit. */
export function listFor(
  assessment: Assessment,
  items: readonly string[],
  standard: string,
  unit: string,
): DocumentList {
  const wanted = new Set(items)
  const adopted = assessment
    .overlaysFor(unit)
    .flatMap((pack) => (pack.overlay?.adopted ? [pack.overlay.adopted] : []))
  if (adopted.length > 0) {
    const entries = adopted.flatMap((one) => one.lists).filter((one) => wanted.has(one.item))
    return { adopted: true, entries, documents: entries.flatMap((one) => one.documents) }
  }
  const books = assessment.packs.flatMap((pack) => (pack.evidence ? [pack.evidence] : []))
  const entries = books.flatMap((book) => book.lists).filter((one) => wanted.has(one.item))
  const common = books
    .flatMap((book) => book.common)
    .filter((one) => one.standard === standard && entries.length > 0)
  const documents = [...entries, ...common].flatMap((one) => one.documents)
  return { adopted: false, entries, documents }
}

/** Is there an accepted document for a listed one, of the unit and year? `items`: what it may be linked to. */
export function isPresent(
  assessment: Assessment,
  document: string,
  items: ReadonlySet<string>,
  unit: string,
  year: number,
): boolean {
  const proofs = assessment.proofs.get(unit) ?? []
  return proofs.some((one) =>
    one.links.some(
      (link) =>
        link.document === document &&
        link.unit === unit &&
        items.has(link.item) &&
        link.from <= year &&
        year <= link.to,
    ),
  )
}

/** How many of the listed documents are there. */
export function evidenceState(
  assessment: Assessment,
  list: DocumentList,
  items: readonly string[],
  unit: string,
  year: number,
): EvidenceState {
  const wanted = new Set(items)
  const present = list.documents.filter((one) =>
    isPresent(assessment, one.id, wanted, unit, year),
  ).length
  return { adopted: list.adopted, listed: list.documents.length, present }
}

/** Minh chứng: an adopted list that asks for nothing requires nothing; no list at all is unknown. */
export function substantiationOf(state: EvidenceState): Substantiation {
  if (state.listed === 0) return state.adopted ? 'notRequired' : 'unknown'
  if (state.present === 0) return 'none'
  return state.present >= state.listed ? 'full' : 'partial'
}

/** Only a list that the place adopted blocks. */
export function blocks(state: EvidenceState): boolean {
  const substantiated = substantiationOf(state)
  return state.adopted && substantiated !== 'full' && substantiated !== 'notRequired'
}

/** The state of several together. */
export function combineSubstantiation(all: readonly Substantiation[]): Substantiation {
  const counted = all.filter((one) => one !== 'notRequired')
  const [first] = counted
  if (first === undefined) return 'notRequired'
  return counted.every((one) => one === first) ? first : 'partial'
}
