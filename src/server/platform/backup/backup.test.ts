import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { migrate, newestKnown, schemaOf } from '../database/migrate.ts'
import type { Database } from '../database/schema.ts'
import { transact } from '../database/transact.ts'
import { uuid } from '../database/uuid.ts'
import { fileStoreOf } from '../files/file-store.ts'
import { writeEntry } from '../journal/write-entry.ts'
import { bareConnection, freshConnection } from '../testing/fresh-database.ts'
import { urlOf } from '../testing/url-of.ts'
import { listTables } from './list-tables.ts'
import { checkBackup, readHeader } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { backUpIfDue } from './schedule-backups.ts'
import { writeBackup } from './write-backup.ts'

const log = pino({ level: 'silent' })
const watch = {
  connectionLost: () => undefined,
  conflict: () => undefined,
  missing: () => undefined,
  failed: () => undefined,
  restarted: () => undefined,
  notRestarted: () => undefined,
}

it('what is restored equals what was backed up, to the last letter', async () => {
  const { db } = await filled()
  const { file } = await backedUp(db)
  const target = await emptyPlace()
  await restoreBackup(target.config, file, watch)
  const [before, after] = [await contentOf(db), await contentOf(target.db)]
  expect(Object.keys(after)).toEqual(Object.keys(before))
  // The restore itself is in the journal; all before it is as it was.
  expect(after['journal']?.slice(0, -1)).toEqual(before['journal'])
  expect(after['journal']?.at(-1)).toContain('"act":"restore"')
  for (const table of Object.keys(before).filter((name) => !name.startsWith('journal')))
    expect(after[table]).toEqual(before[table])
})

it('sessions and one-time links stay out of a backup', async () => {
  const { db } = await filled()
  const { text } = await backedUp(db)
  expect(text).not.toContain('a-secret-hash')
  expect(text).not.toContain('"table":"session"')
})

it('a backup is one instant: what is written meanwhile is in none of its tables', async () => {
  const { db } = await filled()
  const { rows } = (await backedUp(db)).summary
  const folder = await mkdtemp(join(tmpdir(), 'vedich-backup-'))
  const file = join(folder, 'while.gz')
  let isDone = false
  const writing = (async () => {
    while (!isDone) await addPerson(db, 'written meanwhile')
  })()
  const header = (await writeBackup({ db, files: fileStoreOf({ dataFolder: folder }) }, file))
    .header
  isDone = true
  await writing
  const lines = linesIn(await readFile(file))
  const persons = lines.filter((line) => line.includes('written meanwhile') && line[0] === '[')
  const entries = lines.filter((line) => line.startsWith(`["`) && line.includes('add_person'))
  // Each person has an entry, so the two tables agree only if they are of one instant.
  expect(persons.filter((line) => !line.includes('add_person'))).toHaveLength(
    entries.filter((line) => line.includes('written meanwhile')).length,
  )
  expect(header.journal.sequence).toBe(entries.length)
  expect(rows).toBeGreaterThan(0)
})

it('one altered letter anywhere is found before anything is written', async () => {
  const { db } = await filled()
  const { folder, text } = await backedUp(db)
  const lines = text.trimEnd().split('\n')
  const target = await emptyPlace()
  for (const [at, line] of lines.entries()) {
    const place = Math.min(line.length - 2, 12)
    const other = line[place] === 'x' ? 'y' : 'x'
    const altered = line.slice(0, place) + other + line.slice(place + 1)
    const file = join(folder, `altered-${at}.gz`)
    await writeFile(file, gzipSync([...lines.with(at, altered), ''].join('\n')))
    await expect(restoreBackup(target.config, file, watch)).rejects.toMatchObject({
      code: expect.stringMatching(/^backup_(faulty|foreign)$/),
    })
  }
  expect(await schemaOf(target.db)).toBe(0)
})

it('a line that is gone, doubled or moved is found', async () => {
  const { db } = await filled()
  const { folder, text } = await backedUp(db)
  const lines = text.trimEnd().split('\n')
  const row = lines.findIndex((line) => line.startsWith('['))
  const [first = '', second = ''] = lines.slice(row, row + 2)
  const cases = {
    gone: lines.toSpliced(row, 1),
    doubled: lines.toSpliced(row, 0, first),
    moved: lines.toSpliced(row, 2, second, first),
    more: [...lines, first],
  }
  for (const [name, changed] of Object.entries(cases)) {
    const file = join(folder, `${name}.gz`)
    await writeFile(file, gzipSync([...changed, ''].join('\n')))
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup_faulty' })
  }
})

