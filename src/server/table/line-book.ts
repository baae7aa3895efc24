import { createHash } from 'node:crypto'
import type { TableCounts } from '#contract/tables.ts'
import type { Outcome, TableLine } from '#domain/table/finding.ts'

/** So many lines of each outcome are kept to be shown; all are counted. */
const kept = 20_000
/** What stays as it is needs no list of its own length. */
const keptSame = 500

/** The lines of a dry run: counted, named by a digest, and as many as anybody can look through kept. */
export interface LineBook {
  readonly add: (line: TableLine) => void
  readonly counts: () => TableCounts
  readonly digest: () => string
  readonly lines: (outcome: Outcome | undefined) => readonly TableLine[]
}

export function lineBook(): LineBook {
  const hash = createHash('sha256')
  const counts = { added: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 }
  const lists = new Map<Outcome, TableLine[]>()
  let digest: string | undefined
  return {
    add: (line) => {
      counts[line.outcome]++
      hash.update(signOf(line))
      const list = lists.get(line.outcome) ?? []
      lists.set(line.outcome, list)
      if (list.length < (line.outcome === 'same' ? keptSame : kept)) list.push(line)
    },
    counts: () => ({ ...counts }),
    digest: () => {
      digest ??= hash.digest('base64url')
      return digest
    },
    lines: (outcome) =>
      outcome === undefined
        ? order.flatMap((one) => lists.get(one) ?? [])
        : (lists.get(outcome) ?? []),
  }
}

/** What needs a person comes first. */
const order: readonly Outcome[] = ['wrong', 'doubtful', 'changed', 'added', 'skipped', 'same']

function signOf({ cell, outcome, unit, item, part, year, next, old }: TableLine): string {
  return JSON.stringify([cell, outcome, unit, item, part, year, next, old])
}
