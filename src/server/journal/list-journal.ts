import type { JournalTable } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { type Filter, selectEntries, selectHistory } from './store.ts'

/** Nhật ký of a dossier, newest first, a page at a time. */
export async function listJournal(deps: Deps, input: Filter) {
  const found = await selectEntries(deps.db, { ...input, limit: input.limit + 1 })
  const entries = found.slice(0, input.limit).map(toEntry)
  return { entries, next: found.length > input.limit ? (entries.at(-1)?.sequence ?? null) : null }
}

/** The newest entries on one thing of a dossier. */
export async function historyOf(deps: Deps, dossier: string, object: string) {
  return (await selectEntries(deps.db, { dossier, object, limit: 50 })).map(toEntry)
}

/** The whole journal of a dossier as one JSON object a line, oldest first, just as it was hashed. */
export async function journalLines(deps: Pick<Deps, 'db'>, dossier: string): Promise<string> {
  const entries = await selectHistory(deps.db, dossier)
  return entries.map((one) => `${JSON.stringify(one)}\n`).join('')
}

function toEntry({ sequence, at, actor, act, object, before, after, hash }: JournalTable) {
  const values = { before: JSON.parse(before) as unknown, after: JSON.parse(after) as unknown }
  return { sequence, at, actor, act, object, ...values, hash }
}
