import type { Pack } from '#domain/pack/pack.ts'
import type { ProcedureBook } from '#domain/pack/procedure.ts'
import type { Criterion, Standard } from '#domain/pack/standard.ts'
import { fold } from '../format.ts'

type Matches = (...texts: readonly (string | number | null | undefined)[]) => boolean

/** The parts of a pack that hold every word of the search, without accents; a heading that matches keeps all below it. */
export function filterPack(pack: Pack, search: string): Pack {
  const asked = fold(search).trim().split(/\s+/).filter(Boolean)
  if (asked.length === 0) return pack
  const matches: Matches = (...texts) => {
    const text = fold(texts.filter((one) => one !== undefined && one !== null).join(' '))
    return asked.every((word) => text.includes(word))
  }
  const { procedure, evidence, overlay } = pack
  return {
    ...pack,
    legal: pack.legal.filter((one) => matches(one.id, one.number, one.title, one.issuer)),
    notes: pack.notes.filter((one) => matches(one.text)),
    partial: pack.partial.filter((one) => matches(one)),
    measures: pack.measures.filter((one) => matches(one.id, one.name)),
    sources: {},
    standards: pack.standards.flatMap((one) => filterStandard(one, matches)),
    ...(procedure ? { procedure: filterProcedure(procedure, matches) } : {}),
    ...(evidence
      ? {
          evidence: {
            common: evidence.common.filter(({ documents }) =>
              documents.some((one) => matches(one.name)),
            ),
            lists: evidence.lists.filter(
              ({ item, documents }) =>
                matches(item) || documents.some((one) => matches(one.name, one.issuer)),
            ),
          },
        }
      : {}),
    ...(overlay
      ? {
          overlay: {
            ...overlay,
            targets: overlay.targets.filter((one) => matches(one.item)),
            parameters: overlay.parameters.filter((one) => matches(one.id)),
            addCriteria: overlay.addCriteria.map(({ standard, criteria }) => ({
              standard,
              criteria: criteria.flatMap((one) => filterCriterion(one, matches)),
            })),
          },
        }
      : {}),
  }
}

function filterStandard(standard: Standard, matches: Matches): Standard[] {
  if (matches(standard.id, standard.title)) return [standard]
  const criteria = standard.criteria.flatMap((one) => filterCriterion(one, matches))
  return criteria.length > 0 ? [{ ...standard, criteria }] : []
}

function filterCriterion(criterion: Criterion, matches: Matches): Criterion[] {
  if (matches(criterion.id, criterion.name)) return [criterion]
  const indicators = criterion.indicators.filter((one) => matches(one.id, one.number, one.text))
  const items = criterion.requirements?.items.filter((one) => matches(one.id, one.text)) ?? []
  const { requirements: all, ...rest } = criterion
  if (indicators.length + items.length === 0) return []
  return [
    {
      ...rest,
      indicators,
      ...(all && items.length > 0 ? { requirements: { ...all, items } } : {}),
    },
  ]
}

function filterProcedure(book: ProcedureBook, matches: Matches): ProcedureBook {
  return {
    ...book,
    parameters: book.parameters.filter((one) => matches(one.id, one.name)),
    forms: book.forms.filter((one) => matches(one.id, one.name, one.number)),
    provisions: book.provisions.filter((one) => matches(one.text)),
    dossiers: book.dossiers.flatMap((dossier) => {
      if (matches(dossier.id, dossier.name)) return [dossier]
      const items = dossier.items.filter((one) => matches(one.id, one.name))
      return items.length > 0 ? [{ ...dossier, items }] : []
    }),
    procedures: book.procedures.flatMap((procedure) => {
      if (matches(procedure.id, procedure.title)) return [procedure]
      const conditions = procedure.conditions.filter((one) => matches(one.id, one.name, one.text))
      const steps = procedure.steps.filter((one) => matches(one.id, one.name, one.action))
      const isEmpty = conditions.length + steps.length === 0
      return isEmpty ? [] : [{ ...procedure, conditions, steps }]
    }),
  }
}
