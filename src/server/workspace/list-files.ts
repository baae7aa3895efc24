import { stringify } from 'yaml'
import type { Fault } from '#domain/fault.ts'
import { ListDefinition, ListRow } from '#domain/list/list.ts'
import { pathText, readYaml } from '../platform/text/read-yaml.ts'
import { column } from './column.ts'
import { type FolderReader, fileLimits } from './folder-reader.ts'
import type { FolderListing } from './list-folder.ts'
import { readTable, type TableRead } from './read-table.ts'
import type { Table } from './tables.ts'
import { writeTable } from './write-table.ts'

/** The lists of a folder with their rows, and where each stands. */
export interface ListsRead {
  readonly lists: readonly ListDefinition[]
  readonly rows: readonly ListRow[]
  readonly listPlace: (
    index: number,
    path: readonly (string | number)[],
  ) => { readonly file: string; readonly line: number; readonly column: string }
  readonly rowPlace: (index: number) => { readonly file: string; readonly line: number }
}

const form = /^lists\/([^/]+)\.(yaml|csv)$/

/** Danh mục: `lists/<id>.yaml` says what the list is, `lists/<id>.csv` holds its rows. */
export async function readLists(listing: FolderListing, reader: FolderReader): Promise<ListsRead> {
  const lists: ListDefinition[] = []
  const heads: { file: string; lineOf: (path: readonly (string | number)[]) => number }[] = []
  const rows: ListRow[] = []
  const lines: { file: string; line: number }[] = []
  for (const id of listNames(listing, reader)) {
    const head = await readDefinition(id, reader)
    if (!head) continue
    const file = `lists/${id}.csv`
    const text = await reader.text(file, fileLimits.table)
    lists.push(head.list)
    heads.push(head)
    if (text === undefined) continue
    const read = readTable(tableOf(head.list), text)
    reader.tell(read.faults)
    rows.push(...rowsOf(head.list, read))
    lines.push(...read.lines.map((line) => ({ file, line })))
  }
  return {
    lists,
    rows,
    listPlace: (index, path) => ({
      file: heads[index]?.file ?? 'lists',
      line: heads[index]?.lineOf(path) ?? 1,
      column: pathText(path),
    }),
    rowPlace: (index) => lines[index] ?? { file: 'lists', line: 1 },
  }
}

/** Both files of every list. */
export function listFiles(
  lists: readonly ListDefinition[],
  rows: readonly ListRow[],
): (readonly [path: string, text: string])[] {
  return lists.flatMap((list) => {
    const own = rows.filter((row) => row.list === list.id)
    return [
      [`lists/${list.id}.yaml`, stringify(list, { aliasDuplicateObjects: false, lineWidth: 0 })],
      [`lists/${list.id}.csv`, writeTable(tableOf(list), own)],
    ] as const
  })
}

function listNames({ files }: FolderListing, reader: FolderReader): readonly string[] {
  const names = new Set<string>()
  for (const path of files.keys()) {
    if (!path.startsWith('lists/')) continue
    const name = form.exec(path)?.[1]
    if (name === undefined) reader.tell([{ file: path, code: 'file_unknown', params: {} }])
    else names.add(name)
  }
  return [...names].toSorted()
}

async function readDefinition(id: string, reader: FolderReader) {
  const file = `lists/${id}.yaml`
  const text = await reader.text(file, fileLimits.text)
  if (text === undefined) return undefined
  const { value, lineOf, faults } = readYaml(file, text, ListDefinition)
  reader.tell(faults)
  if (value === null) return undefined
  if (value.id === id) return { file, list: value, lineOf }
  const wrong: Fault['code'] = 'list_id_not_file'
  reader.tell([
    { file, line: lineOf(['id']), column: 'id', code: wrong, params: { id: value.id, file: id } },
  ])
  return undefined
}

/** The file of a list's rows: what every row has, and a column for each of the list's own. */
function tableOf(list: ListDefinition): Table<ListRow> {
  return {
    file: `lists/${list.id}.csv`,
    schema: ListRow.extend({
      list: ListRow.shape.list.default(list.id),
      values: ListRow.shape.values.default({}),
    }),
    columns: [
      column('id'),
      column('unit'),
      column('state'),
      column('recorded_on'),
      ...list.columns.map(({ key, type }) =>
        column(key, type === 'number' || type === 'boolean' ? type : 'text', `values.${key}`),
      ),
      column('remark'),
    ],
  }
}

function rowsOf(list: ListDefinition, read: TableRead<ListRow>): readonly ListRow[] {
  return read.records.map((row) => ({ ...row, list: list.id }))
}
