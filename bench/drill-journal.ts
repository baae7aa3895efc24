// R5: every way of tampering with the journal, on every entry where it can be done, as somebody would who has the database in
// his hands and knows the program; `vedich verify` must find each, and nothing before and after.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '#server/platform/config.ts'
import type { Database } from '#server/platform/database/schema.ts'
import { transact } from '#server/platform/database/transact.ts'
import { openInstallation } from '#server/platform/installation.ts'
import type { Entry, Head } from '#server/platform/journal/entry.ts'
import { headFileOf } from '#server/platform/journal/head-file.ts'
import { writeEntry } from '#server/platform/journal/write-entry.ts'
import { watchOf } from '#server/start-server.ts'
import type { Drill, DrillRow } from './drill-row.ts'
import { furnish } from './furnish.ts'
import { type Tampering, tamperings } from './tamperings.ts'

const root = join(import.meta.dirname, '..')

export const drill: Drill = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-drill-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  const more = { DATABASE_URL: '' }
  await furnish(data, more, 1)
  const config = readConfig({ ...process.env, ...more, VEDICH_DATA: data })
  const log = pino({ level: 'fatal' })
  const installation = await openInstallation(config, 'command', watchOf(log))
  try {
    return await tryAll(installation.db, data)
  } finally {
    await installation.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function tryAll(db: Database, data: string): Promise<readonly DrillRow[]> {
  await grow(db)
  const before = await untouched('before', data)
  const whole = await snapshot(db)
  const rows: DrillRow[] = []
  for (const tampering of tamperings) rows.push(await tryOne(tampering, db, data, whole))
  return [before, ...rows, await untouched('after', data)]
}

async function grow(db: Database): Promise<void> {
  for (let n = 1; n <= 6; n++) {
    const deed = { actor: 'drill', act: 'record_reading', object: `item:${n}` }
    await transact(db, (tx) => writeEntry(tx, { ...deed, before: null, after: { value: n } }))
  }
}

interface Whole {
  readonly entries: readonly Entry[]
  readonly head: Head
}

async function snapshot(db: Database): Promise<Whole> {
  const entries = await db.selectFrom('journal').selectAll().orderBy('sequence').execute()
  const head = await db
    .selectFrom('journal_head')
    .select(['sequence', 'hash'])
    .executeTakeFirstOrThrow()
  return { entries, head }
}

/** The tampering on each entry in turn; each time the journal is whole again before the next. */
async function tryOne(
  tampering: Tampering,
  db: Database,
  data: string,
  whole: Whole,
): Promise<DrillRow> {
  const failures: string[] = []
  const kinds = new Set<string>()
  const targets = whole.entries.filter((entry) => tampering.fits(entry, whole.entries))
  for (const entry of targets) {
    const restore = await tampering.tamper({ db, headFile: headFileOf(data), entry, ...whole })
    const flags = tampering.withHead ? ['--head', `${whole.head.sequence}:${whole.head.hash}`] : []
    const { code, findings } = await verify(data, flags)
    if (code !== 1) failures.push(`entry ${entry.sequence}: not found (exit ${code})`)
    for (const { kind } of findings) kinds.add(kind)
    await putBack(db, whole)
    restore()
  }
  const name = `journal: ${tampering.name}`
  return { name, rounds: targets.length, failures, details: { found: [...kinds].join(' ') } }
}

async function putBack(db: Database, { entries, head }: Whole): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('journal').execute()
    await tx
      .insertInto('journal')
      .values([...entries])
      .execute()
    await tx.updateTable('journal_head').set(head).execute()
  })
}

async function untouched(when: string, data: string): Promise<DrillRow> {
  const { code, findings, entries } = await verify(data, [])
  const failures = code === 0 ? [] : [`exit ${code}: ${JSON.stringify(findings)}`]
  return { name: `journal: untouched ${when}`, rounds: 1, failures, details: { entries } }
}

interface Verified {
  readonly code: number | null
  readonly entries: number
  readonly findings: readonly { readonly kind: string }[]
}

/** As an administrator would: the command line, in a process of its own. */
async function verify(data: string, flags: readonly string[]): Promise<Verified> {
  const words = [join(root, 'src/cli/main.ts'), 'verify', '--json', '--data', data, ...flags]
  const child = spawn(process.execPath, words, {
    env: { ...process.env, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise<number | null>((done) => child.on('close', done))
  const { entries = 0, findings = [] } = said === '' ? {} : JSON.parse(said)
  return { code, entries, findings }
}
