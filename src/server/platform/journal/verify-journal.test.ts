import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Database } from '../database/schema.ts'
import { transact } from '../database/transact.ts'
import { freshDatabase } from '../testing/fresh-database.ts'
import { chain, type Head, origin } from './entry.ts'
import type { Witness } from './head-file.ts'
import { verifyJournal } from './verify-journal.ts'
import { writeEntry } from './write-entry.ts'

const count = 7

async function written(): Promise<{ db: Database; witness: Witness }> {
  const db = await freshDatabase()
  let head: Head = origin
  for (let n = 1; n <= count; n++) {
    const deed = { actor: 'an', act: 'record', object: `reading/${n}`, before: null, after: { n } }
    head = await transact(db, (tx) => writeEntry(tx, { ...deed, dossier: 'd1' }))
  }
  return { db, witness: { file: 'journal-head.json', head } }
}

async function kinds(db: Database, witnesses: readonly Witness[]): Promise<readonly string[]> {
  const { findings } = await verifyJournal(db, witnesses)
  return findings.map(({ kind, sequence }) => `${kind} ${sequence}`)
}

it('an untouched journal is whole', async () => {
  const { db, witness } = await written()
  expect(await verifyJournal(db, [witness])).toMatchObject({
    entries: count,
    found: 0,
    unwitnessed: 0,
  })
})

it('an empty journal is whole, but not when its witness is gone: it may have been emptied', async () => {
  const db = await freshDatabase()
  const witness = { file: 'journal-head.json', head: origin }
  expect(await verifyJournal(db, [witness])).toMatchObject({ entries: 0, found: 0 })
  expect(await kinds(db, [])).toEqual(['noWitness 0'])
})

it.each([
  ['at', sql`at + interval '1 millisecond'`],
  ['actor', sql`'binh'`],
  ['act', sql`'accept'`],
  ['object', sql`object || ' '`],
  ['dossier', sql`null`],
  ['before', sql`'0'`],
  ['after', sql`replace(after, ':', ': ')`],
] as const)('a changed %s of any entry is found', async (column, value) => {
  const { db, witness } = await written()
  const entries = await db.selectFrom('journal').selectAll().execute()
  for (const old of entries) {
    const entry = db.updateTable('journal').where('sequence', '=', old.sequence)
    await entry.set({ [column]: value }).execute()
    expect(await kinds(db, [witness])).toEqual([`changed ${old.sequence}`])
    await entry.set(old).execute()
  }
})

it('an entry changed together with its own hash breaks the link to the next, or the head', async () => {
  const { db, witness } = await written()
  const entries = await db.selectFrom('journal').selectAll().orderBy('sequence').execute()
  for (const old of entries) {
    const { sequence, previous: hash } = old
    const forged = chain({ sequence: sequence - 1, hash }, { ...old, actor: 'binh' }, old.at)
    await db.updateTable('journal').set(forged).where('sequence', '=', sequence).execute()
    const found = sequence < count ? [`unlinked ${sequence + 1}`] : ['headDiffers 7', 'rewritten 7']
    expect(await kinds(db, [witness])).toEqual(found)
    await db.updateTable('journal').set(old).where('sequence', '=', sequence).execute()
  }
})

it('a removed entry is found, wherever it was', async () => {
  const { db, witness } = await written()
  await db.deleteFrom('journal').where('sequence', '=', 1).execute()
  expect(await kinds(db, [witness])).toEqual(['missing 1'])
  await db.deleteFrom('journal').where('sequence', 'in', [4, 5]).execute()
  const { findings } = await verifyJournal(db, [witness])
  expect(findings).toMatchObject([
    { kind: 'missing', sequence: 1, known: 1 },
    { kind: 'missing', sequence: 4, known: 5 },
  ])
})

it('removed and renumbered so that no gap shows, it is found all the same', async () => {
  const { db, witness } = await written()
  await db.deleteFrom('journal').where('sequence', '=', 3).execute()
  for (let n = 4; n <= count; n++)
    await db
      .updateTable('journal')
      .set({ sequence: n - 1 })
      .where('sequence', '=', n)
      .execute()
  const { found, findings } = await verifyJournal(db, [witness])
  expect(found).toBeGreaterThan(0)
  expect(findings.map(({ kind }) => kind)).toContain('cut')
})

it('two entries that changed places are found', async () => {
  const { db, witness } = await written()
  const move = (from: number, to: number) =>
    db.updateTable('journal').set({ sequence: to }).where('sequence', '=', from).execute()
  await move(3, 100)
  await move(4, 3)
  await move(100, 4)
  const found = await kinds(db, [witness])
  expect(found).toContain('changed 3')
  expect(found).toContain('changed 4')
})

it('entries cut off at the end are found, also when the head in the database was set back', async () => {
  const { db, witness } = await written()
  await db.deleteFrom('journal').where('sequence', '>', 5).execute()
  expect(await kinds(db, [witness])).toEqual(['headDiffers 5', 'cut 5'])
  const last = await db
    .selectFrom('journal')
    .select('hash')
    .where('sequence', '=', 5)
    .executeTakeFirstOrThrow()
  await db.updateTable('journal_head').set({ sequence: 5, hash: last.hash }).execute()
  const { findings } = await verifyJournal(db, [witness])
  expect(findings).toEqual([{ kind: 'cut', sequence: 5, known: 7, file: 'journal-head.json' }])
})

it('the whole chain emptied is found', async () => {
  const { db, witness } = await written()
  await db.deleteFrom('journal').execute()
  await db.updateTable('journal_head').set(origin).execute()
  expect(await kinds(db, [witness])).toEqual(['cut 0'])
})

it('a chain recomputed from a forged entry on is found by the head outside', async () => {
  const { db, witness } = await written()
  await recompute(db, 2)
  expect(await kinds(db, [witness])).toEqual(['rewritten 7'])
  expect(await kinds(db, [])).toEqual(['noWitness 7'])
})

it('a recomputed chain that has grown since is found by the older head', async () => {
  const { db, witness } = await written()
  await recompute(db, 2)
  await transact(db, (tx) => writeEntry(tx, { actor: 'an', act: 'record', object: 'reading/8' }))
  expect(await kinds(db, [witness])).toEqual(['rewritten 7'])
})

it('a witness that cannot be read is a finding', async () => {
  const { db } = await written()
  expect(await kinds(db, [{ file: 'journal-head.json', head: null }])).toEqual(['unreadable 7'])
})

it('entries that nobody was told of are counted, not blamed', async () => {
  const { db } = await written()
  const early = await db
    .selectFrom('journal')
    .select(['sequence', 'hash'])
    .where('sequence', '=', 5)
    .executeTakeFirstOrThrow()
  const report = await verifyJournal(db, [{ file: 'journal-head.json', head: early }])
  expect(report).toMatchObject({ found: 0, unwitnessed: 2 })
})

/** What a forger with the program's own hash function would do. */
async function recompute(db: Database, from: number): Promise<void> {
  const entries = await db.selectFrom('journal').selectAll().orderBy('sequence').execute()
  let head: Head = origin
  for (const old of entries) {
    const deed = {
      ...old,
      before: JSON.parse(old.before),
      after: JSON.parse(old.after),
      actor: old.sequence === from ? 'binh' : old.actor,
    }
    const entry = chain(head, deed, old.at)
    await db.updateTable('journal').set(entry).where('sequence', '=', old.sequence).execute()
    head = { sequence: entry.sequence, hash: entry.hash }
  }
  await db.updateTable('journal_head').set(head).execute()
}
