import { sql } from 'kysely'
import type { Database, Tx } from '../database/schema.ts'

export interface TableShape {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** Sessions and links are secrets of the day: whoever restores signs in again. Kysely's own tables follow the schema. */
const leftOut = new Set([
  'session',
  'setup_token',
  'account_link',
  'sign_in_step',
  'outbox',
  'upload',
  'kysely_migration',
  'kysely_migration_lock',
])

/** Every table that a backup holds, with its columns; a table comes after those that it refers to. */
export async function listTables(db: Database | Tx): Promise<readonly TableShape[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
      and a.attgenerated = ''
    order by c.relname, a.attnum`.execute(db)
  const shapes = new Map<string, { name: string; type: string }[]>()
  for (const { table, column, type } of rows) {
    const columns = shapes.get(table) ?? []
    columns.push({ name: column, type })
    shapes.set(table, columns)
  }
  const order = inOrder([...shapes.keys()], await listReferences(db))
  return order
    .filter((name) => !leftOut.has(name))
    .map((name) => ({ name, columns: shapes.get(name) ?? [] }))
}

type References = readonly { readonly from: string; readonly to: string }[]

async function listReferences(db: Database | Tx): Promise<References> {
  const { rows } = await sql<{ from: string; to: string }>`
    select f.relname as from, t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      join pg_namespace n on n.oid = f.relnamespace
    where k.contype = 'f' and f.oid <> t.oid and n.nspname = current_schema()`.execute(db)
  return rows
}

function inOrder(names: readonly string[], references: References): readonly string[] {
  const placed = new Set<string>()
  const place = (name: string) => {
    if (placed.has(name)) return
    for (const { from, to } of references) if (from === name) place(to)
    placed.add(name)
  }
  for (const name of names) place(name)
  return [...placed]
}
