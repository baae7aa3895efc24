import { useMemo } from 'react'
import type { Names } from '#contract/locales/names.ts'
import type { Reason } from '#domain/evaluation/verdict.ts'
import { type DossierView, type ReadinessView, useDossier, useReadiness } from './dossier.ts'
import { useWords, type WordsOf } from './words.tsx'

type Sentences = WordsOf<'sentences'>
type ItemKind = 'standard' | 'criterion' | 'indicator' | 'requirement' | 'condition'

/** What the dossier calls one of its items. */
interface ItemName {
  readonly kind: ItemKind
  /** As printed: `17`, `17.1`; empty for a standard. */
  readonly number: string
  readonly text: string
  readonly unit: string | null
  readonly parts: ReadonlyMap<string, string>
}

/** How this dossier's items, units and agencies are named, and its reasons said. */
export interface Speech extends Sentences {
  readonly names: Names
  readonly find: (item: string) => ItemName | undefined
  readonly unitName: (unit: string) => string
  /** A pack's or a place's agency by its name. */
  readonly agencyName: (agency: string) => string
  readonly say: (reason: Reason) => string
}

export function useSpeech(): Speech {
  const words = useWords().sentences
  const dossier = useDossier().data
  const conditions = useReadiness().data?.conditions
  return useMemo(() => speechOf(words, dossier, conditions ?? []), [words, dossier, conditions])
}

function speechOf(
  words: Sentences,
  dossier: DossierView | undefined,
  conditions: ReadinessView['conditions'],
): Speech {
  const items = itemsOf(dossier, conditions)
  const units = new Map(dossier?.units.map(({ id, fullName }) => [id, fullName]))
  const agencies = new Map(
    dossier?.agencies.flatMap(({ id, name, packAgency }) => [
      [id, name] as const,
      ...(packAgency ? [[packAgency, name] as const] : []),
    ]),
  )
  const names: Names = {
    item: (id) => {
      const item = items.get(id)
      if (!item) return id
      return item.kind === 'standard' ? item.text : lowerFirst(words.item[item.kind](item.number))
    },
    part: (item, part) =>
      part === '' ? '' : (items.get(item)?.parts.get(part) ?? words.genders[part] ?? part),
    standard: (id) => items.get(id)?.text ?? id,
  }
  return {
    ...words,
    names,
    find: (item) => items.get(item),
    unitName: (unit) => units.get(unit) ?? unit,
    agencyName: (agency) => agencies.get(agency) ?? agency,
    say: (reason) => words.sayReason(reason, names),
  }
}

function itemsOf(
  dossier: DossierView | undefined,
  conditions: ReadinessView['conditions'],
): ReadonlyMap<string, ItemName> {
  const none = new Map<string, string>()
  const items = new Map<string, ItemName>()
  for (const { id, number, text } of conditions)
    items.set(id, { kind: 'condition', number: String(number), text, unit: null, parts: none })
  for (const { id, title, criteria } of dossier?.standards ?? []) {
    items.set(id, { kind: 'standard', number: '', text: title, unit: null, parts: none })
    for (const one of criteria) addCriterion(one, items)
  }
  return items
}

function addCriterion(
  { id, number, name, indicators }: DossierView['standards'][number]['criteria'][number],
  into: Map<string, ItemName>,
): void {
  const parts = new Map<string, string>()
  into.set(id, { kind: 'criterion', number: String(number), text: name, unit: null, parts })
  let requirements = 0
  for (const one of indicators) {
    const isRequirement = one.number === ''
    if (isRequirement) requirements += 1
    into.set(one.id, {
      kind: isRequirement ? 'requirement' : 'indicator',
      number: isRequirement ? `${number}.${requirements}` : one.number,
      text: one.text,
      unit: one.unit,
      parts: new Map(one.parts.map((part) => [part.id, part.text])),
    })
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
