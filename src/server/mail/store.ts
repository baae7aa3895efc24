import { sql } from 'kysely'
import type { OutboxTable } from '../platform/database/reference-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

export async function insertMail(tx: Tx, mail: OutboxTable): Promise<void> {
  await tx.insertInto('outbox').values(mail).execute()
}

/** Takes one mail that is due; nobody else takes it until `next`. Undefined when none is due. */
export async function takeDue(tx: Tx, now: string, next: string): Promise<OutboxTable | undefined> {
  return await tx
    .updateTable('outbox')
    .set((one) => ({ due_at: next, tries: one('tries', '+', 1) }))
    .where('id', '=', (one) =>
      one
        .selectFrom('outbox')
        .select('id')
        .where('sent_at', 'is', null)
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}

export async function markSent(db: Tx, id: string, sent_at: string): Promise<void> {
  await db.updateTable('outbox').set({ sent_at, fault: null }).where('id', '=', id).execute()
}

export async function markFailed(
  db: Tx,
  id: string,
  { fault, due_at }: { readonly fault: string; readonly due_at: string },
): Promise<void> {
  await db.updateTable('outbox').set({ fault, due_at }).where('id', '=', id).execute()
}

/** Whom a mail goes to: by a person's id, or by a login for a reset that somebody asked for. */
export async function findRecipient(
  db: Database | Tx,
  { kind, recipient }: OutboxTable,
): Promise<{ readonly id: string; readonly name: string; readonly email: string } | undefined> {
  const found = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('active', '=', true)
    .where('email', 'is not', null)
    .where(kind === 'reset_asked' ? 'login' : sql<string>`id::text`, '=', recipient)
    .executeTakeFirst()
  return found && { ...found, email: found.email ?? '' }
}

export async function hasAddress(tx: Tx, person: string): Promise<boolean> {
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('email', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}
