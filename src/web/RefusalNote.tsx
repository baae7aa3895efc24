import { Rejected } from '#contract/client.ts'
import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import { useLanguage } from './words.tsx'

/** Why the server said no, in the sentence that all of the product uses. */
export function RefusalNote({
  lead = '',
  error,
}: {
  readonly lead?: string
  readonly error: unknown
}) {
  const [language] = useLanguage()
  const said =
    error instanceof Rejected
      ? refusalSentence(error.code, error.details, language)
      : refusalSentence('broken', {}, language)
  return (
    <p role="alert" className="m-0 rounded bg-fail-soft p-2 font-medium text-fail">
      {[lead, said].filter(Boolean).join(' ')}
    </p>
  )
}
