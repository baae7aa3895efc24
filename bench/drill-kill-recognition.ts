// R2: `kill -9` while papers are read and recognised, three times. After the last start every paper must have been read once:
// none waits for ever, none has a page twice or of other bytes, and none is half read without saying so.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { readConfig } from '#server/platform/config.ts'
import type { Database } from '#server/platform/database/schema.ts'
import { inspectInstallation } from '#server/platform/installation.ts'
import type { Drill } from './drill-row.ts'
import { furnish } from './furnish.ts'
import { killHard, serve, stop } from './serving.ts'

const rounds = 3
const patience = 15 * 60_000
const more = { DATABASE_URL: '' }

export const drill: Drill = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-drill-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  try {
    await furnish(data, more, 1)
    const failures: string[] = []
    let done = 0
    for (let round = 1; round <= rounds; round++) {
      const server = await serve(data, more)
      await within(
        data,
        (db) => countOf(db, 'done'),
        (now) => now > done,
      )
      await killHard(server)
      done = await within(
        data,
        (db) => countOf(db, 'done'),
        () => true,
      )
    }
    const began = performance.now()
    const server = await serve(data, more)
    const open = await within(
      data,
      (db) => countOf(db, 'open'),
      (now) => now === 0,
    )
    if (open > 0) failures.push(`${open} papers are still not read`)
    const whole = Math.round((performance.now() - began) / 1000)
    failures.push(...(await within(data, examine, () => true)))
    const papers = await within(
      data,
      (db) => countOf(db, 'done'),
      () => true,
    )
    await stop(server)
    const details = { papers, 'read before the last kill': done, 'then all read, s': whole }
    return [{ name: 'kill-recognition', rounds, failures, details }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Asks the database again and again until the answer is good, or patience ends; answers with the last one. */
async function within<T>(
  data: string,
  ask: (db: Database) => Promise<T>,
  isGood: (answer: T) => boolean,
): Promise<T> {
  const config = readConfig({ ...process.env, VEDICH_DATA: data, ...more })
  const installation = await inspectInstallation(config, () => undefined)
  try {
    for (const end = performance.now() + patience; ; await sleep(250)) {
      const answer = await ask(installation.db)
      if (isGood(answer) || performance.now() > end) return answer
    }
  } finally {
    await installation.close()
  }
}

async function countOf(db: Database, what: 'open' | 'done'): Promise<number> {
  const { rows } = await sql<{ open: number; done: number }>`
    select count(*) filter (where r.state is null or r.state in ('waiting', 'reading', 'pictures', 'recognising'))::int as open,
      count(*) filter (where r.state in ('read', 'partly', 'failed', 'none'))::int as done
    from evidence e left join paper_reading r
      on r.province = e.province and r.dossier = e.dossier and r.evidence = e.id
    where e.stored is not null`.execute(db)
  return rows[0]?.[what] ?? 0
}

async function examine(db: Database): Promise<string[]> {
  const { rows } = await sql<{ evidence: string; said: string }>`
    select r.evidence, r.state || ' ' || coalesce(r.failure, '') || ' pages ' || coalesce(r.pages, 0) || ' read ' || count(s.page) as said
    from paper_reading r left join search_text s on s.province = r.province and s.dossier = r.dossier
      and s.kind = 'page' and s.object = r.evidence
    group by r.province, r.dossier, r.evidence, r.state, r.failure, r.pages, r.stored
    having r.state in ('partly', 'failed') or (r.state = 'read' and count(s.page) is distinct from r.pages)
      or count(*) filter (where s.mark <> r.stored) > 0`.execute(db)
  return rows.map(({ evidence, said }) => `${evidence}: ${said}`)
}
