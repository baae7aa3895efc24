import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '#server/platform/database/schema.ts'
import { chain, type Entry, type Head, origin } from '#server/platform/journal/entry.ts'

interface Scene {
  readonly db: Database
  readonly headFile: string
  /** The entry it is done to. */
  readonly entry: Entry
  readonly entries: readonly Entry[]
}

/** One way of tampering with the journal. `tamper` answers what puts the file outside the database back. */
export interface Tampering {
  readonly name: string
  readonly fits: (entry: Entry, entries: readonly Entry[]) => boolean
  readonly tamper: (scene: Scene) => Promise<() => void>
  /** The file outside is forged too: only a head from elsewhere (a backup, a package) can tell. */
  readonly withHead?: true
}

const onAll = () => true
const onFirst = (entry: Entry) => entry.sequence === 1
const notLast = (entry: Entry, entries: readonly Entry[]) => entry.sequence < entries.length
const nothing = () => undefined

const changes = {
  at: sql`at - interval '1 millisecond'`,
  actor: sql`actor || 'x'`,
  act: sql`act || 'x'`,
  object: sql`object || 'x'`,
  dossier: sql`coalesce(dossier, '') || 'x'`,
  before: sql`before || ' '`,
  after: sql`after || ' '`,
  previous: sql`reverse(previous || 'x')`,
  hash: sql`reverse(hash || 'x')`,
}

/** Every way, each done to every entry that it fits. */
export const tamperings: readonly Tampering[] = [
  ...Object.entries(changes).map(
    ([column, value]): Tampering => ({
      name: `${column} of an entry changed`,
      fits: onAll,
      tamper: async ({ db, entry }) => {
        const { sequence } = entry
        await db
          .updateTable('journal')
          .set({ [column]: value })
          .where('sequence', '=', sequence)
          .execute()
        return nothing
      },
    }),
  ),
  { name: 'an entry changed and hashed anew', fits: onAll, tamper: rehash },
  { name: 'an entry removed', fits: onAll, tamper: remove },
  { name: 'an entry removed, the others renumbered', fits: onAll, tamper: removeAndClose },
  { name: 'two entries in each other’s place', fits: notLast, tamper: swap },
  { name: 'cut at the end from an entry on', fits: onAll, tamper: cut },
  { name: 'the whole chain recomputed from an entry on', fits: onAll, tamper: recompute },
  { name: 'cut, and the head’s file removed', fits: onAll, tamper: cutAndRemoveFile },
  { name: 'the head’s file spoilt', fits: onFirst, tamper: spoilFile },
  { name: 'cut, and the head’s file forged', fits: onAll, tamper: cutAndForge, withHead: true },
]

async function rehash({ db, entry }: Scene) {
  const head = { sequence: entry.sequence - 1, hash: entry.previous }
  const forged = chain(head, { ...spoken(entry), actor: `${entry.actor}x` }, entry.at)
  await db.updateTable('journal').set(forged).where('sequence', '=', entry.sequence).execute()
  return nothing
}

async function remove({ db, entry, entries }: Scene) {
  await db.deleteFrom('journal').where('sequence', '=', entry.sequence).execute()
  await setHead(db, entries.filter((one) => one !== entry).at(-1) ?? origin)
  return nothing
}

async function removeAndClose(scene: Scene) {
  const { db, entry } = scene
  await remove(scene)
  for (const { sequence } of scene.entries.filter((one) => one.sequence > entry.sequence))
    await db
      .updateTable('journal')
      .set({ sequence: sequence - 1 })
      .where('sequence', '=', sequence)
      .execute()
  return nothing
}

async function swap({ db, entry: { sequence } }: Scene) {
  for (const [from, to] of [
    [sequence, -1],
    [sequence + 1, sequence],
    [-1, sequence + 1],
  ] as const)
    await db.updateTable('journal').set({ sequence: to }).where('sequence', '=', from).execute()
  return nothing
}

async function cut({ db, entry, entries }: Scene) {
  await db.deleteFrom('journal').where('sequence', '>=', entry.sequence).execute()
  await setHead(db, entries.find((one) => one.sequence === entry.sequence - 1) ?? origin)
  return nothing
}

async function recompute({ db, entry, entries }: Scene) {
  let head: Head = { sequence: entry.sequence - 1, hash: entry.previous }
  for (const old of entries.filter((one) => one.sequence >= entry.sequence)) {
    const deed = spoken(old)
    const forged = chain(head, old === entry ? { ...deed, actor: 'somebody' } : deed, old.at)
    await db.updateTable('journal').set(forged).where('sequence', '=', old.sequence).execute()
    head = forged
  }
  await setHead(db, head)
  return nothing
}

async function cutAndRemoveFile(scene: Scene) {
  await cut(scene)
  const restore = keep(scene.headFile)
  rmSync(scene.headFile)
  return restore
}

async function spoilFile({ headFile }: Scene) {
  const restore = keep(headFile)
  writeFileSync(headFile, '{"sequence":')
  return restore
}

async function cutAndForge(scene: Scene) {
  await cut(scene)
  const restore = keep(scene.headFile)
  const last = scene.entries.find((one) => one.sequence === scene.entry.sequence - 1) ?? origin
  const { sequence, hash } = last
  writeFileSync(scene.headFile, JSON.stringify({ sequence, hash, at: scene.entry.at }))
  return restore
}

function keep(file: string): () => void {
  const content = readFileSync(file)
  return () => writeFileSync(file, content)
}

async function setHead(db: Database, { sequence, hash }: Head): Promise<void> {
  await db.updateTable('journal_head').set({ sequence, hash }).execute()
}

/** The deed that an entry tells. */
function spoken(entry: Entry) {
  return { ...entry, before: JSON.parse(entry.before), after: JSON.parse(entry.after) }
}
