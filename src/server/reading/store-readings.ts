import type { StoredReading } from '#contract/records.ts'
import type { ReadingChange } from '#domain/evaluation/with-readings.ts'
import { Reading } from '#domain/reading/reading.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import { refusedReplacement } from '#domain/sheet/replace.ts'
import type { Place } from '../access/place.ts'
import { holdDossier, type TellJournal } from '../dossier/change-dossier.ts'
import { rowsAtOnce } from '../platform/database/insert-many.ts'
import type { ReadingTable } from '../platform/database/place-tables.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import { type Stamp, toRow, toStored } from './reading-row.ts'
import { putReadings, type SlotKey, selectSlots } from './store.ts'

/**
 * A figure that is sound and that its writer may write. Without `source` or `evidence` these stay as they were. `version` is
 * what the writer saw, 0: none. `withdraw`: it is taken back.
 */
export interface Writing {
  readonly reading: Omit<Reading, 'source' | 'evidence'> & {
    readonly source?: string | undefined
    readonly evidence?: readonly string[] | undefined
  }
  readonly path: string
  readonly version: number
  readonly mayAccept: boolean
  /** Who signs it. */
  readonly by: string
  readonly withdraw?: boolean
}

/** What became of a writing. `same`: it says what was there already, and nothing was written. */
export type Written =
  | {
      readonly outcome: 'stored'
      readonly before: StoredReading | null
      readonly after: StoredReading
    }
  | { readonly outcome: 'same'; readonly current: StoredReading }
  | { readonly outcome: 'conflict'; readonly current: ReadingTable | null }
  | {
      readonly outcome: 'refused'
      readonly code: RefusalCode
      readonly details: Readonly<Record<string, unknown>>
    }

/**
 * Within a transaction: stores many figures, five thousand at a time, each with a journal entry of its own; what somebody
 * changed meanwhile, or what was sent or accepted, is told and left as it is. Answers in the order of `writings`. Call it
 * in parts with the same `tell` to show progress; a throw between the parts takes everything back.
 */
export async function storeReadings(
  tx: Tx,
  place: Place,
  writings: readonly Writing[],
  at: string,
  tell: TellJournal,
): Promise<readonly Written[]> {
  const written: Written[] = []
  for (let from = 0; from < writings.length; from += rowsAtOnce)
    written.push(...(await storePart(tx, place, writings.slice(from, from + rowsAtOnce), at, tell)))
  return written
}

/** New readings that are ready to be stored, with what the journal will be told. */
export interface NewReadings {
  readonly rows: readonly ReadingTable[]
  readonly written: readonly Written[]
  readonly deeds: readonly ReturnType<typeof deedOf>[]
}

/**
 * The same for figures of which the caller is sure that nothing is recorded, nothing twice among them, while it holds the
 * dossier: nothing is looked up (an import of a hundred thousand). Nothing is stored yet.
 */
export function newReadings(place: Place, writings: readonly Writing[], at: string): NewReadings {
  const rows: ReadingTable[] = []
  const written: Written[] = []
  const deeds: ReturnType<typeof deedOf>[] = []
  for (const writing of writings) {
    const reading = nextOf(writing, undefined)
    const named = { id: uuid(), version: 1 }
    const stored = { outcome: 'stored', before: null, after: { ...reading, ...named } } as const
    rows.push({ ...rowOf(place, writing, reading, at), ...named, label: null })
    written.push(stored)
    deeds.push(deedOf(stored, writing))
  }
  return { rows, written, deeds }
}

/** Within a transaction: stores them; while the database writes the readings, the chain of their entries is computed. */
export async function storeNewReadings(
  tx: Tx,
  place: Place,
  { rows, deeds }: NewReadings,
  tell: TellJournal,
): Promise<void> {
  const puts = rows.map((row) => ({ row, previous: undefined }))
  await tell(deeds, putReadings(tx, place, puts))
}

/** What was stored, as the memory of the dossier takes it over. */
export function changesOf(written: readonly Written[]): ReadingChange[] {
  return written.flatMap((one) =>
    one.outcome === 'stored'
      ? [{ before: one.before && toDomain(one.before), after: toDomain(one.after) }]
      : [],
  )
}

/** A stored reading as the rules know it. */
export function toDomain({ version: _, id: __, ...reading }: StoredReading): Reading {
  return reading
}

async function storePart(
  tx: Tx,
  place: Place,
  writings: readonly Writing[],
  at: string,
  tell: TellJournal,
): Promise<readonly Written[]> {
  const slots = await holdSlots(tx, place, writings)
  const seen = new Set<string>()
  const all = writings.map((writing): Settled => {
    const key = slotKey(writing.reading)
    if (seen.has(key)) return { written: doubled }
    seen.add(key)
    return write(writing, slots.get(key) ?? [], place, at)
  })
  const written = all.map((one) => one.written)
  await putReadings(
    tx,
    place,
    all.flatMap(({ put }) => put ?? []),
  )
  await tell(
    all.flatMap(({ written: one, put }) =>
      one.outcome === 'stored' && put ? [deedOf(one, { by: put.row.changed_by })] : [],
    ),
  )
  return written
}

interface Settled {
  readonly written: Written
  /** The row to be stored. */
  readonly put?: Parameters<typeof putReadings>[2][number]
}

