import type { calendar as vi } from '../vi/calendar.ts'

export const calendar: typeof vi = {
  title: 'Working days',
  lead: 'Holidays fixed by law are there; days off or worked by a yearly notice are entered by the administrator.',
  year: 'Year',
  before: (year: number) => String(year),
  add: 'Add a day',
  addTitle: 'A day off or a day worked in exchange',
  own: 'By notice',
  ownNone: 'No day of this year was entered.',
  lawful: 'By law',
  lawfulHint:
    'The law gives Tết five days and National Day two (since 2021); which ones is told by a yearly notice: enter those above.',
  day: 'Day',
  kind: 'Is a day',
  kinds: { off: 'off', work: 'worked' },
  name: 'Name',
  nameHint: 'Such as: Lunar New Year',
  ground: 'By the paper',
  groundHint: 'Number, day and issuer of the notice',
  dayWrong: 'A day like 07/01/2021.',
  needed: 'Needed.',
  save: 'Save',
  remove: 'Take out',
  removeOf: (day: string) => `Take out ${day}`,
  by: (name: string) => `entered by ${name}`,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
