import { Redo2, Undo2 } from 'lucide-react'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { useWords } from '../words.tsx'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { readEntrySearch } from './entry-search.ts'

/** Back, again, tables from and to Excel, and the cells that are missing. */
export function GridTools({
  model,
  desk,
  onUndo,
  onRedo,
}: {
  readonly model: EntryModel
  readonly desk: Desk
  readonly onUndo: () => void
  readonly onRedo: () => void
}) {
  const words = useWords().entry
  useStore(desk.version)
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1 border-b border-line bg-paper px-2 py-1">
      <Button look="quiet" onClick={onUndo} className="px-2">
        <Undo2 aria-hidden size={16} />
        {words.undo}
      </Button>
      <Button look="quiet" onClick={onRedo} className="px-2">
        <Redo2 aria-hidden size={16} />
        {words.redo}
      </Button>
      <OnlyMissing count={model.missing().length} />
    </div>
  )
}

export function OnlyMissing({ count }: { readonly count: number }) {
  const words = useWords().entry
  const change = useChangeSearch()
  const { thieu } = useOwnSearch(readEntrySearch)
  return (
    <Check
      label={words.onlyMissing(count)}
      checked={thieu}
      onChange={(event) => change({ thieu: event.target.checked ? '1' : undefined })}
      className="ml-2"
    />
  )
}
