import type { Assessment } from '../evaluation/assessment.ts'
import type { Pack } from '../pack/pack.ts'
import type { Reading } from '../reading/reading.ts'
import { readingsAt } from '../reading/slot.ts'
import { periodOf } from './deadline.ts'
import { type Form, type FormRow, formsOf, unitsWithForms } from './form.ts'
import type { SheetRound } from './round.ts'
import { type SheetState, sheetState } from './sheet-state.ts'

/** What names a phiếu số liệu. */
export interface SheetKey {
  readonly unit: string
  readonly form: string
  readonly year: number
}

/** Phiếu số liệu as it stands: completeness (`answered` of `asked`) apart from acceptance. */
export interface Sheet extends SheetKey {
  readonly state: SheetState
  readonly asked: number
  readonly answered: number
  readonly draft: number
  readonly submitted: number
  readonly accepted: number
  readonly returned: number
  readonly due: string | null
  readonly locked: boolean
  readonly extendedUntil: string | null
  readonly last: SheetRound | null
}

/** A sheet with the rows that are asked and have no figure. */
export interface SheetContent {
  readonly sheet: Sheet
  readonly form: Form
  readonly missing: readonly FormRow[]
}

type Known = { readonly assessment: Assessment; readonly packs: readonly Pack[] }

/** The sheets of a year: every unit that has forms × its forms. */
export function sheetsOf(known: Known, year: number, units?: readonly string[]): SheetContent[] {
  const { assessment, packs } = known
  return (units ?? unitsWithForms(assessment, year)).flatMap((unit) =>
    formsOf(assessment, packs, unit, year).map((form) => sheetOf(known, form, unit, year)),
  )
}

/** One sheet; undefined where the unit has no such form in the year. */
export function findSheet(known: Known, { unit, form, year }: SheetKey): SheetContent | undefined {
  const found = formsOf(known.assessment, known.packs, unit, year).find((one) => one.id === form)
  return found && sheetOf(known, found, unit, year)
}

function sheetOf({ assessment }: Known, form: Form, unit: string, year: number): SheetContent {
  const { workspace, on } = assessment
  const counts = { draft: 0, submitted: 0, accepted: 0, returned: 0 }
  const stated = statedIn(assessment, unit, year)
  const missing: FormRow[] = []
  let asked = 0
  for (const row of form.rows) {
    const readings = figuresOf(assessment, unit, row, year)
    for (const { state } of readings) if (state !== 'withdrawn') counts[state]++
    if (!row.asked || stated.has(row.item)) continue
    asked++
    if (readings.length === 0) missing.push(row)
  }
  const key = { unit, form: form.id, year }
  const terms = {
    dossier: workspace.dossier,
    deadlines: workspace.deadlines,
    extensions: workspace.extensions,
  }
  const sheet = {
    ...key,
    state: sheetState(counts),
    asked,
    answered: asked - missing.length,
    ...counts,
    ...periodOf(terms, key, on),
    last: lastRound(workspace.rounds, key),
  }
  return { sheet, form, missing }
}

/** What a sheet is about: actual figures and estimates of the whole unit. Plans and targets are nobody's debt. */
function figuresOf(
  assessment: Assessment,
  unit: string,
  row: Pick<FormRow, 'item' | 'part'>,
  year: number,
): readonly Reading[] {
  const ofUnit = assessment.readings.get(unit)
  return readingsAt(ofUnit, row.item, row.part, year).filter(isOfSheet)
}

/** Does a reading belong to a sheet: one that somebody fills, sends and has accepted? */
export function isOfSheet({
  kind,
  scope,
  state,
}: Pick<Reading, 'kind' | 'scope' | 'state'>): boolean {
  return (kind === 'actual' || kind === 'estimate') && scope === '' && state !== 'withdrawn'
}

/** Items stated as not applicable are not asked. */
function statedIn({ statements }: Assessment, unit: string, year: number): ReadonlySet<string> {
  const covering = (statements.get(unit) ?? []).filter(
    ({ kind, from, to }) =>
      kind === 'notApplicable' &&
      Number(from.slice(0, 4)) <= year &&
      year <= Number(to.slice(0, 4)),
  )
  return new Set(covering.map((one) => one.item))
}

export function isOfRound(round: SheetKey, { unit, form, year }: SheetKey): boolean {
  return round.unit === unit && round.form === form && round.year === year
}

/** The newest round that moved the sheet; a remark moves nothing. */
function lastRound(rounds: readonly SheetRound[], key: SheetKey): SheetRound | null {
  return rounds
    .filter((one) => one.act !== 'remarked' && isOfRound(one, key))
    .reduce<SheetRound | null>((best, one) => (best && best.at > one.at ? best : one), null)
}
