import type { ListedDocument } from '../pack/evidence-list.ts'
import type { LaidCriterion } from '../pack/lay-overlays.ts'
import type { Pack } from '../pack/pack.ts'
import type { Assessment } from './assessment.ts'
import type { EvidenceState } from './readiness.ts'
import type { Substantiation } from './verdict.ts'

/** The documents that prove an item: required once the place adopted its list, usual before. */
export interface DocumentList {
  readonly adopted: boolean
  readonly documents: readonly ListedDocument[]
  /** What a paper may be linked to. */
  readonly items: ReadonlySet<string>
}

const known = new WeakMap<LaidCriterion, DocumentList>()

/** Danh mục for a criterion and what is under it: found once, as a laid criterion is of one assessment and its overlays. */
export function listFor(
  assessment: Assessment,
  criterion: LaidCriterion,
  standard: string,
  unit: string,
): DocumentList {
  const there = known.get(criterion)
  if (there) return there
  const list = findList(assessment, criterion, standard, assessment.overlaysFor(unit))
  known.set(criterion, list)
  return list
}

function findList(
  assessment: Assessment,
  { criterion, indicators, requirements }: LaidCriterion,
  standard: string,
  overlays: readonly Pack[],
): DocumentList {
  const items = new Set([
    criterion.id,
    ...[...indicators, ...requirements].map((one) => one.item.id),
  ])
  const adopted = overlays
    .flatMap((pack) => pack.overlay?.adopted ?? [])
    .filter((one) => one.day <= assessment.on)
  if (adopted.length > 0) {
    const entries = adopted.flatMap((one) => one.lists).filter((one) => items.has(one.item))
    return { adopted: true, items, documents: entries.flatMap((one) => one.documents) }
  }
  const books = assessment.packs.flatMap((pack) => (pack.evidence ? [pack.evidence] : []))
  const entries = books.flatMap((book) => book.lists).filter((one) => items.has(one.item))
  const common = books
    .flatMap((book) => book.common)
    .filter((one) => one.standard === standard && entries.length > 0)
  const documents = [...entries, ...common].flatMap((one) => one.documents)
  return { adopted: false, items, documents }
}

/** Is there an accepted document for a listed one, of the unit and year? */
export function isPresent(
  assessment: Assessment,
  list: DocumentList,
  document: string,
  unit: string,
  year: number,
): boolean {
  return (assessment.proofs.get(unit)?.get(document) ?? []).some(
    (link) => list.items.has(link.item) && link.from <= year && year <= link.to,
  )
}

/** How many of the listed documents are there. */
export function evidenceState(
  assessment: Assessment,
  list: DocumentList,
  unit: string,
  year: number,
): EvidenceState {
  const isAny = assessment.proofs.has(unit)
  const present = isAny
    ? list.documents.filter((one) => isPresent(assessment, list, one.id, unit, year)).length
    : 0
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
