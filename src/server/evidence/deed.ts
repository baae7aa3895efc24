import type { PaperRow } from './paper-row.ts'

/**
 * A paper as the journal keeps it: what its file is, and what is said of it. The journal is read by more people than a
 * restricted paper, so what could name a person stays out of it.
 */
export function toDeed(row: PaperRow) {
  const { id, version, code, unit, state, restricted, stored, links, trashed_at } = row
  const known = { id, version, code, unit, state, restricted, stored, links, trashed_at }
  if (restricted) return { ...known, file: row.newest ? { bytes: row.newest.bytes } : null }
  const { title, type, number, date, issuer, period_from, period_to, pages, kept_at, note } = row
  const said = { title, type, number, date, issuer, period_from, period_to, pages, kept_at, note }
  const { newest } = row
  return { ...known, ...said, file: newest ? { name: newest.name, bytes: newest.bytes } : null }
}
