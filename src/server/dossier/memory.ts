import type { Database } from '../platform/database/schema.ts'
import type { OpenDossier } from './open-dossier.ts'

/** Dossiers kept in memory, the longest unused leaves first. */
const most = 12

interface Memory {
  readonly dossiers: Map<string, OpenDossier>
  /** Changes under way in this process that will tell the memory what they changed. */
  readonly changing: Map<string, Set<Promise<void>>>
}

const memories = new WeakMap<Database, Memory>()

export function recall(db: Database, id: string): OpenDossier | undefined {
  return memoryOf(db).dossiers.get(id)
}

/** Keeps a dossier, unless a newer state of it was kept meanwhile. */
export function remember(db: Database, dossier: OpenDossier): void {
  const { dossiers } = memoryOf(db)
  const { id } = dossier.workspace.dossier
  const there = dossiers.get(id)
  dossiers.delete(id)
  const isOlder = there?.today === dossier.today && there.sequence > dossier.sequence
  dossiers.set(id, isOlder ? there : dossier)
  for (const [oldest] of dossiers) if (dossiers.size > most) dossiers.delete(oldest)
}

/** A change that tells the memory of itself before it ends: who comes meanwhile waits for it. */
export async function bringing<T>(db: Database, id: string, work: () => Promise<T>): Promise<T> {
  const { changing } = memoryOf(db)
  const all = changing.get(id) ?? new Set()
  changing.set(id, all)
  const running = work()
  const ended = running.then(
    () => undefined,
    () => undefined,
  )
  all.add(ended)
  try {
    return await running
  } finally {
    all.delete(ended)
    if (all.size === 0) changing.delete(id)
  }
}

/**
 * The database is at `sequence`: is the memory too, or will a change under way bring it there? Reading a whole dossier again
 * for each of many writers would cost more than all their writing.
 */
export async function untilBrought(db: Database, id: string, sequence: number): Promise<void> {
  const isThere = () => (recall(db, id)?.sequence ?? sequence) >= sequence
  for (const ended of memoryOf(db).changing.get(id) ?? []) {
    if (isThere()) return
    await ended
  }
}

function memoryOf(db: Database): Memory {
  const memory = memories.get(db) ?? { dossiers: new Map(), changing: new Map() }
  memories.set(db, memory)
  return memory
}
