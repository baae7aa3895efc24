import { sql } from 'kysely'
import type { EvidenceTable } from '../../platform/database/evidence-tables.ts'
import type { Database } from '../../platform/database/schema.ts'

interface Key {
  readonly province: string
  readonly dossier: string
}

type Unfolded = Key &
  Pick<EvidenceTable, 'id' | 'title' | 'number' | 'issuer' | 'code' | 'file_name'>

/** Papers that the library's own filter does not know yet. */
export async function selectUnfolded(db: Database, atOnce = 5000): Promise<readonly Unfolded[]> {
  return await db
    .selectFrom('evidence')
    .select(['province', 'dossier', 'id', 'title', 'number', 'issuer', 'code', 'file_name'])
    .where('folded', 'is', null)
    .limit(atOnce)
    .execute()
}

export async function setFolded(
  db: Database,
  { province, dossier, id }: Key & { readonly id: string },
  folded: string,
): Promise<void> {
  await db
    .updateTable('evidence')
    .set({ folded })
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .execute()
}

interface Unplaced extends Key {
  readonly evidence: string
  readonly place: number
  readonly unit: string
  /** The path of one of the dossier's own units. */
  readonly known: string | null
}

export async function selectUnplacedLinks(db: Database): Promise<readonly Unplaced[]> {
  const { rows } = await sql<Unplaced>`
    select l.province, l.dossier, l.evidence, l.place, l.unit, u.path as known
    from evidence_link l left join unit u
      on u.province = l.province and u.dossier = l.dossier and u.id = l.unit
    where l.path is null limit 20000`.execute(db)
  return rows
}

export async function setLinkPath(
  db: Database,
  { province, dossier, evidence, place }: Unplaced,
  path: string,
): Promise<void> {
  await db
    .updateTable('evidence_link')
    .set({ path })
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('evidence', '=', evidence)
    .where('place', '=', place)
    .execute()
}

/** Kept bytes of which only the name is known, each once. */
export async function selectUnknownFiles(
  db: Database,
): Promise<
  readonly { readonly province: string; readonly stored: string; readonly name: string }[]
> {
  const { rows } = await sql<{ province: string; stored: string; name: string }>`
    select v.province, v.stored, min(v.name) as name from evidence_version v
    where not exists (select from evidence_file f where f.province = v.province and f.sha256 = v.stored)
    group by v.province, v.stored limit 5000`.execute(db)
  return rows
}
