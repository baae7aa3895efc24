import { type CheckScope, criteriaOf, itemsOf, type Report } from './check-scope.ts'
import { type Named, namedIn, tellUnknown } from './tell-unknown.ts'
import { walk } from './walk.ts'

/** Names that a pack gives to other things lead somewhere: legal documents, items, agencies, standards. */
export function checkReferences(scope: CheckScope, report: Report): void {
  const { pack, base, agencies, standards } = scope
  const laws = new Set([...pack.legal, ...(base?.legal ?? [])].map(({ id }) => id))
  tellUnknown(lawsNamed(scope), (id) => laws.has(id), ['law_unknown', 'document'], report)
  tellUnknown(
    agenciesNamed(scope),
    (id) => agencies.has(id),
    ['pack_agency_unknown', 'agency'],
    report,
  )
  const same = itemsOf(pack).map(({ item, path }) => ({
    id: item.sameAs,
    path: [...path, 'sameAs'],
  }))
  tellUnknown(same, (id) => scope.items.has(id), ['item_not_found', 'item'], report)
  const lists = (pack.evidence?.lists ?? []).map(({ item }, l) => ({
    id: item,
    path: ['evidence', 'lists', l, 'item'],
  }))
  tellUnknown(lists, (id) => isJudged(scope, id), ['item_not_found', 'item'], report)
  const common = (pack.evidence?.common ?? []).map(({ standard }, c) => ({
    id: standard,
    path: ['evidence', 'common', c, 'standard'],
  }))
  tellUnknown(common, (id) => standards.has(id), ['standard_not_found', 'standard'], report)
}

/** A criterion, indicator, requirement or condition that some pack at hand has. */
export function isJudged({ items, criteria }: CheckScope, id: string): boolean {
  return items.has(id) || criteria.has(id)
}

function lawsNamed({ pack }: CheckScope): Named[] {
  const found: Named[] = []
  walk(pack, [], ({ legal }, path) => {
    if (path.length > 0 && Array.isArray(legal))
      found.push(...legal.map(({ document }, i) => ({ id: document, path: [...path, 'legal', i] })))
  })
  return found
}

function agenciesNamed({ pack }: CheckScope): Named[] {
  const inItems = itemsOf(pack).map(({ item, path }) => ({
    id: 'lead' in item ? item.lead : undefined,
    path: [...path, 'lead'],
  }))
  const inCriteria = criteriaOf(pack).flatMap(({ criterion, path }) => [
    { id: criterion.lead, path: [...path, 'lead'] },
    ...namedIn(criterion.support, [...path, 'support']),
  ])
  const inEvidence = (pack.evidence?.lists ?? []).flatMap(({ lead, support }, l) => [
    { id: lead, path: ['evidence', 'lists', l, 'lead'] },
    ...namedIn(support, ['evidence', 'lists', l, 'support']),
  ])
  return [...inItems, ...inCriteria, ...inEvidence]
}
