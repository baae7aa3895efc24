import { z } from 'zod'
import { ExpectedRow, ListDefinition, ListRow, ListValue, UsualList } from '#domain/list/list.ts'
import { endpoint } from './endpoint.ts'
import { fileRoutes, routes } from './routes.ts'

const Id = z.string().min(1).max(100)
const OfDossier = { dossier: Id }
const OfList = { dossier: Id, list: Id }

/** How a list stands, as far as the reader may see its rows; `state` is of the whole list. */
export const ListStanding = z.strictObject({
  state: z.enum(['notBegun', 'incomplete', 'complete', 'accepted']),
  rows: z.int(),
  expected: z.int().nullable(),
  missingRows: z.array(ExpectedRow),
  unnamed: z.int(),
  missingCells: z.array(z.strictObject({ row: z.string(), name: z.string(), column: z.string() })),
  returned: z.array(z.string()),
  missing: z.int(),
  isSent: z.boolean(),
})
export type ListStanding = z.infer<typeof ListStanding>

/** A list with how it stands; `owner` is its body's name, empty where nobody is named; `due` may be the dossier's. */
export const ListSummary = z.strictObject({
  list: ListDefinition,
  owner: z.string(),
  due: z.iso.date().nullable(),
  standing: ListStanding,
})
export type ListSummary = z.infer<typeof ListSummary>

/** A row as stored: `version` grows with each change. */
export const StoredListRow = ListRow.omit({ list: true }).extend({ version: z.int() })
export type StoredListRow = z.infer<typeof StoredListRow>

export const listLists = endpoint({
  route: routes.listLists,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, on: z.iso.date().optional() }),
  output: z.strictObject({
    on: z.iso.date(),
    lists: z.array(ListSummary),
    /** Usual lists that the dossier does not have yet. */
    usual: z.array(UsualList),
    /** May the caller make lists, and accept them? */
    mayDefine: z.boolean(),
    mayAccept: z.boolean(),
  }),
  summary: 'Lists (danh mục) of the dossier with their state, owner and day',
})

export const readList = endpoint({
  route: routes.readList,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({ ...OfList, on: z.iso.date().optional() }),
  output: ListSummary.extend({
    on: z.iso.date(),
    /** Rows of the units that the caller may read. */
    rows: z.array(StoredListRow),
    /** Units whose rows the caller may write: all below one of these. Empty: read only. */
    writable: z.array(z.strictObject({ unit: z.string(), name: z.string() })),
    mayDefine: z.boolean(),
    mayAccept: z.boolean(),
  }),
  summary: 'One list: its columns, rows and what misses',
})

/** Lập hoặc sửa danh mục. A column that rows have values in can be renamed, not taken away or made another type. */
export const putList = endpoint({
  route: routes.putList,
  needs: 'assign',
  scope: 'dossier',
  input: z.strictObject({ ...OfList, definition: ListDefinition }),
  output: z.strictObject({ list: ListDefinition }),
  summary: 'Make a list or change what it must hold, whose it is and by when',
})

/** Bỏ danh mục lập nhầm: only one without rows. */
export const removeList = endpoint({
  route: routes.removeList,
  needs: 'assign',
  scope: 'dossier',
  input: z.strictObject(OfList),
  output: z.strictObject({ removed: z.string() }),
  summary: 'Remove a list that has no rows',
})

/** A row to be written: without `id` a new one; `version` is what the writer saw. */
export const WrittenRow = z.strictObject({
  id: Id.optional(),
  version: z.int().min(0).default(0),
  unit: z.string(),
  values: z.record(z.string(), ListValue),
})
export type WrittenRow = z.infer<typeof WrittenRow>

/**
 * Ghi các dòng, all or nothing. `unit` is where the caller acts: each row's unit is it or lies below it. A row that somebody
 * else changed since is `changed_meanwhile` with both. Accepted rows are changed by who may accept.
 */
export const saveListRows = endpoint({
  route: routes.saveListRows,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfList,
    unit: z.string(),
    rows: z.array(WrittenRow).max(5000).default([]),
    removed: z
      .array(z.strictObject({ id: Id, version: z.int() }))
      .max(5000)
      .default([]),
  }),
  output: z.strictObject({ rows: z.array(StoredListRow), standing: ListStanding }),
  summary: 'Write and remove rows of a list',
})

export const submitList = endpoint({
  route: routes.submitList,
  needs: 'submit',
  scope: 'unit',
  input: z.strictObject({ ...OfList, unit: z.string() }),
  output: z.strictObject({ sent: z.int(), standing: ListStanding }),
  summary: 'Send the rows of a unit to the standing agency',
})

/** Chấp nhận, hoặc đề nghị chỉnh sửa, bổ sung with a reason: all rows that were sent, or those named. */
export const decideList = endpoint({
  route: routes.decideList,
  needs: 'accept',
  scope: 'dossier',
  input: z.strictObject({
    ...OfList,
    decision: z.enum(['accept', 'return']),
    rows: z.array(Id).max(5000).optional(),
    reason: z.string().min(3).max(2000).optional(),
  }),
  output: z.strictObject({ decided: z.int(), standing: ListStanding }),
  summary: 'Accept the rows that were sent, or return them with a reason',
})

/** A cell or row of a table that cannot be taken; `cell` as spreadsheets name it (D12). */
const TableFault = z.strictObject({
  cell: z.string(),
  column: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** What a table would do: rows ready for `saveListRows`, and everything that stands in the way. Nothing is written. */
export const ListTableReading = z.strictObject({
  rows: z.array(WrittenRow),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  /** Headers that fit no column. */
  unknown: z.array(z.string()),
  faults: z.array(TableFault),
})
export type ListTableReading = z.infer<typeof ListTableReading>

/** Đọc thử một tệp Excel hoặc CSV; `file` are its bytes in base64. */
export const tryListTable = endpoint({
  route: routes.tryListTable,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfList,
    unit: z.string(),
    name: z.string().min(1).max(300),
    file: z.string().min(1).max(7_000_000),
  }),
  output: ListTableReading,
  summary: 'Read a table into a list without writing: what would be added, changed, is wrong',
})

/** Danh mục as a workbook: its rows, and a template for more. */
export const listWorkbook = endpoint({
  route: fileRoutes.listWorkbook,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({ ...OfList, on: z.iso.date().optional() }),
  output: z.instanceof(Uint8Array),
  summary: 'A list as a workbook to read or fill in',
})
