import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'
import { columnsOf, insertMany } from './insert-many.ts'
import { transact } from './transact.ts'

const types = {
  id: 'int8',
  word: 'text',
  flag: 'boolean',
  number: 'float8',
  day: 'date',
  more: 'jsonb',
}

const texts = [
  'a',
  '',
  'NULL',
  'null',
  '{a,b}',
  'a"b',
  'a\\b',
  '\\"',
  'dòng\nmới',
  '\t',
  'đủ “dấu” 😀',
  '\u0001',
  "'; drop table t; --",
]

it('every text comes back as it was, alone, among others and where all rows say the same', async () => {
  const db = await freshDatabase()
  await sql`create table many (id int8, word text, flag boolean, number float8, day date, more jsonb)`.execute(
    db,
  )
  const rows = [
    ...texts.map((word, id) => ({
      id,
      word,
      flag: id % 2 === 0,
      number: id / 3,
      day: '2020-12-31',
      more: JSON.stringify({ word }),
    })),
    { id: 99, word: null, flag: null, number: null, day: '2020-12-31', more: null },
  ]
  for (const part of [rows, ...rows.map((row) => [row])]) {
    const stored = await transact(db, async (tx) => {
      await sql`delete from many`.execute(tx)
      await insertMany(tx, 'many', types, part)
      const found = await sql<Record<string, unknown>>`select * from many order by id`.execute(tx)
      return found.rows
    })
    expect(stored).toEqual(
      part.map((row) => ({ ...row, more: row.more === null ? null : JSON.parse(row.more) })),
    )
  }
  const joined = await transact(db, (tx) =>
    sql<{
      word: string
    }>`select k.word from ${columnsOf({ word: 'text' }, rows.slice(0, -1))} as k (word)`.execute(
      tx,
    ),
  )
  expect(joined.rows.map((one) => one.word)).toEqual(texts)
})
