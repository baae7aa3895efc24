import type { tableReasons as vi, tableOutcomes as viOutcomes } from '../vi/tables.ts'

export const tableReasons = {
  not_a_number: 'is no number. Write a number such as 1.234,5, without words or units',
  cell_error: 'holds a formula that fails. Mend it, or write the number',
  date_not_number: 'is a date, not a number. Set the cell’s format to number and write it again',
  percent_not_asked:
    'is a percentage, but the indicator is not counted so. Write it in its own unit',
  pass_expected: 'must say Đạt or Không đạt',
  grade_unknown: 'is none of the indicator’s levels. Write the name of a level',
  count_alone: 'lacks the count or the total. Give both, or only the share',
  count_negative: 'a count cannot be below 0',
  denominator_zero: 'the total is 0, so there is no share. Leave it empty if there is none',
  numerator_above_denominator:
    'the count ({numerator}) is above the total ({denominator}). Check both cells',
  unit_unknown: 'names no unit of the dossier. Write its name or code',
  unit_missing: 'the row names no unit. Choose one for the whole table, or write it in the row',
  unit_merged: '{unit} was merged and is gone in {year}. Write it to {successor}',
  unit_not_there: '{unit} is not there in {year}',
  unit_of_other_level: 'indicator {item} is not asked of units of this level',
  item_unknown: 'names no known indicator. Write its number or its exact name',
  item_missing: 'the row names no indicator',
  item_not_in_year:
    'this indicator {item} is not in the set of {year}. Write it to the one of that year’s set',
  item_ambiguous: 'fits several indicators ({items}). Write the code',
  part_missing: 'the indicator has several parts ({parts}). Say which',
  other_form: 'the indicator belongs to another form. Open that form, or choose “All forms”',
  year_unknown: 'says no year. Write it with four digits',
  year_missing: 'names no year. Choose one for the whole table, or write it in the row',
  row_doubled: 'is the same as cell {first} with another value ({other}). Keep one',
  dot_or_comma: 'is the dot a decimal point or between thousands? Choose',
  share_or_percent: 'is it a fraction or a percentage? Choose',
  over_hundred: 'is above 100 %. Check it; confirm if it is right',
  counts_differ: 'the share says {value}, the counts make {computed}. Confirm to take the counts',
} satisfies Record<keyof typeof vi, string>

export const tableOutcomes = {
  added: 'Added',
  changed: 'Changed',
  same: 'Unchanged',
  doubtful: 'To be looked at',
  wrong: 'Wrong',
  skipped: 'Left out',
} satisfies Record<keyof typeof viOutcomes, string>
