import { z } from 'zod'

/**
 * A backup is one gzip file of lines. The first tells what it is; then each table: its name and columns, its rows as
 * arrays of PostgreSQL's own texts, its count and SHA-256; then each kept file under its SHA-256, in base64; the last line
 * closes the whole. What a line is, its first letter tells: `{` `[` `"`.
 */
export const formatNumber = 1

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/)

export const Header = z.object({
  vedich: z.literal('backup'),
  format: z.int(),
  /** Version of the program that wrote it. */
  version: z.string(),
  /** Number of the newest migration of its database. */
  schema: z.int(),
  installation: z.string(),
  at: z.iso.datetime(),
  /** The journal's newest entry: a proof outside the database. */
  journal: z.strictObject({ sequence: z.int(), hash: Hash }),
})
export type Header = z.infer<typeof Header>

export const TableStart = z.strictObject({ table: Name, columns: z.array(Name).min(1) })
export type TableStart = z.infer<typeof TableStart>

export const TableEnd = z.strictObject({ end: Name, rows: z.int(), sha256: Hash })
export type TableEnd = z.infer<typeof TableEnd>

export const FileStart = z.strictObject({ file: Hash })
export const FileEnd = z.strictObject({ kept: Hash, bytes: z.int() })

/** `sha256` is over every line before this one. */
export const Closing = z.strictObject({
  tables: z.int(),
  rows: z.int(),
  files: z.int(),
  sha256: Hash,
})
export type Closing = z.infer<typeof Closing>

/** What a backup said of itself, once all of it was read and found true. */
export interface BackupSummary {
  readonly header: Header
  readonly tables: number
  readonly rows: number
  readonly files: number
}
