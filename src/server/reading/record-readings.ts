import type { CellOutcome, CellVerdict, CellWrite } from '#contract/figures.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { may } from '../access/authorize.ts'
import { type Changed, changeRecords } from '../dossier/change-dossier.ts'
import { bringing } from '../dossier/memory.ts'
import { keepReadings, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { pathsIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { cellVerdicts } from './cell-verdicts.ts'
import { figureSigner } from './figure-actor.ts'
import { writeRights } from './own-items.ts'
import { toStored } from './reading-row.ts'
import { outsideYear, toReading } from './record-reading.ts'
import { changesOf, storeReadings, type Writing, type Written } from './store-readings.ts'
import {
  closedPeriod,
  periodFinder,
  type Reasons,
  type WrongField,
  wrongFields,
} from './writing-rules.ts'

/**
 * Ghi nhiều ô at once, as drafts: what is valid is stored in one transaction, each with its journal entry; every other cell
 * is told why not. Answers with an outcome for each cell and the new verdicts of what was touched.
 */
export async function recordReadings(
  deps: Deps,
  input: { readonly dossier: string; readonly cells: readonly CellWrite[] },
  { caller }: Call,
): Promise<{ outcomes: CellOutcome[]; verdicts: CellVerdict[] }> {
  const dossier = await openDossier(deps, input.dossier)
  const checked = cellChecker(deps, dossier, caller)(input.cells)
  const valid = checked.flatMap((one) => ('writing' in one ? [one.writing] : []))
  const at = deps.clock.now()
  const stored = await bringing(deps.db, input.dossier, async () => {
    const changed = await changeRecords(deps, dossier.place, (tx, tell) =>
      storeReadings(tx, dossier.place, valid, at, tell),
    )
    return { written: changed.answer, after: keep(deps, dossier, changed) }
  })
  const after = stored.after ?? (await openDossier(deps, input.dossier))
  const outcomes = inOrder(checked, stored.written)
  return { outcomes, verdicts: verdictsOf(after, input.cells, outcomes) }
}

function keep(
  deps: Deps,
  { place }: OpenDossier,
  changed: Changed<readonly Written[]>,
): OpenDossier | undefined {
  return keepReadings(deps, place, changed, changesOf(changed.answer))
}

/** A cell that may be written, or why it may not. */
export type CheckedCell = { readonly writing: Writing } | { readonly refused: Reasons }

/**
 * What of some cells may be written by somebody: sound, of a unit of the dossier, the writer's to write, in a period that is
 * open. Nothing is stored. May be asked again and again about the same state of the dossier.
 */
export function cellChecker(
  deps: Deps,
  dossier: OpenDossier,
  caller: Caller,
): (cells: readonly CellWrite[]) => readonly CheckedCell[] {
  const pathOf = pathsIn(deps, dossier)
  const gateOf = gates(dossier, caller)
  const signed = figureSigner(dossier, caller)
  const check = (cell: CellWrite, reading: Reading, wrong: readonly WrongField[]): CheckedCell => {
    const path = pathOf(reading.unit)
    if (!path?.startsWith(dossier.place.path)) return refuse('not_found', { kind: 'unit' })
    const fields = [...outsideYear(reading, cell.year), ...wrong]
    if (fields.length > 0) return refuse('bad_input', { fields })
    const { refused, mayAccept } = gateOf(path, cell)
    if (refused) return { refused }
    return { writing: { ...writingOf(cell, reading), path, mayAccept, by: signed(path, cell) } }
  }
  return (cells) => {
    const readings = cells.map((cell) => toReading(cell, 'draft', dossier.today))
    const wrong = wrongFields(dossier, withoutWithdrawn(readings, cells))
    return readings.map((reading, index) => {
      const cell = cells[index]
      return cell
        ? check(cell, reading, wrong.get(index) ?? [])
        : refuse('not_found', { kind: 'unit' })
    })
  }
}

/** Whether the writer may write a figure now; what holds for a whole unit is looked up once. */
function gates(dossier: OpenDossier, { grants }: Caller) {
  const period = periodFinder(dossier)
  const mayRecord = writeRights(grants, 'record', dossier.assessed(dossier.today))
  const rights = new Map<string, { readonly mayAccept: boolean; readonly mayUnlock: boolean }>()
  return (path: string, cell: CellWrite) => {
    const right = rights.get(path) ?? {
      mayAccept: may(grants, 'accept', path),
      mayUnlock: may(grants, 'unlock', path),
    }
    rights.set(path, right)
    const { mayAccept, mayUnlock } = right
    const details = { act: 'record', item: cell.item }
    if (!mayRecord(path, cell))
      return { mayAccept, refused: { code: 'not_allowed', details } as const }
    const open = period(cell)
    const isClosed = open.locked && !mayUnlock
    return { mayAccept, refused: isClosed ? closedPeriod(open, cell) : undefined }
  }
}

function refuse(code: Reasons['code'], details: Reasons['details']): CheckedCell {
  return { refused: { code, details } }
}

/** A figure that is taken back says nothing more of its value: only its key is looked at. */
function withoutWithdrawn(
  readings: readonly Reading[],
  cells: readonly CellWrite[],
): readonly Reading[] {
  return readings.map((reading, index) =>
    cells[index]?.withdraw
      ? { ...reading, value: undefined, none: true, note: '-', state: 'withdrawn' }
      : reading,
  )
}

function writingOf(
  { source, evidence, version, withdraw }: CellWrite,
  reading: Reading,
): Pick<Writing, 'reading' | 'version' | 'withdraw'> {
  return { reading: { ...reading, source, evidence }, version, withdraw: withdraw === true }
}

function inOrder(checked: readonly CheckedCell[], written: readonly Written[]): CellOutcome[] {
  let next = 0
  return checked.map((cell, index): CellOutcome => {
    if ('refused' in cell) return { index, outcome: 'refused', ...asDetails(cell.refused) }
    const one = written[next++]
    if (!one) throw new Error('every writing has an outcome')
    switch (one.outcome) {
      case 'stored':
        return { index, outcome: 'stored', ...pick(one.after) }
      case 'same':
        return { index, outcome: 'stored', ...pick(one.current) }
      case 'conflict': {
        const row = one.current
        const current = row && { ...toStored(row), by: row.changed_by, at: row.changed_at }
        return { index, outcome: 'conflict', current }
      }
      default:
        return { index, outcome: 'refused', ...asDetails(one) }
    }
  })
}

function pick({ id, version, state }: { id: string; version: number; state: Reading['state'] }) {
  return { id, version, state }
}

function asDetails({ code, details }: Reasons): Pick<Reasons, 'code'> & {
  details: Record<string, unknown>
} {
  return { code, details: { ...details } }
}

/** What the touched figures are now judged to be; other parts of the same item are judged anew with them. */
function verdictsOf(
  dossier: OpenDossier,
  cells: readonly CellWrite[],
  outcomes: readonly CellOutcome[],
): CellVerdict[] {
  const touched = outcomes.flatMap(({ index, outcome }) => {
    const cell = cells[index]
    return outcome === 'stored' && cell ? [cell] : []
  })
  const verdict = cellVerdicts(dossier, new Set(touched.map((one) => one.unit)))
  const once = new Map(
    touched.map(({ unit, item, part, year }) => [
      JSON.stringify([unit, item, part, year]),
      { unit, item, part, year },
    ]),
  )
  return [...once.values()].map((figure) => {
    const { target: _, ...judged } = verdict(figure)
    return { ...figure, ...judged }
  })
}
