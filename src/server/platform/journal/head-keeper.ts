import { Refusal } from '#domain/refusal.ts'
import type { Database, Tx } from '../database/schema.ts'
import type { Head } from './entry.ts'
import { flushed } from './flush.ts'
import { readHeadFile, setAside, withHeadLock, writeHeadFile } from './head-file.ts'

/** What is told of the head outside the database: it could not be written, or it contradicts the database. */
export interface HeadReport {
  readonly conflict: (witness: Head, keptAs: string) => void
  /** The database has entries, and no file says which was the last: moved, restored, or removed. */
  readonly missing: (head: Head) => void
  readonly failed: (error: unknown) => void
}

interface Keeper {
  readonly file: string
  readonly report: HeadReport
  newest: Head | null
  writing: Promise<void> | null
  behind: boolean
}

const keepers = new WeakMap<Database, Keeper>()
const noted = new WeakMap<Tx, Head>()

/**
 * From now on the head of `db`'s journal is kept in `file`. A change is acknowledged only when its head is on disk there,
 * so a file may be behind the database only by entries that nobody was told of; cutting acknowledged entries off
 * the end always leaves the file ahead.
 */
export async function keepHead(db: Database, file: string, report: HeadReport): Promise<void> {
  const keeper: Keeper = { file, report, newest: null, writing: null, behind: false }
  keepers.set(db, keeper)
  const head = await readHead(db)
  if (head.sequence > 0 && !(await readHeadFile(file))) report.missing(head)
  await publish(db, keeper, head)
}

/** Remembers the head that `tx` will commit. */
export function noteHead(tx: Tx, head: Head): void {
  noted.set(tx, head)
}

/** After the commit of `tx`: all of it is on disk, and its head or a newer one beside it, when this answers. */
export async function publishHead(db: Database, tx: Tx): Promise<void> {
  const keeper = keepers.get(db)
  const head = noted.get(tx)
  if (!head) return
  // First the change, then the witness of it: the file must never know more than the database after a power cut.
  await flushed(db)
  if (keeper) await publish(db, keeper, head)
}

/**
 * Before a change: when the last head could not be written (disk full), tries again and refuses the change if it still
 * cannot, so that at most the changes that were under way then are not covered.
 */
export async function ensureHeadKept(db: Database): Promise<void> {
  const keeper = keepers.get(db)
  if (!keeper?.behind || !keeper.newest) return
  await publish(db, keeper, keeper.newest)
  if (keeper.behind) throw new Refusal('storage_full', { file: keeper.file })
}

/** Many changes, one write: who comes while a write runs waits for the next one, which carries the newest head. */
async function publish(db: Database, keeper: Keeper, head: Head): Promise<void> {
  if (!keeper.newest || head.sequence > keeper.newest.sequence) keeper.newest = head
  await keeper.writing
  keeper.writing ??= write(db, keeper).finally(() => {
    keeper.writing = null
  })
  await keeper.writing
}

async function write(db: Database, keeper: Keeper): Promise<void> {
  const { file, newest } = keeper
  if (!newest) return
  try {
    await withHeadLock(file, async () => {
      const last = await readHeadFile(file)
      if (last && !(await isInChain(db, last))) {
        keeper.report.conflict(last, await setAside(file, last))
        // What was remembered may be of the old chain too.
        keeper.newest = await readHead(db)
      } else if (last && last.sequence >= newest.sequence) return
      await writeHeadFile(file, keeper.newest ?? newest)
    })
    keeper.behind = false
  } catch (error) {
    keeper.behind = true
    keeper.report.failed(error)
  }
}

async function readHead(db: Database): Promise<Head> {
  return await db.selectFrom('journal_head').select(['sequence', 'hash']).executeTakeFirstOrThrow()
}

/** Does the database's chain still hold the head that was written outside? */
async function isInChain(db: Database, head: Head): Promise<boolean> {
  if (head.sequence === 0) return true
  const entry = await db
    .selectFrom('journal')
    .select('hash')
    .where('sequence', '=', head.sequence)
    .executeTakeFirst()
  return entry?.hash === head.hash
}
