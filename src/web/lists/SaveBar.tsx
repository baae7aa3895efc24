import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import type { ListDesk } from './use-list-desk.ts'

/** What is not saved yet, what stands in its way, and the save itself. */
export function SaveBar({ desk }: { readonly desk: ListDesk }) {
  const words = useWords().lists
  const { pending, save } = desk
  const count = pending.rows.length + pending.removed.length
  const isClash = desk.clashes.length > 0
  const hasChanges = count > 0 || Object.keys(desk.draft.cells).length > 0
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          disabled={count === 0 || pending.faults.length > 0 || save.isPending}
          onClick={() => save.mutate()}
        >
          {save.isPending ? words.saving : words.save(count)}
        </Button>
        {hasChanges ? (
          <>
            <Button onClick={desk.undo}>{words.undo}</Button>
            <Button onClick={desk.drop}>{words.dropAll}</Button>
          </>
        ) : null}
        <span role="status" className="text-muted">
          {count === 0 ? words.saved : words.unsaved(count)}
          {pending.removed.length > 0 ? ` ${words.removed(pending.removed.length)}` : ''}
        </span>
      </div>
      {pending.faults.length > 0 ? (
        <div role="alert" className="rounded bg-fail-soft p-2 text-fail">
          <p className="m-0 font-medium">{words.faulty(pending.faults.length)}</p>
          <ul className="m-0 mt-1 pl-5">
            {pending.faults.slice(0, 8).map((one) => (
              <li key={`${one.row} ${one.column}`}>
                {words.faultAt(
                  one.name,
                  one.columnName || words.unit,
                  saidOf(words.tableFaults, one),
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {save.error && !isClash ? <RefusalNote error={save.error} /> : null}
    </div>
  )
}

/** The sentence of a fault with its words filled in. */
export function saidOf(
  sentences: Readonly<Record<string, string>>,
  fault: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
): string {
  const sentence = sentences[fault.code] ?? fault.code
  return sentence.replace(/\{(\w+)\}/g, (all, name: string) => String(fault.params[name] ?? all))
}
