import { z } from 'zod'
import type { Fault } from '#domain/fault.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Head, hashOf } from '../platform/journal/entry.ts'

/** An entry as an export writes it: `before` and `after` are the texts that were hashed. */
const Line = z.strictObject({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  act: z.string(),
  object: z.string(),
  dossier: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  previous: z.string(),
  hash: z.string(),
})

export function linesOf(journal: string | undefined): readonly string[] {
  return (journal ?? '').split('\n').filter((line) => line !== '')
}

/**
 * The head of the journal that came along: its last entry. Refuses an entry whose content is not the one that was hashed;
 * lines of another kind are kept and prove nothing.
 */
export function oldHead(lines: readonly string[]): Head | null {
  let head: Head | null = null
  for (const [index, line] of lines.entries()) {
    const { success, data: entry } = Line.safeParse(JSON.parse(line))
    if (!success) continue
    const { hash, ...open } = entry
    if (hashOf(open) !== hash)
      throw new Refusal('workspace_faulty', { faults: [faultAt(index + 1)] })
    head = { sequence: entry.sequence, hash }
  }
  return head
}

function faultAt(line: number): Fault {
  return { file: 'journal.ndjson', line, code: 'journal_changed', params: {} }
}
