import type { StoredReading } from '#contract/records.ts'
import type { Act } from '#domain/access/access.ts'
import type { IndicatorResult } from '#domain/evaluation/readiness.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { may } from '../access/authorize.ts'
import type { Place } from '../access/place.ts'
import { changeDossier, holdDossier } from '../dossier/change-dossier.ts'
import { bringing } from '../dossier/memory.ts'
import { keepReading, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import { verdictOf } from '../dossier/verdict-of.ts'
import type { ReadingTable } from '../platform/database/place-tables.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { requireSound } from './check-reading.ts'
import { mayWrite } from './own-items.ts'
import { toStored } from './reading-row.ts'
import { lockSlot, putReading, type SlotKey } from './store.ts'

export interface NewReading
  extends Pick<
    Reading,
    'unit' | 'item' | 'part' | 'kind' | 'scope' | 'value' | 'numerator' | 'denominator'
  > {
  readonly dossier: string
  readonly year: number
  readonly qualifier?: Reading['qualifier']
  readonly none?: Reading['none']
  readonly state: 'draft' | 'submitted' | 'accepted'
  readonly source: string
  readonly note?: string | undefined
  readonly version: number
}

/**
 * Ghi số liệu of a unit and a year, and answer with the new verdict. Throws `bad_input` by field, `not_allowed` (to accept,
 * or to change what was accepted, needs that right), `locked_period`, `changed_meanwhile` with both values.
 */
export async function recordReading(
  deps: Deps,
  input: NewReading,
  call: Call,
): Promise<{ reading: StoredReading; result: IndicatorResult | null }> {
  const dossier = await openDossier(deps, input.dossier)
  const path = unitIn(deps, dossier, input.unit)
  const reading = toReading(input, dossier.today)
  requireSound(dossier, reading)
  requireRights(dossier, input, path, call.caller)
  const writing = { reading, path, version: input.version }
  const stored = await bringing(deps.db, input.dossier, () =>
    storeReading(deps, dossier, writing, call),
  )
  const after = stored.kept ?? (await openDossier(deps, input.dossier))
  const at = { year: input.year, on: after.today }
  return { reading: stored.reading, result: verdictOf(after, input.unit, input.item, at) }
}

/** Stores a reading that is sound and allowed; somebody else's change in between is `changed_meanwhile`. */
async function storeReading(
  deps: Deps,
  { place }: OpenDossier,
  writing: { readonly reading: Reading; readonly path: string; readonly version: number },
  { caller }: Call,
): Promise<{ readonly reading: StoredReading; readonly kept: OpenDossier | undefined }> {
  const { path } = writing
  const stamp = { by: caller.name, at: deps.clock.now() }
  const change = async (tx: Tx) => {
    const current = currentOf(await holdSlot(tx, place, writing.reading), writing.reading.source)
    requireUnchanged(current, writing)
    if (current?.state === 'accepted' && !may(caller.grants, 'accept', path))
      throw new Refusal('not_allowed', { act: 'accept' })
    const reading = { ...writing.reading, evidence: (current?.evidence ?? []) as string[] }
    const after = await putReading(tx, place, path, reading, current, stamp)
    const before = current ? toStored(current) : null
    const object = `item:${reading.item}@${reading.unit}`
    return { answer: { before, after }, deed: { act: 'record_reading', object, before, after } }
  }
  const changed = await changeDossier(deps, place, caller.name, change, 'last')
  const { before, after } = changed.answer
  const kept = keepReading(deps, place, { ...changed, before, after: toDomain(after) })
  return { reading: after, kept }
}

/** Nobody else writes the slot until the transaction ends; an empty one can only be held with its dossier. */
async function holdSlot(tx: Tx, place: Place, slot: SlotKey): Promise<readonly ReadingTable[]> {
  const there = await lockSlot(tx, place, slot)
  if (there.length > 0) return there
  await holdDossier(tx, place)
  return await lockSlot(tx, place, slot)
}

/** Somebody may have put a reading into an empty slot: both then see both. */
function requireUnchanged(
  current: ReadingTable | undefined,
  { reading, version }: { readonly reading: Reading; readonly version: number },
): void {
  if ((current?.version ?? 0) === version) return
  throw new Refusal('changed_meanwhile', {
    current: current ? toStored(current) : null,
    yours: reading,
  })
}

function toDomain({ version: _, id: __, ...reading }: StoredReading): Reading {
  return reading
}

/** Of several readings in a slot (they came so, and conflict) the one of the same source is meant, else the newest. */
function currentOf(slot: readonly ReadingTable[], source: string): ReadingTable | undefined {
  return slot.find((row) => row.source === source) ?? slot.at(-1)
}

function requireRights(
  dossier: OpenDossier,
  { item, unit, year, state }: NewReading,
  path: string,
  { grants }: Caller,
): void {
  const assessment = dossier.assessed(dossier.today)
  const needed: readonly Act[] =
    state === 'draft' ? ['record'] : state === 'submitted' ? ['record', 'submit'] : ['accept']
  for (const act of needed)
    if (!mayWrite(grants, act, path, assessment, { item, unit, year }))
      throw new Refusal('not_allowed', { act, item })
  const { closingOn } = dossier.workspace.dossier
  const isClosed = closingOn !== undefined && dossier.today > closingOn
  if (isClosed && !may(grants, 'unlock', path)) throw new Refusal('locked_period', { closingOn })
}

function toReading(input: NewReading, today: string): Reading {
  const { unit, item, part, year, kind, scope, value, numerator, denominator } = input
  const { qualifier, none, state, source, note } = input
  return {
    unit,
    item,
    part,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    kind,
    scope,
    value,
    numerator,
    denominator,
    qualifier,
    none,
    state,
    source,
    evidence: [],
    recordedOn: today,
    note,
  }
}
