import type { Place } from '../../access/place.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import type { Tx } from '../../platform/database/schema.ts'

export async function insertCode(
  tx: Tx,
  { province, dossier }: Place,
  code: string,
  evidence: string,
): Promise<void> {
  await tx.insertInto('evidence_code').values({ province, dossier, code, evidence }).execute()
}

/** Codes that came with a workspace. */
export async function insertCodes(
  tx: Tx,
  { province, dossier }: Place,
  codes: readonly { readonly code: string; readonly evidence: string }[],
): Promise<void> {
  const rows = codes.map((one) => ({ ...one, province, dossier }))
  const types = { province: 'text', dossier: 'text', code: 'text', evidence: 'text' }
  await insertMany(tx, 'evidence_code', types, rows)
}

/** Codes that were ever given, with the paper that has it or had it. */
export async function selectCodes(
  tx: Tx,
  { province, dossier }: Place,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('evidence_code')
    .select('code')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .execute()
  return rows.map((row) => row.code)
}

/** Codes that were ever given, with the paper that has or had each. */
export async function selectGiven(
  tx: Tx,
  { province, dossier }: Place,
): Promise<readonly { readonly code: string; readonly evidence: string }[]> {
  return await tx
    .selectFrom('evidence_code')
    .select(['code', 'evidence'])
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .orderBy('code')
    .execute()
}
