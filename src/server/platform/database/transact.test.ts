import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'
import type { Database, Tx } from './schema.ts'
import { transact } from './transact.ts'

const day = '2026-01-02T03:04:05.678Z'

async function addToken(db: Database | Tx, hash: string): Promise<void> {
  await db
    .insertInto('setup_token')
    .values({ hash, created_at: day, expires_at: day, used_at: null })
    .execute()
}

it('a transaction that throws leaves nothing behind', async () => {
  const db = await freshDatabase()
  const failing = transact(db, async (tx) => {
    await addToken(tx, 'a')
    throw new RangeError('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await db.selectFrom('setup_token').selectAll().execute()).toEqual([])
})

it('two transactions that lock each other out both succeed, because the loser runs again', async () => {
  const db = await freshDatabase()
  await addToken(db, 'a')
  await addToken(db, 'b')
  let runs = 0
  const both = { waiting: 0, go: (): void => undefined }
  const met = new Promise<void>((resolve) => {
    both.go = resolve
  })
  const touch = (tx: Tx, hash: string) =>
    tx.updateTable('setup_token').set({ used_at: day }).where('hash', '=', hash).execute()
  const inOrder = (first: string, second: string) =>
    transact(db, async (tx) => {
      runs++
      await touch(tx, first)
      if (++both.waiting === 2) both.go()
      await met
      await touch(tx, second)
    })
  await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')])
  expect(runs).toBe(3)
})

it('a serializable transaction that another one overtook runs again and sees its change', async () => {
  const db = await freshDatabase()
  const count = async (tx: Tx): Promise<number> => {
    const rows = await tx.selectFrom('setup_token').select('hash').execute()
    return rows.length
  }
  const addNext = () =>
    transact(db, async (tx) => addToken(tx, `token ${await count(tx)}`), {
      isolation: 'serializable',
    })
  await Promise.all([addNext(), addNext(), addNext()])
  const rows = await db.selectFrom('setup_token').select('hash').orderBy('hash').execute()
  expect(rows.map(({ hash }) => hash)).toEqual(['token 0', 'token 1', 'token 2'])
})

it('inside another transaction the work is part of it', async () => {
  const db = await freshDatabase()
  const failing = transact(db, async (tx) => {
    await transact(tx, (inner) => addToken(inner, 'a'))
    throw new RangeError('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await db.selectFrom('setup_token').selectAll().execute()).toEqual([])
})

it('instants come back as ISO text, days as they are, counts as numbers', async () => {
  const db = await freshDatabase()
  await addToken(db, 'a')
  const { rows } = await sql`
    select created_at, date '2021-01-07' as day, count(*) over () as n from setup_token`.execute(db)
  expect(rows).toEqual([{ created_at: day, day: '2021-01-07', n: 1 }])
})
