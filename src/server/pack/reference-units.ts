import { z } from 'zod'
import type { Fault } from '#domain/fault.ts'
import { Classification, Unit } from '#domain/unit/unit.ts'
import { type CsvColumns, parseRows, readCsv } from '../platform/text/read-csv.ts'
import type { PackFile } from './pack-files.ts'

/** Columns of `units.csv`: the fields of a unit; lists are separated by `;`. */
const unitColumns: CsvColumns = {
  required: ['id', 'code', 'name', 'full_name', 'level', 'type', 'basis', 'confidence', 'source'],
  optional: ['parent', 'from', 'to', 'predecessors', 'successors', 'note'],
}

/** Columns of `classifications.csv`. */
const classificationColumns: CsvColumns = {
  required: ['unit', 'kind', 'value', 'ground', 'basis', 'confidence'],
  optional: ['from', 'to'],
}

const list = z
  .string()
  .transform((text) => text.split(';').map((part) => part.trim()))
  .default([])

const UnitRow = z
  .strictObject({
    ...Unit.omit({ fullName: true }).shape,
    full_name: z.string(),
    predecessors: list,
    successors: list,
  })
  .transform(({ full_name: fullName, ...unit }): Unit => ({ ...unit, fullName }))

/** Đơn vị hành chính and their regions and groups, from a pack of role `units`. */
export function readReferenceUnits(files: readonly PackFile[]): {
  readonly units: readonly Unit[]
  readonly classifications: readonly Classification[]
  readonly faults: readonly Fault[]
} {
  const units = table(files, 'units.csv', unitColumns, UnitRow)
  const classes = table(files, 'classifications.csv', classificationColumns, Classification)
  return {
    units: units.values.map(({ value }) => value),
    classifications: classes.values.map(({ value }) => value),
    faults: [
      ...units.faults,
      ...classes.faults,
      ...checkUnits(units),
      ...checkClassifications(classes, units),
    ],
  }
}

interface Table<T> {
  readonly name: string
  readonly values: readonly { readonly line: number; readonly value: T }[]
  readonly faults: readonly Fault[]
}

function table<T>(
  files: readonly PackFile[],
  path: string,
  columns: CsvColumns,
  schema: z.ZodType<T>,
): Table<T> {
  const file = files.find((f) => f.path === path)
  if (!file) return { name: path, values: [], faults: [] }
  const { rows, faults } = readCsv(file.name, file.text, columns)
  if (faults.length > 0) return { name: file.name, values: [], faults }
  return { name: file.name, ...parseRows(file.name, rows, schema) }
}

function checkUnits({ name, values }: Table<Unit>): Fault[] {
  const first = new Map<string, number>()
  const faults: Fault[] = []
  for (const { line, value } of values) {
    const seen = first.get(value.id)
    if (seen === undefined) first.set(value.id, line)
    else faults.push(unitFault(name, line, 'id', 'id_doubled', { id: value.id, first: seen }))
  }
  for (const { line, value } of values) {
    const { parent, predecessors, successors } = value
    const links = { parent: parent ? [parent] : [], predecessors, successors }
    for (const [column, ids] of Object.entries(links))
      for (const id of ids.filter((one) => !first.has(one)))
        faults.push(unitFault(name, line, column, 'unit_unknown', { unit: id }))
  }
  return faults
}

function checkClassifications(classes: Table<Classification>, units: Table<Unit>): Fault[] {
  const known = new Set(units.values.map(({ value }) => value.id))
  return classes.values
    .filter(({ value }) => !known.has(value.unit))
    .map(({ line, value }) =>
      unitFault(classes.name, line, 'unit', 'unit_unknown', { unit: value.unit }),
    )
}

function unitFault(
  file: string,
  line: number,
  column: string,
  code: Fault['code'],
  params: Fault['params'],
): Fault {
  return { file, line, column, code, params }
}
