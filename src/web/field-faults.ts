import { Rejected } from '#contract/client.ts'
import type { WordsOf } from './words.tsx'

type Forms = WordsOf<'forms'>

/** The server's `bad_input` by field (`recognition.day`), each in a sentence; other refusals have no fields. */
export function fieldFaults(error: unknown, words: Forms): Readonly<Record<string, string>> {
  if (!(error instanceof Rejected) || error.code !== 'bad_input') return {}
  const { fields } = error.details as { fields?: readonly { field: string; code: string }[] }
  const sentences: Readonly<Record<string, string>> = words.faults
  return Object.fromEntries(
    (fields ?? []).map(({ field, code }) => [field, sentences[code] ?? words.faultOther]),
  )
}
