import type { Unit } from '../unit/unit.ts'
import { certainlyAbsent } from '../unit/unit-tree.ts'
import type { Catalogue, TableFigure } from './catalogue.ts'
import type { WrongCode } from './finding.ts'

/** Something that a row names, or why it names nothing that can be recorded. */
export type Chosen<T> =
  | { readonly found: T }
  | { readonly code: WrongCode; readonly params: Readonly<Record<string, string | number>> }

/**
 * Of the records of a name, the unit that was there in the year. A unit that had been merged by then leads to its successor;
 * the row is wrong and says which.
 */
export function chooseUnit(
  catalogue: Catalogue,
  ids: readonly string[],
  year: number | undefined,
): Chosen<Unit> {
  const units = ids.flatMap((id) => catalogue.unit.get(id) ?? [])
  const [first] = units
  if (!first) return { code: 'unit_unknown', params: {} }
  if (year === undefined) return { found: first }
  const there = units.find((one) => !certainlyAbsent(one, `${year}-01-01`, `${year}-12-31`))
  if (there) return { found: there }
  const successors = first.successors.map((id) => catalogue.unit.get(id)?.fullName ?? id)
  const params = { unit: first.fullName, year }
  return successors.length > 0
    ? { code: 'unit_merged', params: { ...params, successor: successors.join(', ') } }
    : { code: 'unit_not_there', params }
}

/** Of the figures of a name, the one that the pack of the year asks of a unit of that level, within the form. */
export function chooseFigure(
  catalogue: Catalogue,
  keys: readonly string[],
  at: { readonly form: string | undefined; readonly level: string; readonly year: number },
): Chosen<TableFigure> {
  const named = keys.flatMap((key) => catalogue.figure.get(key) ?? [])
  const [first] = named
  if (!first) return { code: 'item_unknown', params: {} }
  const ofForm = named.filter((one) => at.form === undefined || one.formId === at.form)
  if (ofForm.length === 0) return { code: 'other_form', params: { form: first.formId } }
  const ofLevel = ofForm.filter((one) => one.level === undefined || one.level === at.level)
  if (ofLevel.length === 0) return { code: 'unit_of_other_level', params: { item: first.number } }
  const inYear = ofLevel.filter(({ years }) => isIn(years, at.year))
  const [only, second] = inYear
  if (!only) return { code: 'item_not_in_year', params: { item: first.number, year: at.year } }
  if (!second) return { found: only }
  const parts = inYear.every((one) => one.item === only.item)
  return parts
    ? { code: 'part_missing', params: { parts: inYear.map((one) => one.partText).join('; ') } }
    : { code: 'item_ambiguous', params: { items: inYear.map((one) => one.item).join(', ') } }
}

function isIn(years: TableFigure['years'], year: number): boolean {
  return years === undefined || years.has(year)
}
