import { useMemo } from 'react'
import { type DossierView, useDossier, useReadiness } from '../dossier.ts'
import { fold } from '../format.ts'
import { useSpeech } from '../speech.ts'

/** Something that a paper can prove: a criterion, an indicator, a requirement or a condition. */
export interface LinkItem {
  readonly id: string
  readonly number: string
  readonly kind: 'criterion' | 'indicator' | 'requirement' | 'condition'
  readonly name: string
  /** The standard that it belongs to; empty for a condition. */
  readonly standard: string
  readonly folded: string
}

/** All that papers of this dossier can prove, in the order of the decree; the criteria judged in the year shown first. */
export function useLinkItems(): readonly LinkItem[] {
  const dossier = useDossier().data
  const readiness = useReadiness().data
  const speech = useSpeech()
  return useMemo(() => {
    // Former criteria sets stay possible, after those by which the year shown is judged.
    const judged = new Set(
      readiness?.units.flatMap(({ standards }) => standards.map(({ id }) => id)),
    )
    const standards = [...(dossier?.standards ?? [])].sort(
      (a, b) => Number(judged.has(b.id)) - Number(judged.has(a.id)),
    )
    const ids = [
      ...standards.flatMap((standard) => idsOf(standard)),
      ...(readiness?.conditions ?? []).map(({ id }) => ({ id, standard: '' })),
    ]
    return ids.flatMap(({ id, standard }) => {
      const found = speech.find(id)
      if (!found || found.kind === 'standard') return []
      const { kind, number, text } = found
      return [
        { id, number, kind, name: text, standard, folded: fold(`${number} ${text} ${standard}`) },
      ]
    })
  }, [dossier, readiness, speech])
}

/** `17.1` before `17.10`, names that hold all the words after those; in the order of the list. */
export function findItems(items: readonly LinkItem[], asked: string): LinkItem[] {
  const text = fold(asked).trim()
  if (!text) return [...items]
  const words = text.split(/\s+/)
  return items
    .map((item) => ({ item, rank: rankOf(item, text, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ item }) => item)
}

function rankOf({ number, folded }: LinkItem, text: string, words: readonly string[]): number {
  if (number === text) return 3
  if (number.startsWith(`${text}.`) || (/^[\d.]+$/.test(text) && number.startsWith(text))) return 2
  const isIn = (word: string) =>
    /^[\d.]+$/.test(word) ? folded.split(' ').includes(word) : folded.includes(word)
  return words.every(isIn) ? 1 : 0
}

function idsOf({ title, criteria }: DossierView['standards'][number]) {
  return criteria.flatMap(({ id, indicators }) => [
    { id, standard: title },
    ...indicators.map((one) => ({ id: one.id, standard: title })),
  ])
}
