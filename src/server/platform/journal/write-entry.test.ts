import { expect, it } from 'vitest'
import { transact } from '../database/transact.ts'
import { freshDatabase } from '../testing/fresh-database.ts'
import { canonical, hashOf, origin } from './entry.ts'
import { verifyJournal } from './verify-journal.ts'
import { writeEntries, writeEntry } from './write-entry.ts'

const deed = { actor: 'an', act: 'record', object: 'reading/1' }

it('each entry holds the hash of the one before it, the first that of nothing', async () => {
  const db = await freshDatabase()
  await transact(db, (tx) => writeEntry(tx, { ...deed, after: { value: 95.5 } }))
  await transact(db, (tx) => writeEntry(tx, { ...deed, before: { value: 95.5 } }))
  const entries = await db.selectFrom('journal').selectAll().orderBy('sequence').execute()
  expect(entries.map(({ sequence, previous }) => [sequence, previous])).toEqual([
    [1, origin.hash],
    [2, entries[0]?.hash],
  ])
  expect(entries.map(({ before, after }) => [before, after])).toEqual([
    ['null', '{"value":95.5}'],
    ['{"value":95.5}', 'null'],
  ])
  for (const entry of entries) expect(hashOf(entry)).toBe(entry.hash)
})

it('many people write at once and the chain has neither gap nor fork', async () => {
  const db = await freshDatabase()
  const write = (n: number) =>
    transact(db, (tx) => writeEntry(tx, { ...deed, object: `reading/${n}` }))
  await Promise.all(Array.from({ length: 60 }, (_, n) => write(n)))
  const report = await verifyJournal(db, [])
  expect(report).toMatchObject({ entries: 60, head: { sequence: 60 } })
  expect(report.findings.map(({ kind }) => kind)).toEqual(['noWitness'])
})

it('an entry goes with its change: rolled back together, never alone', async () => {
  const db = await freshDatabase()
  const failing = transact(db, async (tx) => {
    await writeEntry(tx, deed)
    throw new RangeError('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  await transact(db, (tx) => writeEntry(tx, deed))
  expect(await db.selectFrom('journal').select('sequence').execute()).toEqual([{ sequence: 1 }])
})

it('an import of 12,000 deeds is one chain', async () => {
  const db = await freshDatabase()
  const deeds = Array.from({ length: 12_000 }, (_, n) => ({ ...deed, object: `reading/${n}` }))
  await transact(db, (tx) => writeEntries(tx, deeds))
  await transact(db, (tx) => writeEntry(tx, deed))
  const report = await verifyJournal(db, [])
  expect(report).toMatchObject({ entries: 12_001, found: 1 })
})

it.each(['Đầm Hà', 'quote " and \\ and \u0000 and \ud800', '', '<script>', '\u202eabc'])(
  'text %j is stored so that its hash still holds',
  async (text) => {
    const db = await freshDatabase()
    await transact(db, (tx) => writeEntry(tx, { ...deed, before: { [text]: text }, after: [text] }))
    const [entry] = await db.selectFrom('journal').selectAll().execute()
    expect(entry && hashOf(entry)).toBe(entry?.hash)
    expect(JSON.parse(entry?.after ?? '')).toEqual([text])
  },
)

it('one value has one text, however its keys were ordered', () => {
  expect(canonical({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}')
  expect(canonical({ a: null, b: [{ d: 1 }] })).toBe('{"a":null,"b":[{"d":1}]}')
})
