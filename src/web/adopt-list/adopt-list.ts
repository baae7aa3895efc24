import type { Input, Output } from '#contract/api.ts'

export type ListedDocuments = Output<'readListedDocuments'>

/** One document that the list may hold. `key` is its own within the form; `id` is empty for one that is new. */
export interface AdoptRow {
  readonly key: string
  readonly item: string
  readonly id: string
  readonly type: string
  readonly name: string
  readonly issuer: string
  readonly note: string
  readonly usual: boolean
  readonly required: boolean
}

/** The list as it was begun from, what is chosen of it, and the decision as typed. */
export interface AdoptDraft {
  readonly rules: string
  readonly rows: readonly AdoptRow[]
  readonly number: string
  readonly day: string
  readonly issuer: string
  readonly title: string
}

/** The list in force, nothing changed; the decision is another one each time. */
export function freshDraft(data: ListedDocuments): AdoptDraft {
  const rows = data.items.flatMap(({ item, documents }) =>
    documents.map((one) => ({
      ...one,
      key: `${item} ${one.id}`,
      item,
      issuer: one.issuer ?? '',
      note: one.note ?? '',
    })),
  )
  return { rules: data.rules ?? '', rows, number: '', day: '', issuer: '', title: '' }
}

/** A row put in its place: a changed one where it was, a new one at the end. */
export function withRow(rows: readonly AdoptRow[], row: AdoptRow): readonly AdoptRow[] {
  return rows.some(({ key }) => key === row.key)
    ? rows.map((one) => (one.key === row.key ? row : one))
    : [...rows, row]
}

/** A key that no row has. */
export function newKey(rows: readonly AdoptRow[]): string {
  const keys = new Set(rows.map(({ key }) => key))
  for (let number = 1; ; number++) if (!keys.has(`+${number}`)) return `+${number}`
}

type Lists = Input<'adoptEvidenceList'>['lists']

/** What is sent: each item with what it requires; items that require nothing are not named. */
export function listsOf(rows: readonly AdoptRow[]): Lists {
  const lists = new Map<string, Lists[number]['documents']>()
  for (const { item, id, type, name, issuer, note } of rows.filter((one) => one.required)) {
    const document = {
      type,
      name: name.trim(),
      ...(id ? { id } : {}),
      ...(issuer.trim() ? { issuer: issuer.trim() } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    }
    lists.set(item, [...(lists.get(item) ?? []), document])
  }
  return [...lists].map(([item, documents]) => ({ item, documents }))
}

/** How much is chosen, and how it differs from the list in force. */
export function summaryOf(rows: readonly AdoptRow[], data: ListedDocuments) {
  const chosen = rows.filter((one) => one.required)
  const keys = new Set(chosen.map(({ key }) => key))
  const before = freshDraft(data).rows.filter((one) => one.required)
  const known = new Set(before.map(({ key }) => key))
  return {
    documents: chosen.length,
    items: new Set(chosen.map(({ item }) => item)).size,
    added: chosen.filter(({ key }) => !known.has(key)).length,
    dropped: before.filter(({ key }) => !keys.has(key)).length,
  }
}
