import type { confirmation as vi } from '../vi/confirmation.ts'

export const confirmation = {
  title: 'Confirmation against the official text',
  lead: (count) =>
    count === 0
      ? 'Nothing waits for a confirmation.'
      : `${count} items were not read in the official text; results wait for somebody to compare them.`,
  internal: 'This is for those who compile the dossier',
  internalHint: 'This account may see the progress only.',
  readOnly:
    'Read only. The standing agency, a head of agency or an administrator may confirm an item.',
  holdsUp: (count) => `${count} results wait`,
  pages: 'Source pages seen',
  noPages: 'No source page was seen.',
  confirm: 'Confirm…',
  confirmItem: (number) => `Confirm item ${number}`,
  dialog: 'Confirm against the official text',
  dialogHint:
    'Confirm only after reading this very item in the official text, and only if wording and level are the same. If they differ, do not confirm: tell whoever keeps the rule set.',
  reference: 'Official text that was read',
  referenceHint: 'Number, day, article or page; which copy (gazette, signed, digital)',
  note: 'Note',
  save: 'Confirm',
  saved: (number) => `Item ${number} is confirmed. Results were computed anew.`,
  done: 'Confirmed',
  doneNone: 'Nothing was confirmed yet.',
  by: (person, on) => `${person}, ${on}`,
  otherVersion: 'under another content of the rule set; to be compared again',
  readItem: 'Read in the rule set',
} satisfies typeof vi
