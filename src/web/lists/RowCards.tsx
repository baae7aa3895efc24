import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { type DeskRow, textIn, unitKey } from './list-desk.ts'
import { RowDialog } from './RowDialog.tsx'
import type { ListDesk } from './use-list-desk.ts'

/** On a phone: one card a row, edited in a form. */
export function RowCards({ desk }: { readonly desk: ListDesk }) {
  const words = useWords().lists
  const [open, setOpen] = useState<string>()
  const used = desk.rows.filter((row) => row.stored || row.isWaited || desk.draft.cells[row.key])
  const free = desk.rows.find((row) => !used.includes(row))
  const opened = desk.rows.find((row) => row.key === open)
  return (
    <div className="grid gap-2">
      {desk.isWritable && free ? (
        <span>
          <Button onClick={() => setOpen(free.key)}>{words.addRow}</Button>
        </span>
      ) : null}
      <ul className="m-0 grid list-none gap-2 p-0">
        {used.map((row) => (
          <RowCard key={row.key} desk={desk} row={row} onOpen={() => setOpen(row.key)} />
        ))}
      </ul>
      {opened ? <RowDialog desk={desk} row={opened} onClose={() => setOpen(undefined)} /> : null}
    </div>
  )
}

function RowCard({
  desk,
  row,
  onOpen,
}: {
  readonly desk: ListDesk
  readonly row: DeskRow
  readonly onOpen: () => void
}) {
  const words = useWords().lists
  const name = textIn(row, desk.view.list.columns[0]?.key ?? '', desk.draft)
  const isOpen = row.stored?.state !== 'accepted' || desk.view.mayAccept
  const isOnlyWaited = row.isWaited && desk.draft.cells[row.key] === undefined
  return (
    <li className="grid gap-1 rounded border border-line bg-paper p-3">
      <span className="flex flex-wrap items-baseline justify-between gap-2">
        <span className="font-medium">{name}</span>
        <RowState row={row} isOnlyWaited={isOnlyWaited} />
      </span>
      <RowFacts desk={desk} row={row} />
      {desk.isWritable && isOpen ? (
        <span className="flex gap-2">
          <Button onClick={onOpen} aria-label={words.editNamed(name)}>
            {words.editRow}
          </Button>
          {isOnlyWaited ? null : (
            <Button onClick={() => desk.remove(row)} aria-label={words.removeNamed(name)}>
              {words.removeRow}
            </Button>
          )}
        </span>
      ) : null}
    </li>
  )
}

function RowState({
  row,
  isOnlyWaited,
}: {
  readonly row: DeskRow
  readonly isOnlyWaited: boolean
}) {
  const words = useWords().lists
  const state = row.stored?.state ?? 'draft'
  if (isOnlyWaited) return <Tag tone="warn">{words.waited}</Tag>
  return <Tag tone={state === 'accepted' ? 'done' : 'calm'}>{words.rowStates[state]}</Tag>
}

/** What the row says beside its name, and why it was sent back. */
function RowFacts({ desk, row }: { readonly desk: ListDesk; readonly row: DeskRow }) {
  const words = useWords().lists
  const [, ...rest] = desk.view.list.columns
  const facts = [...rest, { key: unitKey, name: words.unit }]
    .map(({ key, name }) => ({ key, name, text: textIn(row, key, desk.draft) }))
    .filter((one) => one.text !== '')
  return (
    <>
      <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm">
        {facts.map(({ key, name, text }) => (
          <div key={key} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="m-0">{text}</dd>
          </div>
        ))}
      </dl>
      {row.stored?.remark ? <p className="m-0 text-sm text-part-ink">{row.stored.remark}</p> : null}
    </>
  )
}