/** What becomes of one writing. */
function write(writing: Writing, slot: readonly ReadingTable[], place: Place, at: string): Settled {
  const { current, refused, reading } = settle(writing, slot)
  if (refused) return { written: refused }
  const before = current ? toStored(current) : null
  if (before && isSame(before, reading)) return { written: { outcome: 'same', current: before } }
  const id = current?.id ?? uuid()
  const version = (current?.version ?? 0) + 1
  const row = { ...rowOf(place, writing, reading, at), id, version }
  return {
    written: { outcome: 'stored', before, after: { ...reading, id, version } },
    put: { row: { ...row, label: current?.label ?? null }, previous: current },
  }
}

function rowOf(place: Place, { path, by }: Writing, reading: Reading, at: string) {
  return toRow(place, path, reading, { by, at })
}

/** What a writing does to the readings of its slot: takes the place of `current`, or is refused. */
export function settle(
  writing: Writing,
  slot: readonly ReadingTable[],
): {
  readonly current: ReadingTable | undefined
  readonly refused: Exclude<Written, { outcome: 'stored' | 'same' }> | undefined
  readonly reading: Reading
} {
  const current = currentOf(slot, writing)
  return { current, refused: refusalOf(writing, current), reading: nextOf(writing, current) }
}

/** One entry a reading, whatever moved it. */
export function deedOf(
  { before, after }: { readonly before: StoredReading | null; readonly after: StoredReading },
  { by }: Pick<Stamp, 'by'>,
) {
  const object = `item:${after.item}@${after.unit}`
  return { actor: by, act: 'record_reading', object, before, after }
}

const doubled = {
  outcome: 'refused',
  code: 'bad_input',
  details: { fields: [{ field: 'item', code: 'reading_doubled', params: { first: 0 } }] },
} as const

/** So many change so much at once that the whole dossier is held for them from the start. */
const many = 500

/** Nobody else writes these slots until the transaction ends; an empty one can only be held with its dossier. */
async function holdSlots(
  tx: Tx,
  place: Place,
  writings: readonly Writing[],
): Promise<ReadonlyMap<string, readonly ReadingTable[]>> {
  const wanted = writings.map((one) => one.reading)
  if (wanted.length > many) await holdDossier(tx, place)
  const slots = bySlot(await selectSlots(tx, place, wanted, true))
  if (wanted.length > many) return slots
  const empty = wanted.filter((one) => !slots.has(slotKey(one)))
  if (empty.length === 0) return slots
  await holdDossier(tx, place)
  // Who filled one meanwhile has ended: nobody ends without the dossier.
  const filled = bySlot(await selectSlots(tx, place, empty, false))
  return new Map([...slots, ...filled])
}

function bySlot(rows: readonly ReadingTable[]): Map<string, ReadingTable[]> {
  const slots = new Map<string, ReadingTable[]>()
  for (const row of rows) {
    const key = slotKey({ ...row, from: row.from_day, to: row.to_day } as SlotKey)
    const there = slots.get(key)
    if (there) there.push(row)
    else slots.set(key, [row])
  }
  return slots
}

function slotKey({ unit, item, part, from, to, kind, scope }: SlotKey): string {
  return JSON.stringify([unit, item, part, from, to, kind, scope])
}

/**
 * Of several readings in a slot (they came so, and conflict) the one of the same source is meant; where no source was given, the
 * one whose version was seen; else the newest.
 */
function currentOf(
  slot: readonly ReadingTable[],
  { reading, version }: Writing,
): ReadingTable | undefined {
  const meant =
    reading.source === undefined
      ? slot.find((row) => row.version === version)
      : slot.find((row) => row.source === reading.source)
  return meant ?? slot.at(-1)
}

function refusalOf(
  writing: Writing,
  current: ReadingTable | undefined,
): Exclude<Written, { outcome: 'stored' | 'same' }> | undefined {
  if ((current?.version ?? 0) !== writing.version)
    return { outcome: 'conflict', current: current ?? null }
  if (!current) {
    const details = { kind: 'reading' }
    return writing.withdraw ? { outcome: 'refused', code: 'not_found', details } : undefined
  }
  const next = writing.withdraw ? 'withdrawn' : writing.reading.state
  const { unit, item } = writing.reading
  const code = refusedReplacement(current.state as Reading['state'], next, writing.mayAccept)
  return code ? { outcome: 'refused', code, details: { unit, item } } : undefined
}

function nextOf({ reading, withdraw }: Writing, current: ReadingTable | undefined): Reading {
  if (withdraw && current) {
    const { version: _, id: __, ...kept } = toStored(current)
    return { ...kept, state: 'withdrawn', recordedOn: reading.recordedOn }
  }
  return {
    ...reading,
    source: reading.source ?? current?.source ?? '',
    evidence: [...(reading.evidence ?? ((current?.evidence ?? []) as string[]))],
  }
}

/** The same in everything that somebody says; the day on which it is said again changes nothing. */
function isSame(current: StoredReading, next: Reading): boolean {
  return said.every((field) =>
    field === 'evidence'
      ? current.evidence.join('\n') === next.evidence.join('\n')
      : current[field] === next[field],
  )
}

const said = Object.keys(Reading.shape).filter(
  (field) => field !== 'id' && field !== 'recordedOn',
) as readonly (keyof Reading)[]
