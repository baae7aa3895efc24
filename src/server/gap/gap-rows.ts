import type { GapLabel } from '#contract/dossiers.ts'
import { daysBetween, gapKinds, showSource } from '#contract/locales/vi/gaps.ts'
import type { Gap } from '#domain/gap/gap.ts'

/** One line of the workbook, in its column order; days are dates, counts numbers. */
export interface GapRow {
  readonly agency: string
  readonly person: string
  readonly beside: string
  readonly unit: string
  readonly kind: string
  readonly number: string
  readonly text: string
  readonly inside: string
  readonly count: number
  readonly period: string
  readonly due: Date | null
  readonly daysLate: number | null
  readonly blocking: string
  readonly source: string
}

/** How a gap is put into words: labels of items and names of units. */
export interface Wording {
  readonly on: string
  readonly labels: Readonly<Record<string, GapLabel>>
  readonly unitName: (id: string) => string
}

const before: Readonly<Record<GapLabel['kind'], string>> = {
  standard: '',
  criterion: 'Tiêu chí ',
  indicator: 'Chỉ tiêu ',
  requirement: 'Yêu cầu ',
  condition: 'Điều kiện ',
  component: '',
  document: '',
  task: '',
  list: '',
  part: '',
}
const genders: Readonly<Record<string, string>> = { nam: 'nam', nu: 'nữ' }

export function gapRow(gap: Gap, wording: Wording): GapRow {
  const label = wording.labels[gap.item]
  const late = gap.due === null ? null : daysBetween(gap.due, wording.on)
  return {
    agency: gap.owner.name || 'Chưa phân công',
    person: gap.owner.person ?? '',
    beside: gap.owner.beside ?? '',
    unit: wording.unitName(gap.unit),
    kind: gapKinds[gap.kind],
    number: label?.number ? `${before[label.kind]}${label.number}` : '',
    text: label?.text ?? gap.item,
    inside: gap.inside.map((one) => insideText(gap, one, wording)).join('\n'),
    count: gap.count,
    period: gap.period,
    due: gap.due === null ? null : new Date(`${gap.due}T00:00:00Z`),
    daysLate: late !== null && late > 0 ? late : null,
    blocking: gap.blocking ? 'Có' : 'Không',
    source: showSource(gap.source),
  }
}

/** Units that wait for a target or confirmation, listed documents, parts of a figure; a figure asked whole is empty. */
function insideText({ item, kind }: Gap, inside: string, { labels, unitName }: Wording): string {
  if (kind === 'target' || kind === 'confirmation') return unitName(inside)
  const words = inside.split(' ')
  const part = words.at(-1) ?? ''
  const named = labels[`${item}/${part}`]?.text ?? genders[part]
  if (named) return [...words.slice(0, -1), named].join(' ')
  return labels[inside]?.text ?? inside
}
