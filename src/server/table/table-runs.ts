import type { TableOrder, TableRun } from '#contract/tables.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Outcome, TableLine } from '#domain/table/finding.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Database } from '../platform/database/schema.ts'
import { applyLines } from './apply-lines.ts'
import { type LineBook, lineBook } from './line-book.ts'
import { type Reading, readLines } from './read-lines.ts'

/** A run of a table: the dry run, then the storing. In memory only: what was not stored is asked for again. */
interface Run {
  readonly order: TableOrder
  state: TableRun['state']
  rows: number
  hiddenRows: number
  stored: number
  book: LineBook
  /** Set when a person stops it, or it is replaced by another. */
  isStopped: boolean
  refusal: Refusal | undefined
}

/** Runs that are remembered; the oldest leaves first. */
const most = 20
const runs = new WeakMap<Database, Map<string, Run>>()

type Asked = Omit<Reading, 'dossier'> & { readonly dossier: string; readonly table: string }

/** Starts the dry run; one that is going on is replaced. Throws `table_busy` while the table is being stored. */
export function startTrial(asked: Asked): TableRun {
  const list = listOf(asked.deps.db)
  const before = list.get(asked.table)
  if (before?.state === 'storing') throw new Refusal('table_busy')
  if (before) before.isStopped = true
  list.delete(asked.table)
  const run: Run = {
    order: asked.order,
    state: 'trying',
    rows: 0,
    hiddenRows: 0,
    stored: 0,
    book: lineBook(),
    isStopped: false,
    refusal: undefined,
  }
  list.set(asked.table, run)
  for (const [old, { state }] of list)
    if (list.size > most && state !== 'trying' && state !== 'storing') list.delete(old)
  void go(asked, run, 'tried', () => tryAll(asked, run))
  return show(run)
}

/** Starts the storing of what the dry run found. Throws `table_gone`, `table_busy`, `table_changed`. */
export function startStoring(asked: Omit<Asked, 'order'>, digest: string): TableRun {
  const run = listOf(asked.deps.db).get(asked.table)
  if (!run) throw new Refusal('table_gone')
  if (run.state === 'trying' || run.state === 'storing') throw new Refusal('table_busy')
  if (run.state !== 'tried') throw new Refusal('table_changed')
  if (run.book.digest() !== digest) throw new Refusal('table_changed')
  run.state = 'storing'
  run.rows = 0
  const reading = { ...asked, order: run.order }
  void go(asked, run, 'stored', async () => {
    const { stored } = await applyLines(reading, asked.dossier, digest, (batch, count) => {
      if (run.isStopped) throw new Refusal('table_gone')
      run.rows = batch.rows
      run.stored = count
    })
    run.stored = stored
  })
  return show(run)
}

/** Stops a run; what it had begun to store is taken back. */
export function stopRun(db: Database, table: string): TableRun {
  const run = listOf(db).get(table)
  if (!run) return none
  if (run.state === 'trying' || run.state === 'storing') {
    run.isStopped = true
    run.state = 'cancelled'
    run.stored = 0
  }
  return show(run)
}

export function showRun(db: Database, table: string): TableRun {
  const run = listOf(db).get(table)
  return run ? show(run) : none
}

/** Lines of the dry run, some at once. */
export function linesOf(
  db: Database,
  table: string,
  asked: { readonly outcome?: Outcome | undefined; readonly from: number; readonly limit: number },
): { lines: TableLine[]; next: number | null } {
  const lines = listOf(db).get(table)?.book.lines(asked.outcome) ?? []
  const to = asked.from + asked.limit
  return { lines: lines.slice(asked.from, to), next: to < lines.length ? to : null }
}

async function tryAll(asked: Asked, run: Run): Promise<void> {
  const dossier = await openDossier(asked.deps, asked.dossier)
  for await (const batch of readLines({ ...asked, dossier })) {
    if (run.isStopped) return
    for (const { line } of batch.lines) run.book.add(line)
    run.rows = batch.rows
    run.hiddenRows = batch.hiddenRows
  }
}

async function go(
  { deps }: Pick<Asked, 'deps'>,
  run: Run,
  end: 'tried' | 'stored',
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
    if (!run.isStopped || end === 'stored') run.state = end
  } catch (error) {
    if (run.isStopped) return
    run.state = 'failed'
    run.stored = 0
    if (error instanceof Refusal) run.refusal = error
    else deps.log.error({ err: error }, 'a table could not be read')
  }
}

const none: TableRun = {
  state: 'none',
  rows: 0,
  counts: lineBook().counts(),
  digest: '',
  stored: 0,
  hiddenRows: 0,
  code: null,
  details: {},
}

function show({ state, rows, hiddenRows, stored, book, refusal }: Run): TableRun {
  const isWhole = state === 'tried' || state === 'stored' || state === 'storing'
  return {
    state,
    rows,
    counts: book.counts(),
    digest: isWhole ? book.digest() : '',
    stored,
    hiddenRows,
    code: state === 'failed' ? (refusal?.code ?? 'broken') : null,
    details: { ...refusal?.details },
  }
}

function listOf(db: Database): Map<string, Run> {
  const list = runs.get(db) ?? new Map<string, Run>()
  runs.set(db, list)
  return list
}
