import { z } from 'zod'
import { IndicatorResult, JudgedTarget } from '#domain/evaluation/readiness.ts'
import { Flag, Verdict } from '#domain/evaluation/verdict.ts'
import { ReadingKind, ReadingState } from '#domain/reading/reading.ts'
import { endpoint } from './endpoint.ts'
import { StoredReading } from './records.ts'
import { routes } from './routes.ts'
import { Figure, OfDossier, ReasonText, Sheet, Year } from './sheets.ts'

/**
 * Dòng của biểu. `type` computed: made of other figures, not typed. `counts`: the value may be computed from numerator and
 * denominator. `asked` false: may be given (a measure), is not owed.
 */
const FormRow = z.strictObject({
  item: z.string(),
  part: z.string(),
  number: z.string(),
  text: z.string(),
  partText: z.string().nullable(),
  /** Criterion above it: id and name; null for a measure. */
  criterion: z.string().nullable(),
  criterionName: z.string().nullable(),
  standard: z.string().nullable(),
  /** Đơn vị tính. */
  measure: z.string().nullable(),
  type: z.enum(['number', 'boolean', 'level', 'computed']),
  /** Names of levels, worst first. */
  scale: z.array(z.string()),
  counts: z.boolean(),
  asked: z.boolean(),
  ifAny: z.string().nullable(),
})

/**
 * Why a cell cannot be written by the caller now. `period`: the sheet is past its due day; `submitted`: waits for
 * acceptance; `accepted`: to be reopened first; `not_yours`: another agency's or unit's; `computed`: made of others.
 */
export const CellLock = z.enum(['period', 'submitted', 'accepted', 'not_yours', 'computed'])
export type CellLock = z.infer<typeof CellLock>

/** A reading as a grid shows it. `value` is computed from the counts where they exist; `typed` is there when a typed value differs. */
export const CellReading = z.strictObject({
  id: z.string(),
  version: z.int(),
  from: z.iso.date(),
  to: z.iso.date(),
  kind: ReadingKind,
  state: ReadingState,
  value: z.union([z.number(), z.boolean(), z.string()]).nullable(),
  typed: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  qualifier: z.enum(['approx', 'over', 'under']).optional(),
  none: z.literal(true).optional(),
  source: z.string(),
  evidence: z.array(z.string()).optional(),
  page: z.string().optional(),
  note: z.string().optional(),
  by: z.string(),
  at: z.string(),
})
export type CellReading = z.infer<typeof CellReading>

/**
 * A cell that is asked or filled: `row` is the index in `rows`, `target` in `targets`. `verdict` is what the board says;
 * `preview` what it would say if drafts and sent figures were accepted, absent where that is the same. `others` are the
 * slot's other readings: an estimate beside an actual, a plan, a conflicting actual (`conflict`). What is false or empty
 * is left out.
 */
export const EntryCell = z.strictObject({
  unit: z.string(),
  row: z.int(),
  year: z.int(),
  reading: CellReading.optional(),
  others: z.array(CellReading).optional(),
  conflict: z.literal(true).optional(),
  locked: CellLock.optional(),
  target: z.int().optional(),
  verdict: Verdict.optional(),
  flags: z.array(Flag).optional(),
  preview: Verdict.optional(),
})
export type EntryCell = z.infer<typeof EntryCell>

export const EntryForm = z.strictObject({
  id: z.string(),
  /** The standard's own title; null for the form of measures, whose name the locale gives. */
  title: z.string().nullable(),
  level: z.string().nullable(),
})
export type EntryForm = z.infer<typeof EntryForm>

/**
 * Biểu nhập số liệu, both ways round: one unit over years, or many units in one year. Absent `units` are all that the caller
 * may record for and that the form asks; absent `years` is the dossier's. Lists are separated by commas. `today` is the
 * dossier's own.
 */
