import { z } from 'zod'
import { Basis } from '../pack/basis.ts'

/** Loại danh mục: văn bản chỉ đạo, công trình, mô hình, thôn bản, khác. */
const ListKind = z.enum(['guiding', 'works', 'models', 'villages', 'other'])

/** Cột của danh mục. The first column of a list names its rows. A `choice` takes one of `choices`. */
export const ListColumn = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  name: z.string().min(1).max(200),
  type: z.enum(['text', 'number', 'day', 'boolean', 'choice']),
  required: z.boolean().default(false),
  choices: z.array(z.string().min(1).max(200)).optional(),
})
export type ListColumn = z.infer<typeof ListColumn>

/** A row that must be there, by the name in its first column; `unit`: the unit that owes it. */
export const ExpectedRow = z.strictObject({
  name: z.string().min(1).max(500),
  unit: z.string().optional(),
})
export type ExpectedRow = z.infer<typeof ExpectedRow>

/**
 * Danh mục: what a list must hold and whose it is. `expected.count` is how many rows it must have, where that is known;
 * with neither count nor named rows the list is whole as soon as its rows are accepted. `agency` absent: nobody is named.
 */
export const ListDefinition = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  title: z.string().min(1).max(300),
  kind: ListKind,
  columns: z.array(ListColumn).min(1).max(40),
  expected: z.strictObject({
    count: z.int().min(0).max(100_000).optional(),
    rows: z.array(ExpectedRow).max(5000).default([]),
  }),
  agency: z.string().optional(),
  person: z.string().max(200).optional(),
  due: z.iso.date().optional(),
  unit: z.string(),
  years: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  source: z.string().max(1000),
  givenOn: z.iso.date(),
  /** The usual list that it was made from. */
  usual: z.string().optional(),
  note: z.string().max(4000).optional(),
})
export type ListDefinition = z.infer<typeof ListDefinition>

/** Trạng thái của một dòng: nháp, đã gửi, đã chấp nhận, đề nghị chỉnh sửa bổ sung. */
export const ListRowState = z.enum(['draft', 'submitted', 'accepted', 'returned'])
export type ListRowState = z.infer<typeof ListRowState>

/** A cell: text (also a day as ISO text, a choice), number, yes or no. An empty cell is absent. */
export const ListValue = z.union([z.string().min(1).max(4000), z.number(), z.boolean()])
export type ListValue = z.infer<typeof ListValue>

/** Một dòng của danh mục, by the unit that it speaks of. `remark`: why it was sent back. */
export const ListRow = z.strictObject({
  list: z.string(),
  id: z.string().min(1).max(80),
  unit: z.string(),
  values: z.record(z.string(), ListValue),
  state: ListRowState,
  recordedOn: z.iso.date().optional(),
  remark: z.string().max(2000).optional(),
})
export type ListRow = z.infer<typeof ListRow>

/** Danh mục thường có: offered when a place makes its lists; no decree asks for it word by word. */
export const UsualList = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: ListKind,
  columns: z.array(ListColumn).min(1),
  note: z.string().optional(),
  basis: Basis,
})
export type UsualList = z.infer<typeof UsualList>
