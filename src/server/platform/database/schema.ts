import type { Kysely, Transaction } from 'kysely'
import type { PlaceTables } from './place-tables.ts'
import type { ReferenceTables } from './reference-tables.ts'

/** The installation: one row. `schema` is the number of the newest migration that ran. */
interface InstallationTable {
  readonly id: string
  readonly schema: number
  readonly created_at: string
}

/** One-time link for the first administrator: only the SHA-256 of the token is kept. */
export interface SetupTokenTable {
  readonly hash: string
  readonly created_at: string
  readonly expires_at: string
  readonly used_at: string | null
}

/** Nhật ký: append-only and hash-chained; `before` and `after` are canonical JSON as text, as they were hashed. */
export interface JournalTable {
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly object: string
  readonly dossier: string | null
  readonly before: string
  readonly after: string
  readonly previous: string
  readonly hash: string
}

/** The head of the chain: one row, whose lock puts the entries of all transactions in order. */
interface JournalHeadTable {
  readonly id: number
  readonly sequence: number
  readonly hash: string
}

/**
 * Every table, one line each. Instants come and go as ISO 8601 text, days as `YYYY-MM-DD`, int8 as numbers; a jsonb
 * parameter must be `JSON.stringify`ed (the driver would send an array as a PostgreSQL array). Every table of a place
 * carries `province` in all its keys.
 */
export interface Schema extends ReferenceTables, PlaceTables {
  readonly installation: InstallationTable
  readonly setup_token: SetupTokenTable
  readonly journal: JournalTable
  readonly journal_head: JournalHeadTable
}

export type Database = Kysely<Schema>
export type Tx = Transaction<Schema>
