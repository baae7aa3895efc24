import { createReadStream, existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { readHead } from '../dossier/open-dossier.ts'
import type { KnownFile } from '../evidence/arrived-files.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import { writeEntries } from '../platform/journal/write-entry.ts'
import type { ArrivingPack } from '../settings/admit-overlay.ts'
import { storeArrivedColumns } from '../table/travelling-columns.ts'
import { knownFacts } from '../upload/inspect/inspector.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import type { WorkspaceContent } from '../workspace/workspace-content.ts'
import { admitUsers } from './admit-users.ts'
import { linesOf, oldHead } from './old-journal.ts'
import { insertOldJournal } from './store.ts'

export interface Imported {
  readonly dossier: string
  readonly readings: number
  readonly evidence: number
  readonly files: number
  readonly people: number
}

/**
 * Nhập không gian làm việc: a folder becomes a dossier, all of it or nothing. Its journal is kept as it is, and the new one
 * begins with an entry that holds the old one's head. Throws `workspace_faulty` with every fault, `already_exists`,
 * `not_allowed` for a right that would reach beyond the dossier.
 */
export async function importWorkspace(deps: Deps, folder: string, by: string): Promise<Imported> {
  const { content, packs } = await requireWorkspace(folder)
  const { workspace } = content
  const lines = linesOf(content.journal)
  const previous = oldHead(lines)
  const { stored, keptFiles } = await keepFiles(deps, folder, content)
  const overlays = arriving(content, packs, deps.packs)
  const { id } = workspace.dossier
  const people = await transact(deps.db, async (tx) => {
    const within = { ...deps, db: tx }
    const users = await admitUsers(within, tx, content)
    const origin = { from: basename(resolve(folder)), previous }
    const { codes = [] } = content
    const arrival = { workspace, overlays, by, stored, keptFiles, codes, origin }
    await admitWorkspace(within, arrival)
    const place = await readHead(within, id)
    await insertOldJournal(tx, place, lines)
    await storeArrivedColumns(tx, place, content.columns ?? [])
    await writeEntries(
      tx,
      users.deeds.map((deed) => ({ ...deed, actor: by })),
    )
    return users.people
  })
  return {
    dossier: id,
    readings: workspace.readings.length,
    evidence: workspace.evidence.length,
    files: stored.size,
    people,
  }
}

/** SHA-256 of the kept bytes by evidence file, and what is known of them. */
async function keepFiles(
  deps: Deps,
  folder: string,
  { workspace }: WorkspaceContent,
): Promise<{
  readonly stored: ReadonlyMap<string, string>
  readonly keptFiles: readonly KnownFile[]
}> {
  const stored = new Map<string, string>()
  const keptFiles: KnownFile[] = []
  const store = fileStoreOf(deps.config)
  for (const { file, sha256 } of workspace.evidence.flatMap((one) => [
    ...(one.earlier ?? []),
    { file: one.file, sha256: one.sha256 },
  ])) {
    if (file === undefined || stored.has(file)) continue
    const path = onDisk(folder, file)
    const marks = await store.put(createReadStream(path))
    if (sha256 !== undefined && sha256 !== marks.sha256) throw changed(file, marks.sha256, sha256)
    stored.set(file, marks.sha256)
    keptFiles.push({ marks, facts: await knownFacts(path, file, marks.bytes), scan: 'notScanned' })
  }
  return { stored, keptFiles }
}

/** Some systems write the accents of names as signs of their own. */
function onDisk(folder: string, file: string): string {
  for (const form of [file, file.normalize('NFC'), file.normalize('NFD')]) {
    const path = join(folder, 'evidence', form)
    if (existsSync(path)) return path
  }
  const fault = { file: 'evidence.csv', code: 'evidence_file_missing', params: { path: file } }
  throw new Refusal('workspace_faulty', { faults: [fault] })
}

function changed(path: string, found: string, expected: string): Refusal {
  const fault = {
    file: 'evidence.csv',
    code: 'evidence_changed',
    params: { path, found, expected },
  }
  return new Refusal('workspace_faulty', { faults: [fault] })
}

/** Local packs as they will be kept; one that is shipped too needs no keeping. */
function arriving(
  { localPacks }: WorkspaceContent,
  packs: readonly Pack[],
  shipped: readonly Pack[],
): ArrivingPack[] {
  const names = new Set(shipped.map((one) => `${one.id} ${one.version}`))
  const own = packs.filter((one) => !names.has(`${one.id} ${one.version}`))
  return localPacks.flatMap(({ folder, files }) => {
    const pack = own.find((one) => one.id === folder)
    const all = Object.fromEntries(files.map(({ path, text }) => [path, text]))
    return pack ? [{ pack, text: all['pack.yaml'] ?? '', files: all }] : []
  })
}
