import type { JournalTable } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import {
  type Asked,
  type Filter,
  selectChoices,
  selectEntries,
  selectHistory,
  selectNames,
} from './store.ts'

type Page = Omit<Filter, 'dossier'>

/** Nhật ký of a dossier, newest first, a page at a time. */
export async function listJournal(deps: Deps, input: Page & { readonly dossier: string }) {
  return await pageOf(deps, input)
}

/** What was done to the installation itself: sign-ins, people, rights, restores. */
export async function listInstallationJournal(deps: Deps, input: Page) {
  return await pageOf(deps, { ...input, dossier: null })
}

/** The newest entries on one thing of a dossier. */
export async function historyOf(deps: Deps, dossier: string, object: string) {
  return (await selectEntries(deps.db, { dossier, object, limit: 50 })).map(toEntry)
}

/** The entries that were asked for, oldest first, with the names of the people in them; of too many the newest. */
export async function entriesOf(deps: Deps, asked: Asked, limit: number) {
  const entries = (await selectEntries(deps.db, { ...asked, limit })).map(toEntry).reverse()
  return { entries, people: await peopleIn(deps, entries) }
}

/** The whole journal of a dossier as one JSON object a line, oldest first, just as it was hashed. */
export async function journalLines(deps: Pick<Deps, 'db'>, dossier: string): Promise<string> {
  const entries = await selectHistory(deps.db, dossier)
  return entries.map((one) => `${JSON.stringify(one)}\n`).join('')
}

async function pageOf(deps: Deps, filter: Filter) {
  const found = await selectEntries(deps.db, { ...filter, limit: filter.limit + 1 })
  const entries = found.slice(0, filter.limit).map(toEntry)
  const { actors, acts } = await selectChoices(deps.db, filter.dossier)
  return {
    entries,
    next: found.length > filter.limit ? (entries.at(-1)?.sequence ?? null) : null,
    people: await peopleIn(deps, [...entries, ...actors.map((actor) => ({ actor, object: '' }))]),
    actors,
    acts,
  }
}

const personId = /^(?:person:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Deeds of the installation name people by their id, also as what something was done to. */
async function peopleIn(
  { db }: Deps,
  entries: readonly { readonly actor: string; readonly object: string }[],
): Promise<Record<string, string>> {
  const ids = entries.flatMap(({ actor, object }) =>
    [actor, object].flatMap((text) => personId.exec(text)?.[1] ?? []),
  )
  return await selectNames(db, [...new Set(ids)])
}

function toEntry({ sequence, at, actor, act, object, before, after, hash }: JournalTable) {
  const values = { before: JSON.parse(before) as unknown, after: JSON.parse(after) as unknown }
  return { sequence, at, actor, act, object, ...values, hash }
}
