import type { Database } from '../platform/database/schema.ts'
import type { Place } from './place.ts'
import { findDossier, findUnit } from './store.ts'

/** Where a dossier and its own units stand never changes, so it is asked once. What is not there is asked again. */
const known = new WeakMap<Database, Map<string, Place | string>>()
/** Far more than anybody has open at a time. */
const most = 5000

/** The place of a dossier, undefined when there is none. */
export async function dossierPlace(db: Database, id: string): Promise<Place | undefined> {
  return (await remember(db, id, () => findDossier(db, id))) as Place | undefined
}

/** The path of one of a dossier's own units, undefined when it has no such unit. */
export async function unitPath(
  db: Database,
  dossier: Place,
  unit: string,
): Promise<string | undefined> {
  const key = `${dossier.dossier}\n${unit}`
  return (await remember(db, key, () => findUnit(db, dossier, unit))) as string | undefined
}

async function remember(
  db: Database,
  key: string,
  find: () => Promise<Place | string | undefined>,
): Promise<Place | string | undefined> {
  const places = known.get(db) ?? new Map<string, Place | string>()
  known.set(db, places)
  const there = places.get(key)
  if (there !== undefined) return there
  const found = await find()
  if (found === undefined) return undefined
  if (places.size >= most) places.clear()
  places.set(key, found)
  return found
}
