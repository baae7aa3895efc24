import type { UnitAlias } from '../dossier/dossier.ts'
import type { Unit } from '../unit/unit.ts'
import { squash } from './squash.ts'

/** What the value of a figure may be. */
type ValueForm = 'number' | 'pass' | 'graded' | 'any'

/** Chỉ tiêu (or a part of one, or a measure) that a table may carry. `item/part` is its key. */
export interface TableFigure {
  readonly item: string
  readonly part: string
  readonly number: string
  readonly text: string
  readonly partText: string
  readonly unit: string | undefined
  readonly form: ValueForm
  /** Levels of a graded figure, as the pack writes them. */
  readonly scale: readonly string[]
  /** Biểu that holds it: the standard's family, or `measures`. */
  readonly formId: string
  /** Level of the units that it is asked of; undefined: any. */
  readonly level: string | undefined
  /** Years whose pack asks for it; undefined: any year (a measure). */
  readonly years: ReadonlySet<number> | undefined
}

/** What a table is matched against: the figures and units of one dossier. */
export interface Catalogue {
  readonly figures: readonly TableFigure[]
  readonly units: readonly Unit[]
  readonly figure: ReadonlyMap<string, TableFigure>
  readonly unit: ReadonlyMap<string, Unit>
  /** Figure keys by item id, number, text, `number text` and text of the part. */
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** Keys of the figures of an item. */
  readonly byItem: ReadonlyMap<string, readonly string[]>
  /** Unit ids by id, code, names and other names. */
  readonly unitByName: ReadonlyMap<string, readonly string[]>
}

export function figureKey(item: string, part: string): string {
  return part === '' ? item : `${item}/${part}`
}

/** `aliases`: how else the place calls its units. */
export function catalogueOf(
  figures: readonly TableFigure[],
  units: readonly Unit[],
  aliases: readonly UnitAlias[] = [],
): Catalogue {
  const byName = new Map<string, string[]>()
  const byItem = new Map<string, string[]>()
  for (const one of figures) {
    const key = figureKey(one.item, one.part)
    add(byItem, one.item, key)
    for (const name of namesOfFigure(one)) add(byName, name, key)
  }
  const unitByName = new Map<string, string[]>()
  for (const one of units) for (const name of namesOfUnit(one)) add(unitByName, name, one.id)
  for (const { unit, alias } of aliases) add(unitByName, squash(alias), unit)
  return {
    figures,
    units,
    figure: new Map(figures.map((one) => [figureKey(one.item, one.part), one])),
    unit: new Map(units.map((one) => [one.id, one])),
    byName,
    byItem,
    unitByName,
  }
}

function namesOfFigure({ item, part, number, text, partText }: TableFigure): Set<string> {
  const names = [item, figureKey(item, part), number, text, `${number} ${text}`]
  if (partText !== '') names.push(partText, `${text} ${partText}`, `${number} ${partText}`)
  return new Set(names.map(squash).filter((name) => name !== ''))
}

function namesOfUnit({ id, code, name, fullName }: Unit): Set<string> {
  const short = squash(name)
  return new Set([
    squash(id),
    squash(code),
    code.replace(/^0+/, ''),
    short,
    squash(fullName),
    ...['xa', 'x', 'phuong', 'tt', 'thi tran', 'ubnd xa'].map((kind) => `${kind} ${short}`),
  ])
}

function add(into: Map<string, string[]>, name: string, key: string): void {
  const there = into.get(name)
  if (there === undefined) into.set(name, [key])
  else if (!there.includes(key)) there.push(key)
}
