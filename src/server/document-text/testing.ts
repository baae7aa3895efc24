import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { proposeFrom } from '#domain/paper/propose.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import type { Marks } from '../platform/files/marks.ts'
import { packageRoot } from '../platform/package-root.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import { changeReading, putPages, putWaiting, type ReadingKey } from './store.ts'

export const dossier = 'dam-ha-2020'
const keys = { province: '22', dossier }

/** An installation with a dossier and files in a folder of its own. */
export async function testLibrary(): Promise<TestApp & { readonly deps: Deps }> {
  const test = await testApp()
  const dataFolder = mkdtempSync(join(tmpdir(), 'vedich-test-'))
  const deps = { ...test.deps, config: { ...test.deps.config, dataFolder } }
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  await admitWorkspace(deps, { workspace: content.workspace, overlays: [], by: 'test', origin: {} })
  return { ...test, deps }
}

let papers = 0

/** A paper with a file, as the library records one; nobody has put it into the queue. */
export async function addPaper(
  deps: Deps,
  paper: {
    readonly name: string
    readonly kind: string
    readonly bytes: Uint8Array
    readonly title?: string
    readonly restricted?: boolean
    readonly path?: string
  },
): Promise<ReadingKey> {
  const marks = await fileStoreOf(deps.config).put(Readable.from([paper.bytes]))
  const id = `paper-${++papers}`
  await insertPaper(deps, id, marks.sha256, paper)
  await insertFile(deps, marks, paper.kind)
  return { ...keys, evidence: id, stored: marks.sha256 }
}

async function insertPaper(
  deps: Deps,
  id: string,
  stored: string,
  paper: Parameters<typeof addPaper>[1],
): Promise<void> {
  const none = { code: null, number: null, date: null, issuer: null, kept_at: null, pages: null }
  await deps.db
    .insertInto('evidence')
    .values({
      ...keys,
      ...none,
      id,
      place: 1000 + papers,
      title: paper.title ?? paper.name,
      type: 'report',
      file: paper.name,
      sha256: stored,
      stored,
      state: 'draft',
      restricted: paper.restricted ?? false,
      known_on: '2021-01-01',
      source: null,
      note: null,
      version: 1,
      path: paper.path ?? '/22/200/',
      file_name: paper.name,
    } as never)
    .execute()
}

async function insertFile(deps: Deps, marks: Marks, kind: string): Promise<void> {
  await deps.db
    .insertInto('evidence_file')
    .values({
      province: '22',
      ...marks,
      type: 'application/octet-stream',
      kind,
      pages: null,
      phash: null,
      scan: 'notScanned',
      added_at: deps.clock.now(),
    } as never)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** A paper that is read already: its pages are divided by form feeds. */
export async function addRead(
  deps: Deps,
  name: string,
  text: string,
  more: { readonly title?: string; readonly restricted?: boolean; readonly path?: string } = {},
): Promise<ReadingKey> {
  const key = await addPaper(deps, { name, kind: 'text', bytes: Buffer.from(text), ...more })
  await putWaiting(deps.db, key, { name, state: 'waiting', said: null, at: deps.clock.now() })
  const pages = text.split('\f').map((page, at) => ({
    page: at + 1,
    text: page.normalize('NFC'),
    way: 'layer' as const,
    confidence: null,
  }))
  await putPages(deps.db, key, pages)
  const proposals = proposeFrom(text, 1)
  await changeReading(deps.db, key, { state: 'read', pages: pages.length, proposals })
  return key
}
