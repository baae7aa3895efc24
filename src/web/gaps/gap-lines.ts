import { gapKinds, showDay } from '#contract/locales/vi/gaps.ts'
import type { GapView } from '../dossier.ts'
import { daysBetween } from '../format.ts'
import { groupBy } from '../group.ts'
import type { Labels } from './gap-groups.ts'

const mostBeside = 2

/** One line of a paper: what, for which units, by when. Always in Vietnamese, as papers are. */
export interface GapLine {
  readonly what: string
  readonly units: readonly string[]
  readonly due: string | null
  readonly late: number
  readonly beside: readonly string[]
}

export interface LineNames {
  readonly labels: Labels
  readonly unitName: (unit: string) => string
  readonly on: string
}

/**
 * The gaps of one body as few lines: items of the same kind, year and day run on, and units that lack just the same stand
 * in one line.
 */
export function linesOf(gaps: readonly GapView[], names: LineNames): GapLine[] {
  const perUnit = groupBy(gaps, (gap) =>
    JSON.stringify([gap.kind, gap.period, gap.due, gap.unit, isOrder(gap, names) ? gap.item : '']),
  )
  const alike = groupBy([...perUnit.values()], (own) =>
    JSON.stringify([own[0]?.kind, own[0]?.period, own[0]?.due, whatOf(own, names)]),
  )
  return [...alike.values()].map((groups) => lineOf(groups, names)).sort(byDue)
}

/** Who works along, where that is few enough to be of use in a line. */
export function sayBeside({ beside }: Pick<GapLine, 'beside'>): string {
  return beside.length <= mostBeside ? beside.join(', ') : ''
}

/** `14/01/2021 (quá hạn 2 ngày)`; no day: empty. */
export function sayDue({ due, late }: Pick<GapLine, 'due' | 'late'>): string {
  if (due === null) return ''
  return late > 0 ? `${showDay(due)} (quá hạn ${late} ngày)` : showDay(due)
}

function lineOf(groups: readonly (readonly GapView[])[], names: LineNames): GapLine {
  const gaps = groups.flat()
  const due = gaps[0]?.due ?? null
  return {
    what: whatOf(groups[0] ?? [], names),
    units: [...new Set(gaps.map((gap) => names.unitName(gap.unit)))],
    due,
    late: due === null ? 0 : Math.max(0, daysBetween(due, names.on)),
    beside: [...new Set(gaps.flatMap((gap) => gap.owner.beside ?? []))],
  }
}

/** An order of a meeting is told in its own words, never run on. */
function isOrder({ item }: GapView, { labels }: LineNames): boolean {
  return labels[item]?.kind === 'task'
}

function whatOf(gaps: readonly GapView[], names: LineNames): string {
  const [first] = gaps
  if (!first) return ''
  if (isOrder(first, names)) return names.labels[first.item]?.text ?? first.item
  const kind = gapKinds[first.kind]
  const items = gaps.map((gap) => itemOf(gap, names))
  const year = first.kind === 'recognition' ? '' : ` năm ${first.period}`
  const groups = groupBy(items, (one) => one.before)
  const said = [...groups].map(([before, own]) =>
    [before, own.map((one) => one.name).join(', ')].filter(Boolean).join(' '),
  )
  return `${kind}${year}: ${said.join('; ')}`
}

function itemOf(gap: GapView, { labels }: LineNames): { before: string; name: string } {
  const label = labels[gap.item]
  const many = gap.kind === 'evidence' && gap.count > 1 ? ` (${gap.count} tài liệu)` : ''
  if (!label) return { before: '', name: `${gap.item}${many}` }
  const words = { criterion: 'tiêu chí', indicator: 'chỉ tiêu', requirement: 'yêu cầu' } as const
  if (label.kind in words)
    return { before: words[label.kind as keyof typeof words], name: `${label.number}${many}` }
  return { before: '', name: `${lowerFirst(label.text)}${many}` }
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function byDue(a: GapLine, b: GapLine): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999')
}
