import { RefusalNote } from './RefusalNote.tsx'
import { Button } from './ui/Button.tsx'
import { useWords } from './words.tsx'

/** The end of a form in a dialog: why it was refused, save, cancel, and what was kept from last time. */
export function FormFoot({
  submit,
  isBusy,
  error,
  hasFieldFaults,
  onCancel,
}: {
  readonly submit: string
  readonly isBusy: boolean
  readonly error: unknown
  readonly hasFieldFaults: boolean
  readonly onCancel: () => void
}) {
  const words = useWords().forms
  return (
    <>
      {error ? <RefusalNote error={error} /> : null}
      {!error && hasFieldFaults ? (
        <p role="alert" className="m-0 rounded bg-fail-soft p-2 font-medium text-fail">
          {words.seeFields}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={isBusy}>
          {isBusy ? words.saving : submit}
        </Button>
        <Button onClick={onCancel}>{words.later}</Button>
      </div>
    </>
  )
}

/** Said above a form that begins with what was typed before. */
export function RestoredNote({ onDrop }: { readonly onDrop: () => void }) {
  const words = useWords().forms
  return (
    <p role="status" className="m-0 flex flex-wrap items-center gap-2 rounded bg-part-soft p-2">
      <span className="flex-1">{words.restored}</span>
      <Button onClick={onDrop}>{words.dropDraft}</Button>
    </p>
  )
}
