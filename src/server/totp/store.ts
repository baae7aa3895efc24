import type { Database, Tx } from '../platform/database/schema.ts'

/** The secret of a person, on or begun; locked until the transaction ends, so that a code is taken once. */
export async function lockTotp(tx: Tx, person: string) {
  return await tx
    .selectFrom('totp')
    .selectAll()
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst()
}

/** Keeps a secret that no code was given for yet; one that is on stays. False then. */
export async function putSecret(tx: Tx, person: string, secret: string): Promise<boolean> {
  const put = await tx
    .insertInto('totp')
    .values({ person, secret, confirmed_at: null, last_step: 0 })
    .onConflict((on) =>
      on
        .column('person')
        .doUpdateSet({ secret, last_step: 0 })
        .where('totp.confirmed_at', 'is', null),
    )
    .returning('person')
    .executeTakeFirst()
  return put !== undefined
}

export async function noteStep(
  tx: Tx,
  person: string,
  last_step: number,
  confirmed_at: string,
): Promise<void> {
  await tx
    .updateTable('totp')
    .set({ last_step, confirmed_at })
    .where('person', '=', person)
    .execute()
}

export async function deleteTotp(tx: Tx, person: string): Promise<boolean> {
  await tx.deleteFrom('recovery_code').where('person', '=', person).execute()
  const gone = await tx
    .deleteFrom('totp')
    .where('person', '=', person)
    .where('confirmed_at', 'is not', null)
    .returning('person')
    .executeTakeFirst()
  return gone !== undefined
}

/** The second step of a person: is it on, and how many recovery codes are left. */
export async function readTotp(db: Database | Tx, person: string) {
  const on = await db
    .selectFrom('totp')
    .select('person')
    .where('person', '=', person)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  const left = await db
    .selectFrom('recovery_code')
    .select('hash')
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .execute()
  return { totp: on !== undefined, recoveryCodes: left.length }
}

export async function replaceCodes(
  tx: Tx,
  person: string,
  hashes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person', '=', person).execute()
  const rows = hashes.map((hash) => ({ person, hash, used_at: null }))
  await tx.insertInto('recovery_code').values(rows).execute()
}

/** Uses a recovery code up; false when there is none such, or it was used. */
export async function takeRecoveryCode(
  tx: Tx,
  person: string,
  hash: string,
  used_at: string,
): Promise<boolean> {
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at })
    .where('person', '=', person)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst()
  return used !== undefined
}

/** A sign-in that waits for its code; each look counts, so that nobody tries many. Undefined when it does not hold. */
export async function tryStep(tx: Tx, hash: string, now: string, most: number) {
  return await tx
    .updateTable('sign_in_step')
    .set((one) => ({ tries: one('tries', '+', 1) }))
    .where('hash', '=', hash)
    .where('kind', '=', 'code')
    .where('expires_at', '>', now)
    .where('tries', '<', most)
    .returning(['person', 'content'])
    .executeTakeFirst()
}

export async function deleteStep(tx: Tx, hash: string): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('hash', '=', hash).execute()
}
