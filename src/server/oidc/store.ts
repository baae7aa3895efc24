import type { SignInStepTable } from '../platform/database/reference-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

export async function insertStep(tx: Tx, step: SignInStepTable): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('expires_at', '<=', step.created_at).execute()
  await tx.insertInto('sign_in_step').values(step).execute()
}

/** Takes a sign-in that went to a directory: it is answered once. Undefined when nobody began it here, or long ago. */
export async function takeStep(tx: Tx, hash: string, now: string): Promise<unknown> {
  const taken = await tx
    .deleteFrom('sign_in_step')
    .where('hash', '=', hash)
    .where('kind', '=', 'directory')
    .where('expires_at', '>', now)
    .returning('content')
    .executeTakeFirst()
  return taken?.content
}

export async function findIdentity(db: Database | Tx, provider: string, subject: string) {
  return await db
    .selectFrom('identity')
    .innerJoin('person', 'person.id', 'identity.person')
    .select(['person.id', 'person.active'])
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

/** The person with an address or a login who is nobody yet at the directory. */
export async function findUnlinked(
  tx: Tx,
  provider: string,
  by: 'email' | 'login',
  value: string,
): Promise<{ readonly id: string; readonly active: boolean } | undefined> {
  return await tx
    .selectFrom('person')
    .select(['id', 'active'])
    .where(by, '=', value)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('identity')
            .select('subject')
            .whereRef('identity.person', '=', 'person.id')
            .where('provider', '=', provider),
        ),
      ),
    )
    .executeTakeFirst()
}

export async function insertIdentity(
  tx: Tx,
  row: {
    readonly provider: string
    readonly subject: string
    readonly person: string
    readonly linked_by: string
    readonly linked_at: string
  },
): Promise<void> {
  await tx.insertInto('identity').values(row).execute()
}
