import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../database/open-database.ts'
import type { Database } from '../database/schema.ts'
import { transact } from '../database/transact.ts'
import { freshConnection } from '../testing/fresh-database.ts'
import { headFileOf, readHeadFile, readWitnesses } from './head-file.ts'
import { keepHead } from './head-keeper.ts'
import { verifyJournal } from './verify-journal.ts'
import { writeEntry } from './write-entry.ts'

const told: string[] = []
const report = {
  conflict: ({ sequence }: { sequence: number }) => told.push(`conflict ${sequence}`),
  missing: ({ sequence }: { sequence: number }) => told.push(`missing ${sequence}`),
  failed: () => told.push('failed'),
}

function record(db: Database, object = 'reading/1') {
  return transact(db, (tx) => writeEntry(tx, { actor: 'an', act: 'record', object }))
}

async function opened() {
  told.length = 0
  const folder = await mkdtemp(join(tmpdir(), 'vedich-head-'))
  const { db, connection } = await freshConnection()
  await keepHead(db, headFileOf(folder), report)
  return { db, connection, folder, file: headFileOf(folder) }
}

it('when a change is acknowledged, its head is in the file', async () => {
  const { db, file } = await opened()
  for (let n = 1; n <= 3; n++) {
    const { sequence, hash } = await record(db)
    expect(await readHeadFile(file)).toEqual({ sequence, hash })
  }
})

it('of many changes at once each finds its own head or a newer one in the file', async () => {
  const { db, file } = await opened()
  const behind = async (n: number) => {
    const { sequence } = await record(db, `reading/${n}`)
    return ((await readHeadFile(file))?.sequence ?? 0) < sequence
  }
  const late = await Promise.all(Array.from({ length: 40 }, (_, n) => behind(n)))
  expect(late).not.toContain(true)
  expect(await readHeadFile(file)).toMatchObject({ sequence: 40 })
})

it('a second process on the same data never sets the file back', async () => {
  const { db, connection, file } = await opened()
  const other = openDatabase(connection)
  await keepHead(other, file, report)
  await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      const { sequence } = await record(n % 2 ? db : other)
      expect((await readHeadFile(file))?.sequence).toBeGreaterThanOrEqual(sequence)
    }),
  )
  expect(await readHeadFile(file)).toMatchObject({ sequence: 40 })
  await other.destroy()
})

it('a cut that is followed by new work stays provable: the old head is set aside', async () => {
  const { db, folder, file } = await opened()
  for (let n = 0; n < 5; n++) await record(db)
  await db.deleteFrom('journal').where('sequence', '>', 2).execute()
  const last = await db
    .selectFrom('journal')
    .select('hash')
    .where('sequence', '=', 2)
    .executeTakeFirstOrThrow()
  await db.updateTable('journal_head').set({ sequence: 2, hash: last.hash }).execute()
  for (let n = 0; n < 9; n++) await record(db, 'reading/2')
  expect(told).toEqual(['conflict 5'])
  expect(await readHeadFile(file)).toMatchObject({ sequence: 11 })
  const { findings } = await verifyJournal(db, await readWitnesses(folder))
  expect(findings).toMatchObject([{ kind: 'rewritten', sequence: 5 }])
})

it('a server that opens a journal cut while it was down says so and keeps the proof', async () => {
  const { db, connection, folder, file } = await opened()
  for (let n = 0; n < 3; n++) await record(db)
  await db.deleteFrom('journal').execute()
  await db
    .updateTable('journal_head')
    .set({ sequence: 0, hash: '0'.repeat(64) })
    .execute()
  const again = openDatabase(connection)
  await keepHead(again, file, report)
  expect(told).toEqual(['conflict 3'])
  const { findings } = await verifyJournal(again, await readWitnesses(folder))
  expect(findings).toMatchObject([{ kind: 'cut', sequence: 0, known: 3 }])
  await again.destroy()
})

it('a removed file is told when the server opens', async () => {
  const { db, connection, file } = await opened()
  await record(db)
  await rm(file)
  const again = openDatabase(connection)
  await keepHead(again, file, report)
  expect(told).toEqual(['missing 1'])
  await again.destroy()
})

it('while the file cannot be written the next change is refused, and goes through once it can', async () => {
  const { db, folder, file } = await opened()
  await rm(folder, { recursive: true })
  await record(db) // Durable already when the file fails.
  expect(told).toEqual(['failed'])
  await expect(record(db)).rejects.toMatchObject({ code: 'storage_full' })
  expect(await db.selectFrom('journal').select('sequence').execute()).toHaveLength(1)
  await mkdir(folder)
  await record(db)
  expect(await readHeadFile(file)).toMatchObject({ sequence: 2 })
})

it('a lock left behind by a killed process is taken over', async () => {
  const { db, folder, file } = await opened()
  await writeFile(`${file}.lock`, '999999999')
  await record(db)
  expect(await readHeadFile(file)).toMatchObject({ sequence: 1 })
  expect(await readdir(folder)).toEqual(['journal-head.json'])
})

it('a lock whose process id lives again in another process does not hold for ever', async () => {
  const { db, file } = await opened()
  await writeFile(`${file}.lock`, String(process.pid))
  await record(db)
  expect(await readHeadFile(file)).toMatchObject({ sequence: 1 })
})

it('a lock file cut short by a full disk does not hold for ever', async () => {
  const { db, file } = await opened()
  await writeFile(`${file}.lock`, '')
  await record(db)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ sequence: 1 })
})
