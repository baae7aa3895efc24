import { groupBy } from '../group.ts'
import type { Pack } from './pack.ts'
import { type Entry, entriesOf } from './pack-entries.ts'

/** Khác nhau: one difference between two packs. `field` is empty where a whole entry came or went. */
export interface PackDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly standard: string | null
  readonly item: string
  readonly number: string | null
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * So sánh hai bộ quy định: entries are paired by id, else by kind, family of their standard and number; in the order of
 * `after`, then what only `before` has.
 */
export function diffPacks(before: Pack, after: Pack): readonly PackDifference[] {
  const old = entriesOf(before)
  const now = entriesOf(after)
  const pairs = pair(old, now)
  const paired = new Set(pairs.values())
  return [
    ...now.flatMap((entry) => {
      const other = pairs.get(entry)
      return other ? changes(other, entry) : [whole('added', entry)]
    }),
    ...old.filter((entry) => !paired.has(entry)).map((entry) => whole('removed', entry)),
  ]
}

/** Each new entry with the old one that it follows: the same by id, else the first free one in its place. */
function pair(old: readonly Entry[], now: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const byId = new Map(old.map((entry) => [entry.id, entry]))
  const pairs = new Map<Entry, Entry>()
  for (const entry of now) {
    const same = byId.get(entry.id)
    if (same) pairs.set(entry, same)
  }
  const taken = new Set(pairs.values())
  const free = groupBy(
    old.filter((entry) => !taken.has(entry)),
    (entry) => entry.place,
  )
  for (const entry of now.filter((one) => !pairs.has(one))) {
    const follows = free.get(entry.place)?.shift()
    if (follows) pairs.set(entry, follows)
  }
  return pairs
}

function changes(before: Entry, after: Entry): PackDifference[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  return [...fields].flatMap((field) => {
    const [a, b] = [before.fields[field] ?? null, after.fields[field] ?? null]
    return a === b ? [] : [{ ...nameOf(after), kind: 'changed', field, before: a, after: b }]
  })
}

function whole(kind: 'added' | 'removed', entry: Entry): PackDifference {
  const text = entry.fields['text'] ?? entry.fields['name'] ?? ''
  const values = kind === 'added' ? { before: null, after: text } : { before: text, after: null }
  return { ...nameOf(entry), kind, field: '', ...values }
}

function nameOf({ standard, item, number }: Entry) {
  return { standard, item, number }
}
