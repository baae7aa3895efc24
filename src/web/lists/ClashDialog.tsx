import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import type { StoredRow } from './list-desk.ts'
import { cellText } from './list-desk.ts'
import type { Clash, ListDesk } from './use-list-desk.ts'

/** Two people changed one row: both are shown, and one is chosen. */
export function ClashDialog({ desk }: { readonly desk: ListDesk }) {
  const words = useWords().lists
  return (
    <Modal title={words.clashTitle}>
      <p className="m-0 mt-1 text-muted">{words.clashHint}</p>
      <ul className="m-0 mt-3 grid list-none gap-3 p-0">
        {desk.clashes.map((clash) => (
          <OneClash key={clash.id} desk={desk} clash={clash} />
        ))}
      </ul>
    </Modal>
  )
}

function OneClash({ desk, clash }: { readonly desk: ListDesk; readonly clash: Clash }) {
  const words = useWords().lists
  const { columns } = desk.view.list
  const said = (values: StoredRow['values'] | null | undefined) =>
    values
      ? columns
          .flatMap((one) => {
            const text = cellText(one, values[one.key])
            return text === '' ? [] : [`${one.name}: ${text}`]
          })
          .join('; ')
      : words.clashGone
  return (
    <li className="grid gap-1 rounded border border-line p-2">
      <p className="m-0">
        <span className="font-medium">{words.clashMine}:</span> {said(clash.yours)}
      </p>
      <p className="m-0">
        <span className="font-medium">{words.clashTheirs}:</span> {said(clash.theirs?.values)}
      </p>
      <span className="flex flex-wrap gap-2">
        <Button onClick={() => desk.settle(clash, true)}>{words.keepMine}</Button>
        <Button onClick={() => desk.settle(clash, false)}>{words.takeTheirs}</Button>
      </span>
    </li>
  )
}
