import type { StoredReading } from '#contract/records.ts'
import type { Act } from '#domain/access/access.ts'
import type { IndicatorResult } from '#domain/evaluation/readiness.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { may } from '../access/authorize.ts'
import { type Changed, changeDossier, holdDossier } from '../dossier/change-dossier.ts'
import { bringing } from '../dossier/memory.ts'
import { keepReadings, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import { verdictOf } from '../dossier/verdict-of.ts'
import type { ReadingTable } from '../platform/database/place-tables.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { figureSigner } from './figure-actor.ts'
import { mayWrite } from './own-items.ts'
import { toStored } from './reading-row.ts'
import { putReading, selectSlots } from './store.ts'
import { deedOf, settle, toDomain, type Writing } from './store-readings.ts'
import { closedPeriod, periodFinder, type WrongField, wrongFields } from './writing-rules.ts'

/** A figure as somebody gives it for a year, or for days within it. */
export interface NewFigure
  extends Pick<
    Reading,
    'unit' | 'item' | 'part' | 'kind' | 'scope' | 'value' | 'numerator' | 'denominator'
  > {
  readonly year: number
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly qualifier?: Reading['qualifier']
  readonly none?: Reading['none']
  readonly source?: string | undefined
  readonly evidence?: readonly string[] | undefined
  readonly page?: string | undefined
  readonly note?: string | undefined
}

export interface NewReading extends NewFigure {
  readonly dossier: string
  readonly state: 'draft' | 'submitted' | 'accepted'
  readonly version: number
}

/**
 * Ghi số liệu of a unit and a year, and answer with the new verdict. Throws `bad_input` by field, `not_allowed`,
 * `figure_submitted` and `figure_accepted` (what was sent or accepted is not changed in silence), `locked_period`,
 * `changed_meanwhile` with both values.
 */
export async function recordReading(
  deps: Deps,
  input: NewReading,
  call: Call,
): Promise<{ reading: StoredReading; result: IndicatorResult | null }> {
  const dossier = await openDossier(deps, input.dossier)
  const path = unitIn(deps, dossier, input.unit)
  const reading = toReading(input, input.state, dossier.today)
  const fields = [
    ...outsideYear(reading, input.year),
    ...(wrongFields(dossier, [reading]).get(0) ?? []),
  ]
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
  requireRights(dossier, input, path, call.caller)
  const mayAccept = may(call.caller.grants, 'accept', path)
  const { evidence, version } = input
  const by = figureSigner(dossier, call.caller)(path, input)
  const writing = { reading: { ...reading, evidence }, path, version, mayAccept, by }
  const stored = await bringing(deps.db, input.dossier, () => storeReading(deps, dossier, writing))
  const after = stored.kept ?? (await openDossier(deps, input.dossier))
  const at = { year: input.year, on: after.today }
  return { reading: stored.reading, result: verdictOf(after, input.unit, input.item, at) }
}

/** A figure as a reading of today, for its days or the whole year. */
export function toReading(figure: NewFigure, state: Reading['state'], today: string): Reading {
  const { unit, item, part, year, kind, scope, value, numerator, denominator } = figure
  const { qualifier, none, source, evidence, page, note, from, to } = figure
  return {
    unit,
    item,
    part,
    from: from ?? `${year}-01-01`,
    to: to ?? `${year}-12-31`,
    kind,
    scope,
    value,
    numerator,
    denominator,
    qualifier,
    none,
    state,
    source: source ?? '',
    evidence: [...(evidence ?? [])],
    page,
    recordedOn: today,
    note,
  }
}

/** A figure's days must lie in the year that it is given for. */
export function outsideYear({ from, to }: Reading, year: number): readonly WrongField[] {
  const isWithin = from.startsWith(`${year}-`) && to.startsWith(`${year}-`)
  return isWithin ? [] : [{ field: 'from', code: 'period_not_in_year', params: { from, to, year } }]
}

/** Stores a reading that is sound and allowed; somebody else's change in between is `changed_meanwhile`. */
async function storeReading(
  deps: Deps,
  { place }: OpenDossier,
  writing: Writing,
): Promise<{ readonly reading: StoredReading; readonly kept: OpenDossier | undefined }> {
  const stamp = { by: writing.by, at: deps.clock.now() }
  const change = async (tx: Tx) => {
    const { current, refused, reading } = settle(writing, await holdSlot(tx, place, writing))
    if (refused) throw asRefusal(refused, writing)
    const after = await putReading(tx, place, writing.path, reading, current, stamp)
    const answer = { before: current ? toStored(current) : null, after }
    return { answer, deed: deedOf(answer, stamp) }
  }
  let kept: OpenDossier | undefined
  // At the commit, in the order of the commits: who writes next finds the memory as new as the database.
  const keep = (changed: Changed<{ before: StoredReading | null; after: StoredReading }>) => {
    const { before, after } = changed.answer
    const stored = { before: before && toDomain(before), after: toDomain(after) }
    kept = keepReadings(deps, place, changed, [stored])
  }
  const { answer } = await changeDossier(deps, place, writing.by, change, 'last', keep)
  return { reading: answer.after, kept }
}

/** Nobody else writes the slot until the transaction ends; an empty one can only be held with its dossier. */
async function holdSlot(
  tx: Tx,
  place: OpenDossier['place'],
  { reading }: Writing,
): Promise<readonly ReadingTable[]> {
  const there = await selectSlots(tx, place, [reading], true)
  if (there.length > 0) return there
  await holdDossier(tx, place)
  return await selectSlots(tx, place, [reading], true)
}

/** Somebody may have put a reading into an empty slot: both then see both. */
function asRefusal(
  refused: NonNullable<ReturnType<typeof settle>['refused']>,
  { reading }: Writing,
): Refusal {
  if (refused.outcome === 'refused') return new Refusal(refused.code, refused.details)
  const current = refused.current ? toStored(refused.current) : null
  return new Refusal('changed_meanwhile', { current, yours: reading })
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
  const period = periodFinder(dossier)({ unit, item, year })
  const closed = period.locked && closedPeriod(period, { unit, item, year })
  if (closed && !may(grants, 'unlock', path)) throw new Refusal(closed.code, closed.details)
}
