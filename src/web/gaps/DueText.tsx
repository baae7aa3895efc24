import { useSpeech } from '../speech.ts'

/** The day, and how far it is from the day as known on; overdue is loud. */
export function DueText({ due, on }: { readonly due: string | null; readonly on: string }) {
  const speech = useSpeech()
  const isLate = due !== null && due < on
  return (
    <span
      className={`whitespace-nowrap ${isLate ? 'font-semibold text-fail' : due ? '' : 'text-muted'}`}
    >
      {speech.showDue(due, on)}
    </span>
  )
}
