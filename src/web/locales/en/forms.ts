import type { forms as vi } from '../vi/forms.ts'

export const forms = {
  needed: 'Fill this in.',
  tooShort: (least) => `At least ${least} characters are needed.`,
  dayWrong: (text) => `“${text}” is not a day. Type it as 07/01/2021.`,
  dayHint: 'As 07/01/2021',
  seeFields: 'Some fields are not right yet; see those marked.',
  saving: 'Saving…',
  later: 'Close, keep what is typed',
  restored: 'What you typed last time is here again.',
  dropDraft: 'Discard, begin anew',
  optional: 'optional',
  faultOther: 'This is not right.',
  faults: {
    too_small: 'This is too short.',
    too_big: 'This is too long.',
    invalid_format: 'The day is not right.',
    invalid_type: 'This is missing or of the wrong kind.',
    unrecognized_keys: 'There is something that the server does not take.',
    standard_unknown: 'The dossier has no such standard.',
    pack_unknown: 'There is no such rule set.',
    evidence_unknown: 'The dossier has no such evidence.',
    period_reversed: 'It cannot be known before the day of the decision.',
    item_without_figures: 'This condition is computed; it cannot be declared.',
  },
} satisfies typeof vi
