import { z } from 'zod'
import { Layout } from '#domain/table/column-use.ts'
import { Decisions, Outcome, TableLine } from '#domain/table/finding.ts'
import { endpoint } from './endpoint.ts'
import { fileRoutes, routes } from './routes.ts'

const OfDossier = { dossier: z.string().min(1).max(100) }
const OfTable = { ...OfDossier, table: z.uuid() }

/** Which letters the text of a table is in; `auto`: found by spelling. */
const Encoding = z.enum(['auto', 'unicode', 'tcvn3', 'vni'])

/** A sheet of an uploaded file, with the texts of its first rows as one sees them. */
const SheetView = z.strictObject({
  name: z.string(),
  hiddenRows: z.array(z.int()),
  hiddenColumns: z.array(z.int()),
  rows: z.array(z.strictObject({ at: z.int(), cells: z.array(z.string()) })),
})

/** An uploaded table before anybody said what it is. `mark`: a template of ours says what it is for. */
export const TableFile = z.strictObject({
  table: z.string(),
  name: z.string(),
  bytes: z.int(),
  kind: z.enum(['xlsx', 'xls', 'ods', 'csv']),
  macros: z.boolean(),
  encoding: z.enum(['unicode', 'tcvn3', 'vni']),
  encodingSure: z.boolean(),
  sheets: z.array(SheetView),
  mark: z
    .strictObject({ form: z.string(), unit: z.string().nullable(), year: z.int().nullable() })
    .nullable(),
})
export type TableFile = z.infer<typeof TableFile>

/** Gửi tệp: the bytes of the file are the body, its name stands in the address. Kept for a day, then cleared away. */
export const uploadTable = endpoint({
  route: fileRoutes.uploadTable,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, name: z.string().max(300).default('bang') }),
  output: TableFile,
  summary: 'Upload a table (.xlsx, .xls, .ods, .csv) and see its sheets',
})

export const readTable = endpoint({
  route: routes.readTable,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject({ ...OfTable, encoding: Encoding.default('auto') }),
  output: TableFile,
  summary: 'An uploaded table: its sheets with their first rows',
})

/** What a column may be said to be: the figures and units of the dossier. */
export const readTableNames = endpoint({
  route: routes.readTableNames,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({
    forms: z.array(z.strictObject({ id: z.string(), title: z.string().nullable() })),
    figures: z.array(
      z.strictObject({
        key: z.string(),
        form: z.string(),
        number: z.string(),
        text: z.string(),
        partText: z.string(),
        unit: z.string().nullable(),
        years: z.array(z.int()),
      }),
    ),
    units: z.array(
      z.strictObject({ id: z.string(), code: z.string(), name: z.string(), level: z.string() }),
    ),
    years: z.array(z.int()),
  }),
  summary: 'Figures, units and years that a table may speak of',
})

/** Bố cục: the header rows as found or as given, and what each column says; as remembered where it was said before. */
export const layOutTable = endpoint({
  route: routes.layOutTable,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject({
    ...OfTable,
    sheet: z.string().max(300),
    form: z.string().max(100),
    encoding: Encoding.default('auto'),
    headerFrom: z.int().min(0).max(1000).optional(),
    headerTo: z.int().min(0).max(1000).optional(),
  }),
  output: z.strictObject({
    layout: Layout,
    /** The unit and the year that the title above the header names. */
    titled: z.strictObject({ unit: z.string().nullable(), year: z.int().nullable() }),
  }),
  summary: 'Header rows and columns of a sheet, matched with figures, units and years',
})

/** What is asked of a table: which sheet, laid out how, for which form, and what holds where it says nothing itself. */
export const TableOrder = z.strictObject({
  sheet: z.string().max(300),
  form: z.string().max(100).optional(),
  encoding: Encoding.default('auto'),
  layout: Layout,
  unit: z.string().max(200).optional(),
  year: z.int().min(1990).max(2200).optional(),
  kind: z.enum(['actual', 'estimate', 'plan', 'target']).default('actual'),
  withHidden: z.boolean().default(false),
  decisions: Decisions,
})
export type TableOrder = z.infer<typeof TableOrder>

export const TableCounts = z.record(Outcome, z.int())
export type TableCounts = z.infer<typeof TableCounts>

/** How far a run is. `digest` names what was found, so that just that is stored. */
export const TableRun = z.strictObject({
  state: z.enum(['none', 'trying', 'tried', 'storing', 'stored', 'cancelled', 'failed']),
  rows: z.int(),
  counts: TableCounts,
  digest: z.string(),
  stored: z.int(),
  /** Rows that the sheet hides and that were left out. */
  hiddenRows: z.int(),
  /** Why it failed. */
  code: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
})
export type TableRun = z.infer<typeof TableRun>

/** Xem trước: reads the whole table and compares; stores nothing. Goes on by itself; ask `readTableRun`. */
export const tryTable = endpoint({
  route: routes.tryTable,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject({
    ...OfTable,
    order: TableOrder,
    /** Keeps what the columns were said to be, for the next table of the form. */
    remember: z.boolean().default(true),
  }),
  output: TableRun,
  summary: 'Dry run of a table: what would be added, changed, is doubtful, is wrong',
})

export const readTableRun = endpoint({
  route: routes.readTableRun,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject(OfTable),
  output: TableRun,
  summary: 'How far the dry run or the storing of a table is',
})

export const listTableLines = endpoint({
  route: routes.listTableLines,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject({
    ...OfTable,
    outcome: Outcome.optional(),
    from: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.strictObject({ lines: z.array(TableLine), next: z.int().nullable() }),
  summary: 'Cells of the dry run with what they say, what is recorded, and the reason',
})

/** Ghi: all of it or nothing, as drafts, if it is still what the dry run found. Goes on by itself; ask `readTableRun`. */
export const applyTable = endpoint({
  route: routes.applyTable,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject({ ...OfTable, digest: z.string().max(100) }),
  output: TableRun,
  summary: 'Store what the dry run of a table found, all or nothing',
})

export const cancelTable = endpoint({
  route: routes.cancelTable,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject(OfTable),
  output: TableRun,
  summary: 'Stop the dry run or the storing of a table; nothing of it is kept',
})

/** Biểu mẫu Excel of a form: indicators × years of a unit, or units × indicators of a year, with what is recorded. */
export const tableTemplate = endpoint({
  route: fileRoutes.tableTemplate,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    form: z.string().max(100),
    unit: z.string().max(200).optional(),
    year: z.coerce.number().int().min(1990).max(2200).optional(),
  }),
  output: z.unknown(),
  summary: 'An Excel template of a form with the values that are recorded',
})
