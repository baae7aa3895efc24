import { day } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import type { summaryOf } from './adopt-list.ts'

/** The last look: how much is required from now on, under which decision. */
export function AdoptAsk({
  ground,
  summary,
  isBusy,
  error,
  onAdopt,
  onClose,
}: {
  readonly ground: { readonly number: string; readonly date: string; readonly issuer: string }
  readonly summary: ReturnType<typeof summaryOf>
  readonly isBusy: boolean
  readonly error: unknown
  readonly onAdopt: () => void
  readonly onClose: () => void
}) {
  const words = useWords().adoptList
  return (
    <Modal title={words.askTitle} onClose={onClose}>
      <div className="mt-2 grid gap-3">
        <p className="m-0">{words.ask(ground.number, day(ground.date), ground.issuer)}</p>
        <p className="m-0">
          <b className="font-semibold">{words.summary(summary.documents, summary.items)}</b>;{' '}
          {words.changes(summary.added, summary.dropped)}.
        </p>
        {summary.documents === 0 ? (
          <p className="m-0 rounded bg-part-soft p-2">{words.nothing}</p>
        ) : null}
        {error ? <RefusalNote error={error} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" disabled={isBusy} onClick={onAdopt}>
            {isBusy ? words.adopting : words.adopt}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </div>
    </Modal>
  )
}
