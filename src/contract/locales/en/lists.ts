import type * as vi from '../vi/lists.ts'

export const listCellFaults = {
  list_number_wrong:
    '“{value}” is not a number; write it the Vietnamese way, as 1.234,5, without its unit',
  list_number_doubtful: '“{value}” may be a decimal or thousands; write it with a decimal comma',
  list_day_wrong: '“{value}” is not a day; write it as 15/01/2021',
  list_boolean_wrong: '“{value}” is neither Có nor Không',
  list_choice_unknown: '“{value}” is none of the values to choose from',
  list_text_long: 'The text “{value}…” is longer than 4,000 letters or no text',
} as const satisfies Record<keyof typeof vi.listCellFaults, string>

export const listTableFaults = {
  ...listCellFaults,
  list_no_columns:
    'No column of the list was recognised; use the template, or write the columns’ names in a header row',
  list_row_doubled: '“{name}” stands in row {first} already; make it one row',
  list_row_unnamed: 'The row has no “{name}”',
  list_unit_unknown: 'There is no unit “{value}” within your reach',
  list_cell_error: 'The cell holds the error {value}; mend the file and read it again',
} as const satisfies Record<keyof typeof vi.listTableFaults, string>
