import type { GapView, ReadinessView } from '../dossier.ts'
import { daysBetween, percent } from '../format.ts'
import type { WordsOf } from '../words.tsx'
import { blocking, ownersOf } from './owners.ts'

type Words = WordsOf<'board'>['sentence']

/** The board in words that can be read aloud: how far, what is missing and whose; then by when and who is late. */
export function sayBoard(
  readiness: Pick<ReadinessView, 'ready' | 'progress' | 'on' | 'year' | 'dossier' | 'units'>,
  gaps: readonly GapView[] | undefined,
  deadline: string | undefined,
  words: Words,
): { readonly head: string; readonly missing: string; readonly lead: string } {
  const { on, year } = readiness
  if (year !== readiness.dossier.year)
    return { head: sayPast(readiness, words), missing: '', lead: words.asKnown(on) }
  const { ready, required } = readiness.progress
  const head = readiness.ready
    ? words.ready(required)
    : words.progress(percent(ready, required), ready, required)
  if (!gaps) return { head, missing: '', lead: sayDeadline(deadline, on, words) }
  const open = blocking(gaps)
  const usual = gaps.length - open.length
  const lead = [
    sayDeadline(deadline, on, words),
    sayLate(open, on, words),
    usual > 0 ? words.usual(usual) : '',
  ]
  return { head, missing: sayMissing(open, on, words), lead: lead.filter(Boolean).join(' ') }
}

function sayPast({ year, units }: Pick<ReadinessView, 'year' | 'units'>, words: Words): string {
  const counts = units.flatMap(({ standards }) => standards.map((one) => one.counts))
  const met = counts.reduce((sum, one) => sum + one.met, 0)
  const required = counts.reduce((sum, one) => sum + one.required, 0)
  return words.past(year, met, required)
}

function sayMissing(gaps: readonly GapView[], on: string, words: Words): string {
  if (gaps.length === 0) return words.noGaps
  const named = ownersOf(gaps, on).filter(({ name }) => name !== '')
  const [first] = named
  if (!first) return words.nobody(gaps.length)
  const all = named.reduce((sum, { gaps: own }) => sum + own.length, 0) === gaps.length
  return named.length === 1 && all
    ? words.oneOwner(gaps.length, first.name)
    : words.owners(gaps.length, named.length)
}

function sayDeadline(deadline: string | undefined, on: string, words: Words): string {
  if (!deadline) return ''
  const days = daysBetween(on, deadline)
  if (days === 0) return words.deadlineToday(deadline)
  return days > 0 ? words.deadlineLeft(deadline, days) : words.deadlineOver(deadline, -days)
}

function sayLate(gaps: readonly GapView[], on: string, words: Words): string {
  if (gaps.length === 0) return ''
  const late = ownersOf(gaps, on).filter(({ name, days }) => name !== '' && (days ?? 0) < 0)
  const [first] = late
  if (!first) return words.overdueNone
  return late.length === 1 ? words.overdueOne(first.name) : words.overdue(late.length)
}