it('a file that was not copied whole, is another file, or is of the future is refused by its own sentence', async () => {
  const { db } = await filled()
  const { folder, file, text } = await backedUp(db)
  const size = (await readFile(file)).length
  for (const length of [0, 5, 200, Math.floor(size / 2), size - 1]) {
    const cut = join(folder, `cut-${length}.gz`)
    await writeFile(cut, await readFile(file))
    await truncate(cut, length)
    await expect(checkBackup(cut)).rejects.toMatchObject({ code: 'backup_cut' })
  }
  const foreign = join(folder, 'foreign.gz')
  await writeFile(foreign, 'số liệu của ai đó')
  await expect(checkBackup(foreign)).rejects.toMatchObject({ code: 'backup_foreign' })
  await writeFile(foreign, gzipSync('{"any":"lines"}\n'))
  await expect(checkBackup(foreign)).rejects.toMatchObject({ code: 'backup_foreign' })
  const later = join(folder, 'later.gz')
  await writeFile(later, gzipSync(text.replace(/"schema":\d+/, '"schema":9001')))
  await expect(checkBackup(later)).rejects.toMatchObject({ code: 'newer_schema' })
  await expect(checkBackup(join(folder, 'none.gz'))).rejects.toMatchObject({ code: 'file_missing' })
})

it('a backup is never restored over data, nor beside the head of a journal', async () => {
  const { db, connection } = await filled()
  const { file } = await backedUp(db)
  const config = await configFor(urlOf(connection))
  const taken = { code: 'data_not_empty' }
  await expect(restoreBackup(config, file, watch)).rejects.toMatchObject(taken)
  const target = await emptyPlace()
  const head = { sequence: 3, hash: 'f'.repeat(64) }
  await writeFile(join(target.config.dataFolder, 'journal-head.json'), JSON.stringify(head))
  await expect(restoreBackup(target.config, file, watch)).rejects.toMatchObject(taken)
})

it('a place where a server has started once, and nobody has done anything, may be restored into', async () => {
  const { db } = await filled()
  const { file } = await backedUp(db)
  const target = await emptyPlace()
  await migrate(target.db)
  await restoreBackup(target.config, file, watch)
  expect((await contentOf(target.db))['person']).toEqual((await contentOf(db))['person'])
})

it('a backup of an older schema is restored and brought up to date', async () => {
  const { db } = await bareConnection()
  await migrate(db, undefined, 1)
  await transact(db, (tx) => writeEntry(tx, { actor: 'a', act: 'b', object: 'c' }))
  const { file, summary } = await backedUp(db)
  expect(summary.header.schema).toBe(1)
  const target = await emptyPlace()
  await restoreBackup(target.config, file, watch)
  expect(await schemaOf(target.db)).toBe(await newestKnown())
  expect((await contentOf(target.db))['journal']).toHaveLength(2)
})

it('a backup whose journal was rewritten is not restored, though every hash of the file is right', async () => {
  const { db } = await filled()
  await sql`update journal set after = '{"forged":true}' where sequence = 1`.execute(db)
  const { file } = await backedUp(db)
  const target = await emptyPlace()
  await expect(restoreBackup(target.config, file, watch)).rejects.toMatchObject({
    code: 'backup_faulty',
    details: { detail: 'journal' },
  })
  // Whatever was begun is undone: a good backup may follow.
  expect((await contentOf(target.db))['person']).toEqual([])
})

it('the daily backup is made when the newest is a day old, and only so many are kept', async () => {
  const { db } = await filled()
  const config = { ...(await configFor('postgres://unused/x')), backupKeep: 3 }
  const at = (now: string) =>
    backUpIfDue({ db, config, log, clock: { now: () => now, today: () => '' } })
  expect(await at('2026-03-01T00:00:00.000Z')).not.toBeNull()
  expect(await at('2026-03-01T23:59:00.000Z')).toBeNull()
  for (const day of ['02', '03', '04', '05'])
    expect(await at(`2026-03-${day}T01:00:00.000Z`)).not.toBeNull()
  const kept = await readdir(join(config.dataFolder, 'backups'))
  expect(kept).toEqual(['03', '04', '05'].map((day) => `vedich-2026-03-${day}T010000Z.ndjson.gz`))
  expect(await readHeader(join(config.dataFolder, 'backups', kept[0] ?? ''))).not.toBeNull()
})

it('a backup that is ended leaves no file', async () => {
  const { db } = await filled()
  const folder = await mkdtemp(join(tmpdir(), 'vedich-backup-'))
  const ended = AbortSignal.abort()
  await expect(
    writeBackup({ db, files: fileStoreOf({ dataFolder: folder }) }, join(folder, 'x.gz'), ended),
  ).rejects.toThrow()
  expect(await readdir(folder)).toEqual([])
})

