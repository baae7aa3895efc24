import { fieldFaults } from '../field-faults.ts'
import type { WordsOf } from '../words.tsx'

/** The server's `bad_input` by field, with this screen's own sentences. */
export function organisationFaults(
  error: unknown,
  forms: WordsOf<'forms'>,
  words: WordsOf<'organisation'>,
): Readonly<Record<string, string>> {
  return fieldFaults(error, { ...forms, faults: { ...forms.faults, ...words.faults } })
}
