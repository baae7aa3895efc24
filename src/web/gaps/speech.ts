import type { GapView } from '../dossier.ts'
import type { Speech } from '../speech.ts'
import type { Labels } from './gap-groups.ts'

/** `Chỉ tiêu 17.1`; empty where an item has no number. */
export function itemLabel({ item }: Pick<GapView, 'item'>, labels: Labels, speech: Speech): string {
  const label = labels[item]
  return label ? speech.item[label.kind](label.number) : ''
}

/** The law's words of the item, or the order's. */
export function itemText({ item }: Pick<GapView, 'item'>, labels: Labels): string {
  return labels[item]?.text ?? item
}

/** What is inside: units that wait, papers that are listed, parts of a figure. A figure asked whole has nothing. */
export function insideTexts(gap: GapView, labels: Labels, speech: Speech): string[] {
  return gap.inside.flatMap((one) => {
    if (one === '') return []
    if (gap.kind === 'target' || gap.kind === 'confirmation') return [speech.unitName(one)]
    const words = one.split(' ')
    const part = words.at(-1) ?? ''
    const named = labels[`${gap.item}/${part}`]?.text ?? speech.genders[part]
    return [named ? [...words.slice(0, -1), named].join(' ') : (labels[one]?.text ?? one)]
  })
}

/** Everything that a search looks through. */
export function searchText(gap: GapView, labels: Labels, speech: Speech): string {
  const { owner } = gap
  return [
    owner.name,
    owner.person,
    owner.beside,
    speech.unitName(gap.unit),
    speech.gapKinds[gap.kind],
    itemLabel(gap, labels, speech),
    itemText(gap, labels),
    ...insideTexts(gap, labels, speech),
  ].join(' ')
}
