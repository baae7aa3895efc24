import type { Database, Tx } from '../database/schema.ts'
import { type Entry, type Head, hashOf, origin } from './entry.ts'
import type { Witness } from './head-file.ts'

/**
 * One thing wrong with the journal. `changed`: an entry is not what was hashed. `missing`: entries from `sequence` on are
 * gone from the middle. `unlinked`: an entry does not follow the one before it. `headDiffers`: the database's own head
 * is not the last entry. `cut`: entries after `sequence` are gone from the end, a witness outside the database knew
 * of `known`. `rewritten`: a witness knew another entry under this number, so the chain up to there was made anew.
 * `unreadable`: a witness says nothing. `noWitness`: nothing is kept outside,
 * though the first start already writes a head.
 */
interface JournalFinding {
  readonly kind:
    | 'changed'
    | 'missing'
    | 'unlinked'
    | 'headDiffers'
    | 'cut'
    | 'rewritten'
    | 'unreadable'
    | 'noWitness'
  readonly sequence: number
  /** Of `cut` and `missing`: the number of the newest entry gone. */
  readonly known?: number
  /** The file that bears witness. */
  readonly file?: string
}

export interface JournalReport {
  readonly entries: number
  readonly head: Head
  /** Entries newer than every witness: a process ended between commit and answer, so nobody was told of them. */
  readonly unwitnessed: number
  /** The first hundred; `found` counts all. */
  readonly findings: readonly JournalFinding[]
  readonly found: number
}

const most = 100

/**
 * Kiểm tra nhật ký: reads the whole chain and holds it against itself and against the heads kept outside the database. Read
 * the witnesses before calling: a server at work only ever moves the database ahead of them.
 */
export async function verifyJournal(
  db: Database,
  witnesses: readonly Witness[],
): Promise<JournalReport> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => verifySnapshot(tx, witnesses))
}

/** The same inside a transaction that is under way. */
export async function verifySnapshot(
  tx: Tx,
  witnesses: readonly Witness[],
): Promise<JournalReport> {
  const findings: JournalFinding[] = []
  const counted = { found: 0 }
  const report = (finding: JournalFinding) => {
    counted.found++
    if (findings.length < most) findings.push(finding)
  }
  const seen = new Map<number, string>([[origin.sequence, origin.hash]])
  const wanted = new Set(witnesses.map(({ head }) => head?.sequence))
  let last = origin
  let entries = 0
  for await (const entry of readEntries(tx)) {
    for (const finding of checkEntry(entry, last)) report(finding)
    last = { sequence: entry.sequence, hash: entry.hash }
    if (wanted.has(entry.sequence)) seen.set(entry.sequence, entry.hash)
    entries++
  }
  for (const finding of await checkHead(tx, last)) report(finding)
  for (const witness of witnesses)
    for (const finding of checkWitness(witness, last, seen)) report(finding)
  if (witnesses.length === 0) report({ kind: 'noWitness', sequence: last.sequence })
  const newest = Math.max(0, ...witnesses.map(({ head }) => head?.sequence ?? 0))
  const unwitnessed = Math.max(0, last.sequence - newest)
  return { entries, head: last, unwitnessed, findings, found: counted.found }
}

const rowsAtOnce = 2000

async function* readEntries(tx: Tx): AsyncGenerator<Entry> {
  let after = -1
  for (;;) {
    const rows = await tx
      .selectFrom('journal')
      .selectAll()
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(rowsAtOnce)
      .execute()
    yield* rows
    const end = rows.at(-1)
    if (!end) return
    after = end.sequence
  }
}

function checkEntry(entry: Entry, last: Head): readonly JournalFinding[] {
  const { sequence } = entry
  const findings: JournalFinding[] = []
  if (sequence !== last.sequence + 1)
    findings.push({ kind: 'missing', sequence: last.sequence + 1, known: sequence - 1 })
  else if (entry.previous !== last.hash) findings.push({ kind: 'unlinked', sequence })
  if (hashOf(entry) !== entry.hash) findings.push({ kind: 'changed', sequence })
  return findings
}

async function checkHead(tx: Tx, last: Head): Promise<readonly JournalFinding[]> {
  const heads = await tx.selectFrom('journal_head').select(['sequence', 'hash']).execute()
  const [head] = heads
  const isRight = heads.length === 1 && head?.sequence === last.sequence && head.hash === last.hash
  return isRight ? [] : [{ kind: 'headDiffers', sequence: last.sequence }]
}

function checkWitness(
  { file, head }: Witness,
  last: Head,
  seen: ReadonlyMap<number, string>,
): readonly JournalFinding[] {
  if (!head) return [{ kind: 'unreadable', sequence: last.sequence, file }]
  if (head.sequence > last.sequence)
    return [{ kind: 'cut', sequence: last.sequence, known: head.sequence, file }]
  // An entry that is missing in the middle was found already; here only another one in its place counts.
  const hash = seen.get(head.sequence)
  return hash === undefined || hash === head.hash
    ? []
    : [{ kind: 'rewritten', sequence: head.sequence, file }]
}