it('files are restored byte for byte; one that was altered or is gone is told and left out', async () => {
  const { db } = await filled()
  const data = await mkdtemp(join(tmpdir(), 'vedich-data-'))
  const contents = [Buffer.from(''), Buffer.from('chữ'), randomBytes(3_000_001)]
  const kept = await Promise.all(contents.map((bytes) => keep(data, bytes)))
  const altered = await keep(data, Buffer.from('trước'))
  await writeFile(keptFile(data, altered), 'sau')
  const gone = 'e'.repeat(64)
  await db
    .insertInto('evidence')
    .values({ ...evidence, stored: gone })
    .execute()
  const { file, folder, text, summary } = await backedUp(db, data)
  expect(summary.absent).toEqual([gone, altered])
  const target = await emptyPlace()
  const { files } = await restoreBackup(target.config, file, watch)
  expect(files).toBe(3)
  for (const [at, sha256] of kept.entries())
    expect(
      (await readFile(keptFile(target.config.dataFolder, sha256))).equals(
        contents[at] ?? Buffer.of(1),
      ),
    ).toBe(true)
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.startsWith('"') && line.length > 1000)
  const bad = join(folder, 'bad.gz')
  await writeFile(bad, gzipSync(lines.with(at, `"A${lines[at]?.slice(2)}`).join('\n')))
  await expect(checkBackup(bad)).rejects.toMatchObject({ code: 'backup_faulty' })
})

async function keep(data: string, bytes: Uint8Array): Promise<string> {
  return (await fileStoreOf({ dataFolder: data }).put(Readable.from([bytes]))).sha256
}

function keptFile(data: string, sha256: string): string {
  return join(data, 'files', sha256.slice(0, 2), sha256)
}

/** A database with rows of every kind of value. */
async function filled() {
  const fresh = await freshConnection()
  const { db } = fresh
  await addPerson(db, 'Nguyễn Văn Ă — "ngoặc" \\ gạch\nhai dòng\t\u0001')
  await addPerson(db, 'thứ hai')
  const session = { hash: 'a-secret-hash', created_at: now, seen_at: now, expires_at: now }
  const { id } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  await db
    .insertInto('session')
    .values({ ...session, ...opened, id: uuid(), person: id })
    .execute()
  const keys = { province: '99', dossier: 'd' }
  for (const [at, value] of [null, 0.1, 'chữ', { sâu: [1, null] }].entries())
    await db
      .insertInto('parameter')
      .values({ ...keys, id: `p${at}`, place: at, value: JSON.stringify(value) })
      .execute()
  return fresh
}

const evidence = {
  ...{ province: '99', dossier: 'd', id: 'e', place: 0, code: null, title: 'Quyết định' },
  ...{ type: 'decision', number: null, date: null, issuer: null, file: 'e.pdf', sha256: null },
  ...{ kept_at: null, pages: null, state: 'accepted', restricted: false },
  ...{ known_on: '2020-01-01', source: null, note: null },
}

const now = '2026-03-01T00:00:00.123Z'

const opened = { confirmed_at: now, how: 'password', agent: '' }

async function addPerson(db: Database, name: string): Promise<void> {
  await transact(db, async (tx) => {
    const id = uuid()
    const row = { id, login: id, name, password: '$argon2id$', active: true, created_at: now }
    await tx.insertInto('person').values(row).execute()
    await writeEntry(tx, {
      actor: 'test',
      act: 'add_person',
      object: `person:${id}`,
      after: { name },
    })
  })
}

async function backedUp(db: Database, dataFolder = '/nowhere') {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-backup-'))
  const file = join(folder, 'backup.gz')
  const summary = await writeBackup({ db, files: fileStoreOf({ dataFolder }) }, file)
  return { folder, file, summary, text: gunzipSync(await readFile(file)).toString('utf8') }
}

async function emptyPlace() {
  const { db, connection } = await bareConnection()
  return { db, config: await configFor(urlOf(connection)) }
}

async function configFor(url: string) {
  const data = await mkdtemp(join(tmpdir(), 'vedich-data-'))
  return readConfig({ DATABASE_URL: url }, { data })
}

function linesIn(packed: Buffer): readonly string[] {
  return gunzipSync(packed).toString('utf8').split('\n')
}

async function contentOf(db: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const content: Record<string, readonly string[]> = {}
  for (const { name } of await listTables(db)) {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.table(name)} t order by 1`.execute(db)
    content[name] =
      name === 'journal'
        ? rows.map(({ row }) => row).sort((a, b) => sequenceIn(a) - sequenceIn(b))
        : rows.map(({ row }) => row)
  }
  return content
}

function sequenceIn(row: string): number {
  return (JSON.parse(row) as { sequence: number }).sequence
}
