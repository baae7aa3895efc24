import { FileKind } from '#domain/evidence/library.ts'
import type { Place } from '../access/place.ts'
import { sendJob } from '../job/job-queue.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { hasText } from './has-text.ts'
import { putWaiting, type ReadingKey, selectOpen, selectUnknown } from './store.ts'

export type { ReadingKey } from './store.ts'

/** A file of a paper that is to be read. */
export interface NewFile {
  readonly evidence: string
  /** SHA-256 of its bytes. */
  readonly stored: string
  readonly name: string
  readonly kind: FileKind | null
}

/**
 * Within a transaction: the paper's file waits to be read. Whoever stores a file calls it; who forgets to (an import, a restored
 * backup) is made up for by `enqueueUnread`.
 */
export async function enqueueReading(
  deps: Deps,
  tx: Tx,
  { province, dossier }: Pick<Place, 'province' | 'dossier'>,
  file: NewFile,
): Promise<void> {
  await queue(deps, tx, { province, dossier, evidence: file.evidence, stored: file.stored }, file)
}

/** Reads a paper anew; `said`: a person's word on its encoding. */
export async function enqueueAgain(
  deps: Deps,
  tx: Tx,
  key: ReadingKey,
  file: { readonly name: string; readonly kind: FileKind | null; readonly said: string | null },
): Promise<void> {
  await queue(deps, tx, key, file)
}

async function queue(
  deps: Deps,
  tx: Tx | Database,
  key: ReadingKey,
  file: { readonly name: string; readonly kind: string | null; readonly said?: string | null },
): Promise<void> {
  const kind = FileKind.safeParse(file.kind).data ?? kindByName(file.name)
  const state = kind && hasText(kind) ? firstState(kind) : 'none'
  await putWaiting(tx, key, {
    name: file.name,
    state,
    said: file.said ?? null,
    at: deps.clock.now(),
  })
  if (state !== 'none') await sendReading(deps.db, tx, { ...key, state })
}

/** A picture has no text layer to look for: it goes to the slow queue at once. */
function firstState(kind: string): string {
  return kind === 'image' ? 'pictures' : 'waiting'
}

const atOnce = 200

/**
 * Everything that is unread waits in the queue: files that nobody has put there, and readings whose worker has ended. Answers
 * whether anything waits.
 */
export async function enqueueUnread(deps: Deps): Promise<boolean> {
  const unknown = await selectUnknown(deps.db, atOnce)
  for (const { name, kind, ...key } of unknown) await queue(deps, deps.db, key, { name, kind })
  const open = await selectOpen(deps.db, atOnce)
  for (const each of open) await sendReading(deps.db, deps.db, each)
  return open.length > 0
}

async function sendReading(
  db: Database,
  tx: Tx | Database,
  { state, ...key }: ReadingKey & { readonly state: string },
): Promise<void> {
  const name = state === 'pictures' || state === 'recognising' ? 'recognise-paper' : 'read-paper'
  await sendJob(db, tx, name, `${key.province}/${key.dossier}/${key.evidence}/${key.stored}`, key)
}

const kinds: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  doc: 'doc',
  xlsx: 'xlsx',
  xls: 'xls',
  ods: 'ods',
  pptx: 'pptx',
  csv: 'csv',
  txt: 'text',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  tif: 'image',
  tiff: 'image',
  webp: 'image',
  heic: 'image',
}

/** For papers that came before files were looked into: their readers find out when the name was wrong. */
export function kindByName(name: string): FileKind | null {
  return kinds[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? null
}
