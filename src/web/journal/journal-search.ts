import { readDay } from '../format.ts'

/** What the address says of the journal: `ai` who, `dv` unit, `ct` item, `tu` and `den` days. */
export function readJournalSearch(search: Readonly<Record<string, unknown>>) {
  const text = (key: string) => {
    const value = search[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    actor: text('ai'),
    unit: text('dv'),
    item: text('ct'),
    from: readDay(text('tu') ?? '') ?? undefined,
    to: readDay(text('den') ?? '') ?? undefined,
  }
}

export type JournalSearch = Partial<ReturnType<typeof readJournalSearch>>

export function isFiltered(search: JournalSearch): boolean {
  return Object.values(search).some((value) => value !== undefined)
}

/** The Excel file of the same entries. */
export function journalHref(dossier: string, search: JournalSearch): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  const path = `/api/v1/dossiers/${encodeURIComponent(dossier)}/journal.xlsx`
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
}
