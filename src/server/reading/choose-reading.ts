import type { StoredReading } from '#contract/records.ts'
import type { IndicatorResult } from '#domain/evaluation/readiness.ts'
import { Refusal } from '#domain/refusal.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import { verdictOf } from '../dossier/verdict-of.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { signOver } from './figure-actor.ts'
import { toReading, toStored } from './reading-row.ts'
import { insertStatement, putReadings, selectReading, selectSlots } from './store.ts'

/**
 * Chọn một trong các số liệu khác nhau: of several accepted figures for one thing the chosen one holds and the others are
 * withdrawn, for a reason that stays on record. Throws `not_found`, `sheet_empty` where there is nothing to choose.
 */
export async function chooseReading(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly unit: string
    readonly reading: string
    readonly reason: string
  },
  { caller }: Call,
): Promise<{
  reading: StoredReading
  withdrawn: StoredReading[]
  result: IndicatorResult | null
}> {
  const dossier = await openDossier(deps, input.dossier)
  const { place, today } = dossier
  const path = unitIn(deps, dossier, input.unit)
  const by = signOver(dossier, caller, 'accept', path)
  const stamp = { changed_by: by, changed_at: deps.clock.now() }
  const { answer } = await changeDossier(deps, place, by, async (tx) => {
    const found = await selectReading(tx, place, input.reading)
    if (!found || found.unit !== input.unit) throw new Refusal('not_found', { kind: 'reading' })
    const slot = await selectSlots(tx, place, [toReading(found)], true)
    const accepted = slot.filter((one) => one.state === 'accepted')
    const chosen = accepted.find((one) => one.id === input.reading)
    const others = accepted.filter((one) => one !== chosen)
    if (!chosen || others.length === 0) throw new Refusal('sheet_empty', { kind: 'conflict' })
    const puts = others.map((previous) => ({
      previous,
      row: {
        ...previous,
        ...stamp,
        version: previous.version + 1,
        state: 'withdrawn',
        recorded_on: today,
      },
    }))
    await putReadings(tx, place, puts)
    const { unit, item, from_day: from, to_day: to, source } = chosen
    const why = { kind: 'chosen' as const, chosen: source, reason: input.reason, evidence: [] }
    await insertStatement(tx, place, { unit, item, from, to, ...why, by, on: today })
    const reading = toStored(chosen)
    const withdrawn = puts.map(({ row }) => toStored(row))
    return {
      answer: { reading, withdrawn },
      deed: {
        act: 'choose_reading',
        object: `item:${item}@${unit}`,
        before: { readings: [reading, ...others.map(toStored)] },
        after: { ...reading, reason: input.reason },
      },
    }
  })
  const { reading } = answer
  const at = { year: Number(reading.to.slice(0, 4)), on: today }
  const after = await openDossier(deps, input.dossier)
  return { ...answer, result: verdictOf(after, reading.unit, reading.item, at) }
}
