import type { CellWrite } from '#contract/figures.ts'
import type { TableOrder } from '#contract/tables.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { figureOf, readingsAt } from '#domain/reading/slot.ts'
import { factorOf } from '#domain/rule/rule-context.ts'
import { refusedReplacement } from '#domain/sheet/replace.ts'
import { figureKey } from '#domain/table/catalogue.ts'
import { type Bar, compareDraft } from '#domain/table/compare-draft.ts'
import type { Recorded, TableLine } from '#domain/table/finding.ts'
import type { Draft, Slot } from '#domain/table/read-rows.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { type CheckedCell, cellChecker } from '../reading/record-readings.ts'
import type { Writing } from '../reading/store-readings.ts'
import { dossierCatalogue } from './dossier-catalogue.ts'

/** Lines of a table against the dossier, with what each line that is to be stored writes. */
export interface CheckedLine {
  readonly line: TableLine
  readonly writing: Writing | undefined
  /** Nothing at all is recorded there, not even for a later day. */
  readonly isNew: boolean
}

/** What a table is checked against. */
export interface Checking {
  readonly deps: Deps
  readonly dossier: OpenDossier
  readonly caller: Caller
  readonly kind: TableOrder['kind']
  /** How the file and the sheet are called in a reading's source. */
  readonly sourceOf: (cell: string) => string
}

/**
 * Compares drafts with what is recorded, by the rules that a single reading obeys: rights, periods, sent or accepted figures. Asked
 * again for each part of a table.
 */
export function lineChecker(
  checking: Checking,
): (drafts: readonly Draft[]) => readonly CheckedLine[] {
  const { deps, dossier, caller } = checking
  const find = readingFinder(checking)
  const isTaken = takenSlots(checking)
  const check = cellChecker(deps, dossier, caller)
  const { figure } = dossierCatalogue(deps, dossier)
  const unitOf = ({ item, part }: Reading) => figure.get(figureKey(item, part))?.unit
  const compare = (draft: Draft, answer: CheckedCell | undefined): CheckedLine => {
    const { slot } = draft
    const found = slot ? find(slot) : undefined
    const old = found ? recorded(found, unitOf(found)) : null
    const line = compareDraft(draft, old, barOf(answer, found))
    const isNew = slot !== null && !isTaken(slot)
    return { line, writing: isToStore(line) ? writingIn(answer) : undefined, isNew }
  }
  return (drafts) => {
    const meant = drafts.map((draft) => ({ draft, write: writeOf(checking, draft) }))
    const checked = check(meant.flatMap(({ write }) => write ?? []))
    let next = 0
    return meant.map(({ draft, write }) => compare(draft, write ? checked[next++] : undefined))
  }
}

function isToStore({ outcome }: TableLine): boolean {
  return outcome === 'added' || outcome === 'changed'
}

/** The reading that a table would write over: of the kind, for the whole unit and year; the newest of several. */
function readingFinder({ dossier, kind }: Checking): (slot: Slot) => Reading | undefined {
  const { readings } = dossier.assessed(dossier.today)
  return ({ unit, item, part, year }) =>
    readingsAt(readings.get(unit), item, part, year).findLast(
      (one) => one.kind === kind && one.from === `${year}-01-01` && one.to === `${year}-12-31`,
    )
}

const taken = new WeakMap<OpenDossier, ReadonlySet<string>>()

/** Is anything recorded of a figure, unit and year, of whatever kind, known today or later? */
function takenSlots({ dossier }: Checking): (slot: Slot) => boolean {
  const known =
    taken.get(dossier) ??
    new Set(
      dossier.workspace.readings.map(
        ({ unit, item, part, to }) => `${unit} ${item} ${part} ${to.slice(0, 4)}`,
      ),
    )
  taken.set(dossier, known)
  return ({ unit, item, part, year }) => known.has(`${unit} ${item} ${part} ${year}`)
}

/** With counts, the value is what they make. */
function recorded(reading: Reading, unit: string | undefined): Recorded {
  const { numerator, denominator } = reading
  return { value: figureOf(reading, factorOf(unit))?.value, numerator, denominator }
}

/** A draft as a cell of the grid would say it; a doubtful one by its first reading, to be asked whether it may be written at all. */
function writeOf({ kind, sourceOf }: Checking, draft: Draft): CellWrite | undefined {
  const { slot, state, next, choices, note, cell } = draft
  if (slot === null || (state !== 'read' && state !== 'doubtful')) return undefined
  const said = next ?? { value: choices[0] }
  return { ...slot, kind, scope: '', ...said, note, source: sourceOf(cell), version: 0 }
}

function writingIn(checked: CheckedCell | undefined): Writing | undefined {
  return checked && 'writing' in checked ? checked.writing : undefined
}

function barOf(checked: CheckedCell | undefined, found: Reading | undefined): Bar | undefined {
  if (checked === undefined) return undefined
  if ('writing' in checked) {
    const code = found && refusedReplacement(found.state, 'draft', checked.writing.mayAccept)
    return code ? { code, params: {} } : undefined
  }
  const { code, details } = checked.refused
  const [field] = (details['fields'] ?? []) as readonly Bar[]
  return field ? { code: field.code, params: field.params } : { code, params: plain(details) }
}

function plain(details: Readonly<Record<string, unknown>>): Bar['params'] {
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [],
    ),
  )
}
