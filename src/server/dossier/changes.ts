import type { Database } from '../platform/database/schema.ts'

type Listener = (sequence: number) => void

const listeners = new WeakMap<Database, Map<string, Set<Listener>>>()

/** Tells everybody in this process who watches the dossier that it changed. */
export function announce(db: Database, dossier: string, sequence: number): void {
  for (const listener of listeners.get(db)?.get(dossier) ?? []) listener(sequence)
}

/** Watches a dossier; call the answer to stop. */
export function watch(db: Database, dossier: string, listener: Listener): () => void {
  const byDossier = listeners.get(db) ?? new Map<string, Set<Listener>>()
  listeners.set(db, byDossier)
  const watching = byDossier.get(dossier) ?? new Set<Listener>()
  byDossier.set(dossier, watching)
  watching.add(listener)
  return () => {
    watching.delete(listener)
    if (watching.size === 0) byDossier.delete(dossier)
  }
}

/** Is anybody watching? The database need not be asked otherwise. */
export function isWatched(db: Database): boolean {
  return (listeners.get(db)?.size ?? 0) > 0
}
