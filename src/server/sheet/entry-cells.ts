import type { CellLock, CellReading, EntryCell } from '#contract/figures.ts'
import type { JudgedTarget } from '#domain/evaluation/readiness.ts'
import { saidValue } from '#domain/reading/slot.ts'
import { factorOf } from '#domain/rule/rule-context.ts'
import type { FormRow } from '#domain/sheet/form.ts'
import { may } from '../access/authorize.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import { pathsIn } from '../dossier/unit-in.ts'
import type { ReadingTable } from '../platform/database/place-tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { cellVerdicts } from '../reading/cell-verdicts.ts'
import { writeRights } from '../reading/own-items.ts'
import { periodFinder } from '../reading/writing-rules.ts'
import type { PlacedRows } from './read-entry.ts'
import { knownOf } from './sheet-of.ts'
import { selectEntryReadings } from './store.ts'

/** The cells of a grid with what is recorded, judged and locked; targets that are alike stand once. */
export async function entryCells(
  deps: Deps,
  dossier: OpenDossier,
  placed: PlacedRows,
  caller: Caller,
): Promise<{ readonly cells: readonly EntryCell[]; readonly targets: readonly JudgedTarget[] }> {
  const { units, years, rows } = placed
  const items = [...new Set(rows.map((row) => row.item))]
  const recorded = bySlot(
    await selectEntryReadings(deps.db, dossier.place, { units, items, years }),
  )
  const verdictOf = cellVerdicts(dossier, new Set(units))
  const lockOf = locks(deps, dossier, caller)
  const targets = register<JudgedTarget>()
  const cells = placed.asked.flatMap(({ unit, year, row: index }): EntryCell[] => {
    const row = rows[index]
    if (!row) return []
    const figure = { unit, year, item: row.item, part: row.part }
    const { target, ...verdict } = verdictOf(figure)
    const found = shown(recorded.get(keyOf(figure)) ?? [], row)
    const locked = lockOf(row, unit, year, found.reading)
    return [
      {
        unit,
        row: index,
        year,
        ...found,
        ...verdict,
        ...(locked ? { locked } : {}),
        ...(target ? { target: targets.number(target) } : {}),
      },
    ]
  })
  return { cells, targets: targets.all }
}

function keyOf(figure: {
  readonly unit: string
  readonly item: string
  readonly part: string
  readonly year: number
}): string {
  return `${figure.unit} ${figure.item} ${figure.part} ${figure.year}`
}

/** Periods over several years belong to no cell. */
function bySlot(rows: readonly ReadingTable[]): ReadonlyMap<string, readonly ReadingTable[]> {
  const slots = new Map<string, ReadingTable[]>()
  for (const row of rows) {
    const year = Number(row.to_day.slice(0, 4))
    if (Number(row.from_day.slice(0, 4)) !== year) continue
    const key = keyOf({ ...row, year })
    const there = slots.get(key)
    if (there) there.push(row)
    else slots.set(key, [row])
  }
  return slots
}

/**
 * The reading that a cell shows: the actual figure of the period that ends last (of these the longest), the newest of several;
 * the rest stand beside it.
 */
function shown(
  slot: readonly ReadingTable[],
  row: FormRow,
): Pick<EntryCell, 'reading' | 'others' | 'conflict'> {
  if (slot.length === 0) return {}
  const actuals = slot.filter((one) => one.kind === 'actual')
  const last = actuals.reduce<ReadingTable | undefined>((best, one) => {
    if (!best || one.to_day > best.to_day) return one
    return one.to_day === best.to_day && one.from_day <= best.from_day ? one : best
  }, undefined)
  const others = slot.filter((one) => one !== last).map((one) => toCell(one, row))
  const reading = last && toCell(last, row)
  const rivals = actuals.filter(
    (one) =>
      one.state === 'accepted' && one.from_day === last?.from_day && one.to_day === last.to_day,
  )
  const values = new Set(rivals.map((one) => JSON.stringify(toCell(one, row).value)))
  return {
    ...(reading ? { reading } : {}),
    ...(others.length > 0 ? { others } : {}),
    ...(values.size > 1 ? { conflict: true } : {}),
  }
}

/** A row as its cell; written out field by field, for there are tens of thousands. */
function toCell(row: ReadingTable, { measure }: FormRow): CellReading {
  const typed = row.number ?? row.word ?? row.flag ?? undefined
  const numerator = row.numerator ?? undefined
  const denominator = row.denominator ?? undefined
  const said = { value: typed, numerator, denominator, none: row.is_none || undefined }
  const value = saidValue(said, factorOf(measure ?? undefined)) ?? null
  const cell: CellReading = {
    id: row.id,
    version: row.version,
    from: row.from_day,
    to: row.to_day,
    kind: row.kind as CellReading['kind'],
    state: row.state as CellReading['state'],
    value,
    source: row.source,
    by: row.changed_by,
    at: row.changed_at,
  }
  if (typeof typed === 'number' && typeof value === 'number' && !isClose(typed, value))
    cell.typed = typed
  if (numerator !== undefined) cell.numerator = numerator
  if (denominator !== undefined) cell.denominator = denominator
  return besides(cell, row)
}

/** What few cells have. */
function besides(cell: CellReading, row: ReadingTable): CellReading {
  const { qualifier, page, note, evidence } = row
  if (qualifier) cell.qualifier = qualifier as NonNullable<CellReading['qualifier']>
  if (row.is_none) cell.none = true
  if (page) cell.page = page
  if (note) cell.note = note
  if (evidence !== null) cell.evidence = evidence as string[]
  return cell
}

/** A typed share is rounded as people round it: half a unit of its last digit is no difference. */
function isClose(typed: number, computed: number): boolean {
  const digits = String(typed).split('.')[1]?.length ?? 0
  return Math.abs(typed - computed) <= 0.5 * 10 ** -digits + 1e-9
}

/** Why the caller cannot type into a cell. */
function locks(deps: Deps, dossier: OpenDossier, { grants }: Caller) {
  const pathOf = pathsIn(deps, dossier)
  const mayRecord = writeRights(grants, 'record', knownOf(dossier).assessment)
  const period = periodFinder(dossier)
  const unlocking = new Map<string, boolean>()
  return (
    row: FormRow,
    unit: string,
    year: number,
    reading: CellReading | undefined,
  ): CellLock | undefined => {
    const path = pathOf(unit) ?? ''
    if (row.type === 'computed') return 'computed'
    if (!mayRecord(path, { item: row.item, unit, year })) return 'not_yours'
    if (reading?.state === 'accepted' || reading?.state === 'submitted') return reading.state
    const mayUnlock = unlocking.get(path) ?? may(grants, 'unlock', path)
    unlocking.set(path, mayUnlock)
    return !mayUnlock && period({ unit, item: row.item, year }).locked ? 'period' : undefined
  }
}

/** Numbers for values that are alike. */
function register<T>() {
  const all: T[] = []
  const numbers = new Map<string, number>()
  const number = (one: T): number => {
    const key = JSON.stringify(one)
    const there = numbers.get(key) ?? all.push(one) - 1
    numbers.set(key, there)
    return there
  }
  return { all, number }
}
