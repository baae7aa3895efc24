import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ListTableReading } from '#contract/lists.ts'
import { readListTable, type TableLine } from '#domain/list/read-list-table.ts'
import { Refusal } from '#domain/refusal.ts'
import { existsOn } from '#domain/unit/unit-tree.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { pathsIn, unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import { describeFile, rowsOfFile } from '../table/read-table.ts'
import { markSheet } from '../table/table-task.ts'
import { requireList } from './stand.ts'
import { type KeptRow, selectRows } from './store.ts'

/** More rows than a list ever has. */
const mostRows = 6000

/**
 * Đọc thử một tệp vào danh mục: nothing is written. Of several sheets, the first that has the list's columns. Throws what opening a
 * table throws, `too_large` for more rows than a list may have.
 */
export async function tryListTable(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly list: string
    readonly unit: string
    readonly name: string
    readonly file: string
  },
): Promise<ListTableReading> {
  const dossier = await openDossier(deps, input.dossier)
  const list = requireList(dossier, input.list)
  const reach = unitIn(deps, dossier, input.unit)
  const rows = await selectRows(deps.db, dossier.place, list.id)
  const target = {
    list,
    rows: rows.filter((row) => isUnder(deps, dossier, row, reach)),
    units: dossier.workspace.units
      .filter((one) => pathsIn(deps, dossier)(one.id)?.startsWith(reach))
      .map((one) => ({ ...one, hasEnded: !existsOn(one, dossier.today) })),
    unit: input.unit,
  }
  const sheets = await sheetsOf(Buffer.from(input.file, 'base64'), input.name)
  const readings = sheets.map((lines) => readListTable(lines, target))
  const read =
    readings.find((one) => one.rows.length > 0) ?? readings[0] ?? readListTable([], target)
  return {
    ...read,
    rows: read.rows.map((row) => ({ ...row, values: { ...row.values } })),
    unknown: [...read.unknown],
    faults: read.faults.map((one) => ({ ...one, params: { ...one.params } })),
  }
}

function isUnder(deps: Deps, dossier: OpenDossier, row: KeptRow, reach: string): boolean {
  return unitIn(deps, dossier, row.unit).startsWith(reach)
}

async function sheetsOf(bytes: Uint8Array, name: string): Promise<readonly TableLine[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-list-'))
  try {
    const path = join(folder, name.toLowerCase().endsWith('.csv') ? 'table.csv' : 'table.bin')
    await writeFile(path, bytes)
    const { sheets, encoding } = await describeFile(path)
    const found: TableLine[][] = []
    for (const sheet of sheets.filter((one) => one.name !== markSheet).slice(0, 5)) {
      const lines: TableLine[] = []
      for await (const rows of rowsOfFile(path, sheet.name, encoding)) {
        lines.push(...rows)
        if (lines.length > mostRows) throw new Refusal('too_large', { limit: mostRows })
      }
      found.push(lines)
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
