import type { gaps as vi } from '../vi/gaps.ts'

export const gaps = {
  title: 'What is missing',
  lead: (count, blocking, overdue) =>
    [
      `${count} things`,
      blocking > 0 ? `${blocking} block recognition` : '',
      overdue > 0 ? `${overdue} overdue` : 'none overdue',
    ]
      .filter(Boolean)
      .join(', '),
  shown: (count, all) => (count === all ? `All ${all} shown` : `${count} of ${all} shown`),
  none: 'Nothing is missing',
  noneHint:
    'Every figure, paper and decision that the dossier asks for is there, as known on the day.',
  nothingFound: 'Nothing matches the filters',
  clear: 'Clear the filters',
  internal: 'This list is for those who compile the dossier',
  internalHint:
    'What is missing, whose it is and by when are internal; this account may see the progress only.',
  by: 'Group by',
  groupings: { 'co-quan': 'By agency', 'don-vi': 'By unit', han: 'By due day' },
  agency: 'Owing agency',
  unit: 'Unit',
  kind: 'Kind',
  all: 'All',
  blockingOnly: 'Only what blocks recognition',
  search: 'Search the list',
  searchHint: 'Without accents',
  unassigned: 'Not assigned',
  noDue: 'No due date',
  count: (count) => `${count} things`,
  blocking: (count) => `${count} blocking`,
  overdue: (count) => `${count} overdue`,
  isBlocking: 'Blocks recognition',
  notBlocking: 'Does not block yet',
  beside: (name) => `with ${name}`,
  inside: (count) => `${count} inside`,
  year: (period) => `year ${period}`,
  open: 'Open details',
  remind: 'Copy a reminder',
  remindTitle: (agency) => `Reminder: ${agency}`,
  remindHint:
    'Paste it into a letter or a message; the text is Vietnamese. Nothing is sent by the software.',
  voices: {
    phong: ['Written by the standing agency', 'says “đề nghị” (asks)'],
    ubnd: ['Written by the People’s Committee', 'says “yêu cầu” (requires)'],
  },
  voice: 'Who writes',
  verticalHint: 'A body of a vertical line: both texts say “đề nghị”.',
  text: 'Text',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying. Select the text and press Ctrl C.',
  excel: 'Download Excel',
  excelFailed: 'The Excel file could not be downloaded.',
  excelBusy: 'Making the file…',
  sheets: 'Task sheets',
  sheet: 'Print sheet',
  sheetsLead: (count) =>
    `${count} sheets, one an agency, A4 portrait, in Vietnamese. “Kết quả” is filled in by hand.`,
  print: 'Print',
  backToList: 'Back to the list',
} satisfies typeof vi
