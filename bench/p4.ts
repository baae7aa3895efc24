// P4: 100,000 rows of Excel through the product: unpacked, read, matched, checked, stored, journalled - against a batch insert of
// the same rows with audit rows. The import has a process of its own, as `vedich import-table` has, so that its memory is its own.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { uuid } from '#server/platform/database/uuid.ts'
import type { Deps } from '#server/platform/deps.ts'
import { openDistrict, timed } from './district.ts'
import { against, alone, type Figure, type Measure, median } from './figure.ts'
import type { Imported } from './p4-import.ts'
import { freeRows, type Row, writeTable } from './p4-rows.ts'

const rounds = 3
const rows = 100_000

export const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-p4-'))
  const { deps, dossier, close } = await openDistrict({ communes: 180, complete: 0.02 })
  try {
    const list = await freeRows(deps, dossier, rows)
    const path = join(folder, 'p4.xlsx')
    await writeTable(path, list)
    await makeTables(deps)
    const found: Imported[] = []
    const floors: number[] = []
    for (let round = 0; round < rounds; round++) {
      floors.push(await floorOf(deps, list))
      found.push(await importApart(deps.config.dataFolder, dossier, path))
      await sql`delete from reading where source like 'p4.xlsx%'`.execute(deps.db)
    }
    return figures(found, median(floors))
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function figures(found: readonly Imported[], floor: number): Figure[] {
  const stored = Math.min(...found.map((one) => one.stored))
  if (stored !== rows) throw new Error(`${stored} of ${rows} rows were stored`)
  const whole = median(found.map((one) => one.milliseconds))
  const n = found.length
  return [
    against(`P4 import ${rows} rows of Excel`, whole, floor, 'ms', n),
    alone('P4 rows a second', (rows * 1000) / whole, 'rows/s', n),
    alone('P4 dry run of the same', median(found.map((one) => one.dryRun)), 'ms', n),
    alone('P4 memory at its highest', Math.max(...found.map((one) => one.rss)), 'MiB', n),
  ]
}

async function importApart(data: string, dossier: string, path: string): Promise<Imported> {
  const child = fork(join(import.meta.dirname, 'p4-import.ts'), [data, dossier, path])
  return await new Promise((done, fail) => {
    child.once('message', (message) => done(message as Imported))
    child.once('exit', (code) => fail(new Error(`the import ended with ${code}`)))
  })
}

async function makeTables({ db }: Deps): Promise<void> {
  await sql`create table bench_row (id uuid primary key, unit text, item text, year int, value float8,
    state text, source text, note text, changed_by text, changed_at timestamptz)`.execute(db)
  await sql`create index on bench_row (unit, item, year)`.execute(db)
  await sql`create table bench_audit (id uuid primary key, at timestamptz, actor text, act text,
    object text, after text)`.execute(db)
}

/** The same rows and audit rows, five thousand a statement, a column a parameter, in one transaction. */
async function floorOf({ db }: Deps, list: readonly Row[]): Promise<number> {
  await sql`truncate bench_row, bench_audit`.execute(db)
  const at = new Date().toISOString()
  return await timed(() =>
    db.transaction().execute(async (tx) => {
      for (let from = 0; from < list.length; from += 5000) {
        const part = list.slice(from, from + 5000)
        const all = (value: string) => part.map(() => value)
        await sql`insert into bench_row select * from unnest(
          ${part.map(() => uuid())}::uuid[], ${part.map((one) => one.unit)}::text[],
          ${part.map((one) => one.item)}::text[], ${part.map((one) => one.year)}::int[],
          ${part.map((one) => one.value)}::float8[], ${all('draft')}::text[],
          ${part.map((_, n) => `p4.xlsx, Số liệu!D${n}`)}::text[], ${all('Theo báo cáo của xã')}::text[],
          ${all('bench')}::text[], ${all(at)}::timestamptz[])`.execute(tx)
        await sql`insert into bench_audit select * from unnest(
          ${part.map(() => uuid())}::uuid[], ${all(at)}::timestamptz[], ${all('bench')}::text[],
          ${all('record_reading')}::text[], ${part.map((one) => `item:${one.item}@${one.unit}`)}::text[],
          ${part.map((one) => JSON.stringify(one))}::text[])`.execute(tx)
      }
    }),
  )
}
