import { z } from 'zod'

/** Every way in which a file can be wrong. A new code does not compile until it has a sentence in each locale. */
export const faultCodes = [
  // the file itself
  'file_missing',
  'file_empty',
  'file_too_large',
  'file_not_text',
  'file_not_utf8',
  'file_not_regular',
  'file_outside',
  'file_unknown',
  'folder_missing',
  'folder_too_large',
  'too_many_files',
  // tables (CSV)
  'csv_semicolons',
  'csv_quote_open',
  'csv_quote_inside',
  'csv_cells',
  'csv_too_many_rows',
  'cell_too_long',
  'column_unknown',
  'column_missing',
  'column_doubled',
  // YAML
  'yaml_syntax',
  'yaml_alias',
  'yaml_tag',
  'yaml_too_deep',
  'yaml_several_documents',
  'key_forbidden',
  'key_doubled',
  'key_not_text',
  // content against its schema
  'key_unknown',
  'key_missing',
  'value_missing',
  'value_type',
  'value_not_listed',
  'value_format',
  'value_too_small',
  'value_too_big',
  'value_wrong',
  'number_not_plain',
  'day_wrong',
] as const
export type FaultCode = (typeof faultCodes)[number]

/**
 * Lỗi trong tệp: one fault of a pack, workspace, table or document; `line` is a row or line (from 1), `column` a table's
 * column or a path inside. `code` names a sentence of the locale, `params` its words. A `warning` does not refuse
 * the file.
 */
export const Fault = z.strictObject({
  file: z.string(),
  line: z.int().optional(),
  column: z.string().optional(),
  code: z.enum(faultCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  level: z.literal('warning').optional(),
})
export type Fault = z.infer<typeof Fault>