export const readEntry = endpoint({
  route: routes.readEntry,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    form: z.string().max(100).optional(),
    units: z.string().max(20_000).optional(),
    years: z
      .string()
      .regex(/^\d{4}(,\d{4}){0,99}$/)
      .optional(),
    /** Only rows that the caller owes or may write. */
    own: z.enum(['true', 'false']).default('false'),
  }),
  output: z.strictObject({
    today: z.iso.date(),
    form: EntryForm,
    /** Forms that the units have in the years. */
    forms: z.array(EntryForm),
    units: z.array(
      z.strictObject({ id: z.string(), code: z.string(), name: z.string(), type: z.string() }),
    ),
    years: z.array(z.int()),
    rows: z.array(FormRow),
    targets: z.array(JudgedTarget),
    sheets: z.array(Sheet),
    cells: z.array(EntryCell),
    mayAccept: z.boolean(),
  }),
  summary: 'Rows, cells, verdicts and locks of a form, for the data-entry grid',
})

/** What one cell of a save says; absent fields of the reading are cleared. `withdraw`: the figure is taken back. */
export const CellWrite = z.strictObject({
  unit: z.string(),
  item: z.string(),
  part: z.string().default(''),
  year: Year,
  /** Days within the year; absent: the whole year. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  kind: ReadingKind.default('actual'),
  scope: z.string().max(300).default(''),
  value: z.union([z.number(), z.boolean(), z.string().max(300)]).optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  qualifier: z.enum(['approx', 'over', 'under']).optional(),
  none: z.literal(true).optional(),
  /** Absent: as it was; for a new reading empty. */
  source: z.string().max(1000).optional(),
  evidence: z.array(z.string().max(200)).max(50).optional(),
  page: z.string().max(200).optional(),
  note: z.string().max(4000).optional(),
  withdraw: z.literal(true).optional(),
  /** The version that the writer saw, 0: none. */
  version: z.int().min(0),
})
export type CellWrite = z.infer<typeof CellWrite>

/**
 * What became of a cell, by its index in the input. `conflict`: somebody else changed it meanwhile (`current`: null when
 * they took it back); record again with its version to choose your own. `refused`: code and details of the sentence.
 */
export const CellOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({
    index: z.int(),
    outcome: z.literal('stored'),
    id: z.string(),
    version: z.int(),
    state: ReadingState,
  }),
  z.strictObject({
    index: z.int(),
    outcome: z.literal('conflict'),
    current: StoredReading.extend({ by: z.string(), at: z.string() }).nullable(),
  }),
  z.strictObject({
    index: z.int(),
    outcome: z.literal('refused'),
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
])
export type CellOutcome = z.infer<typeof CellOutcome>

/** Verdicts of an item of a unit and year after a change; `part` as in the rows. */
export const CellVerdict = z.strictObject({
  unit: z.string(),
  item: z.string(),
  part: z.string(),
  year: z.int(),
  verdict: Verdict.optional(),
  flags: z.array(Flag).optional(),
  preview: Verdict.optional(),
})
export type CellVerdict = z.infer<typeof CellVerdict>

/** Ghi nhiều ô: what is valid is stored in one transaction, each as a draft with a journal entry of its own. */
export const recordReadings = endpoint({
  route: routes.recordReadings,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, cells: z.array(CellWrite).min(1).max(30_000) }),
  output: z.strictObject({ outcomes: z.array(CellOutcome), verdicts: z.array(CellVerdict) }),
  summary: 'Record up to 30,000 readings as drafts; an outcome for each',
})

/** Chọn một trong các số liệu khác nhau: the others are withdrawn. */
export const chooseReading = endpoint({
  route: routes.chooseReading,
  needs: 'accept',
  scope: 'unit',
  input: z.strictObject({
    ...OfDossier,
    unit: z.string(),
    reading: z.string(),
    reason: ReasonText,
  }),
  output: z.strictObject({
    reading: StoredReading,
    withdrawn: z.array(StoredReading),
    result: IndicatorResult.nullable(),
  }),
  summary: 'Choose one of several accepted readings that differ; the others are withdrawn',
})

/** Lịch sử ô: every version of every reading of a figure and year, the newest first. */
export const readFigureHistory = endpoint({
  route: routes.readFigureHistory,
  needs: 'readInternal',
  scope: 'unit',
  input: z.strictObject({
    ...OfDossier,
    unit: z.string(),
    ...Figure.shape,
    year: z.coerce.number().int(),
  }),
  output: z.strictObject({
    versions: z.array(
      z.strictObject({
        by: z.string(),
        at: z.string(),
        /** Null: there was none before. */
        before: StoredReading.nullable(),
        after: StoredReading,
      }),
    ),
  }),
  summary: 'Who changed a figure, when, from what to what',
})
