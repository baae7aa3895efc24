import { z } from 'zod'

/** Uses that need nothing more to be said. */
export const plainUses = [
  'unit',
  'item',
  'number',
  'part',
  'year',
  'note',
  'ignored',
  'unknown',
] as const
/** What of a figure a column carries. */
export const figureFields = ['value', 'numerator', 'denominator'] as const

/**
 * What a column of a table says. `unit`, `item` (name or code), `number` (its number in the decree), `part`, `year` tell for which
 * figure the row is; a `figure` column carries values, of what it names itself and the row does not; `ignored` is known and
 * not needed (STT, đơn vị tính, mức đạt); `unknown` fits nothing.
 */
export const ColumnUse = z.discriminatedUnion('use', [
  z.strictObject({ use: z.enum(['unit', 'item', 'number', 'part', 'year', 'note']) }),
  z.strictObject({
    use: z.literal('figure'),
    field: z.enum(figureFields),
    /** Keys (`item` or `item/part`) of the figures meant, one a pack. */
    figures: z.array(z.string()).optional(),
    unit: z.string().optional(),
    year: z.int().optional(),
  }),
  z.strictObject({ use: z.enum(['ignored', 'unknown']) }),
])
export type ColumnUse = z.infer<typeof ColumnUse>

/** One column: its place (from 1), the words above it, what it says. */
export const TableColumn = z.strictObject({
  column: z.int().min(1),
  header: z.string(),
  hidden: z.boolean(),
  use: ColumnUse,
})
export type TableColumn = z.infer<typeof TableColumn>

/** How a sheet is laid out: the rows of its header (from 1) and what each column says. */
export const Layout = z.strictObject({
  headerFrom: z.int().min(0),
  headerTo: z.int().min(0),
  columns: z.array(TableColumn),
})
export type Layout = z.infer<typeof Layout>
