import { createWriteStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { EarlierFile, Evidence } from '#domain/evidence/evidence.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import { loadWorkspace } from '../dossier/load-workspace.ts'
import { readHead } from '../dossier/open-dossier.ts'
import { exportedFiles } from '../evidence/exported-files.ts'
import { journalLines } from '../journal/list-journal.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { leavingColumns } from '../table/travelling-columns.ts'
import type { LocalPack, WorkspaceContent } from '../workspace/workspace-content.ts'
import { writeWorkspace } from '../workspace/write-workspace.ts'
import {
  selectGrantsUnder,
  selectOldJournal,
  selectPackFiles,
  selectPackVersions,
} from './store.ts'

export interface Exported {
  readonly readings: number
  readonly evidence: number
  readonly files: number
}

/**
 * Xuất không gian làm việc: a dossier as a folder, of one instant, with its local packs, people, evidence files and
 * journal, whose last entry is this export. Throws `not_found`, also for a file whose bytes are not kept here, and
 * `already_exists` for a folder that holds something.
 */
export async function exportWorkspace(
  deps: Deps,
  dossier: string,
  folder: string,
  by: string,
): Promise<Exported> {
  await refuseFilled(folder)
  const { content, stored } = await transact(deps.db, (tx) => gather(deps, tx, dossier, by))
  await writeWorkspace(folder, content, {
    reference: deps.reference,
    copyEvidence: async (file, target) => {
      const sha256 = stored.get(file)
      if (!sha256) throw new Refusal('not_found', { kind: 'file', file })
      const source = await fileStoreOf(deps.config).read(sha256)
      await pipeline(source, createWriteStream(target, { flags: 'wx', flush: true }))
    },
  })
  const { readings, evidence } = content.workspace
  return { readings: readings.length, evidence: evidence.length, files: stored.size }
}

async function refuseFilled(folder: string): Promise<void> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) throw new Refusal('already_exists', { path: folder })
}

/** The journal's head is held from the first entry on, so that nothing changes while the rest is read. */
async function gather(deps: Deps, tx: Tx, dossier: string, by: string) {
  const place = await readHead({ ...deps, db: tx }, dossier)
  const object = `dossier:${dossier}`
  await writeEntry(tx, { actor: by, act: 'export_workspace', object, dossier })
  const { workspace: loaded } = await loadWorkspace(deps, tx, place)
  const { files, earlier, codes } = await exportedFiles(tx, place, loaded)
  const evidence = loaded.evidence.map((one) => withEarlier(one, earlier.get(one.id)))
  const workspace = { ...loaded, evidence }
  const old = await selectOldJournal(tx, place)
  const content: WorkspaceContent = {
    workspace,
    localPacks: await localPacks(deps, tx, workspace),
    users: await usersOf(tx, place, workspace),
    codes,
    columns: await leavingColumns(tx, place),
    journal: `${old.map((line) => `${line}\n`).join('')}${await journalLines({ db: tx }, dossier)}`,
  }
  return { content, stored: files }
}

function withEarlier(paper: Evidence, earlier: readonly EarlierFile[] | undefined): Evidence {
  return earlier ? { ...paper, earlier: [...earlier] } : paper
}

/** Local packs of the set, those that they lay over, and those that a recognition names. */
async function localPacks({ packs }: Deps, tx: Tx, workspace: Workspace): Promise<LocalPack[]> {
  const { dossier, recognitions } = workspace
  const named = recognitions.flatMap((one) => [one.pack ?? '', ...one.recheckedUnder])
  const pinned = new Set(dossier.packs.map((one) => one.id))
  const others = [...new Set(named)].filter(
    (id) => !pinned.has(id) && !packs.some((pack) => pack.id === id),
  )
  const wanted = [...dossier.packs, ...(await selectPackVersions(tx, others))]
  const found: LocalPack[] = []
  for (const { id, version } of wanted) {
    const files = await selectPackFiles(tx, id, version)
    if (files === undefined || found.some((one) => one.folder === id)) continue
    const texts = Object.entries(files).map(([path, text]) => ({ path, text }))
    found.push({ folder: id, files: texts.toSorted((a, b) => (a.path < b.path ? -1 : 1)) })
  }
  return found.toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
}

/** People with a grant over the dossier's unit or below it. */
async function usersOf(
  tx: Tx,
  { path }: Place,
  { units, agencies }: Workspace,
): Promise<WorkspaceContent['users']> {
  const knownUnits = new Set(units.map((one) => one.id))
  const knownAgencies = new Set(agencies.map((one) => one.id))
  const grants = await selectGrantsUnder(tx, path)
  return grants
    .filter(({ unit }) => knownUnits.has(unit))
    .filter(({ agency }) => agency === null || knownAgencies.has(agency))
    .map(({ agency, to, ...grant }) => ({
      ...grant,
      ...(agency === null ? {} : { agency }),
      ...(to === null ? {} : { to }),
    }))
}
