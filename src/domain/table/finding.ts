import { z } from 'zod'

/** Why a cell is wrong: it cannot be recorded as it is. */
const wrongCodes = [
  'not_a_number',
  'cell_error',
  'date_not_number',
  'percent_not_asked',
  'pass_expected',
  'grade_unknown',
  'count_alone',
  'count_negative',
  'denominator_zero',
  'numerator_above_denominator',
  'unit_unknown',
  'unit_missing',
  'unit_merged',
  'unit_not_there',
  'unit_of_other_level',
  'item_unknown',
  'item_missing',
  'item_not_in_year',
  'item_ambiguous',
  'part_missing',
  'other_form',
  'year_unknown',
  'year_missing',
  'row_doubled',
] as const

/** Why a person has to look before a cell is recorded. */
const doubtCodes = ['dot_or_comma', 'share_or_percent', 'over_hundred', 'counts_differ'] as const

export const TableCode = z.enum([...wrongCodes, ...doubtCodes])
export type TableCode = z.infer<typeof TableCode>
export type WrongCode = (typeof wrongCodes)[number]
export type DoubtCode = (typeof doubtCodes)[number]

export const Outcome = z.enum(['added', 'changed', 'same', 'doubtful', 'wrong', 'skipped'])
export type Outcome = z.infer<typeof Outcome>

const Value = z.union([z.number(), z.boolean(), z.string()])

/** What a line would record, or what is recorded: a value, or counts. */
const Said = z.strictObject({
  value: Value.optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
})
export type Recorded = z.infer<typeof Said>

/**
 * One cell of the dry run: where it is (`D12`), for which figure, what would be recorded and what is now; the reason where it is
 * wrong or doubtful, with the readings that a person may choose from.
 */
export const TableLine = z.strictObject({
  cell: z.string(),
  outcome: Outcome,
  text: z.string(),
  unit: z.string().nullable(),
  item: z.string().nullable(),
  part: z.string(),
  year: z.int().nullable(),
  next: Said.nullable(),
  old: Said.nullable(),
  /** A code of this page, or of a refusal or fault that a single reading would meet. */
  code: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  choices: z.array(z.number()),
})
export type TableLine = z.infer<typeof TableLine>

/** How a person settles what is doubtful: a rule for a column, or a choice for a cell; `skip` leaves the cell out. */
export const Decisions = z.strictObject({
  /** By column letter. */
  columns: z.record(
    z.string(),
    z.strictObject({
      dot: z.enum(['decimal', 'thousands']).optional(),
      share: z.enum(['asIs', 'percent']).optional(),
    }),
  ),
  /** By cell name: the place in `choices`, or `skip`. */
  cells: z.record(z.string(), z.union([z.int().min(0), z.literal('skip')])),
  /** Leaves out every cell that is wrong, instead of refusing the whole table. */
  skipWrong: z.boolean().default(false),
})
export type Decisions = z.infer<typeof Decisions>

export const noDecisions: Decisions = { columns: {}, cells: {}, skipWrong: false }
