import { useSpeech } from '../speech.ts'
import { useStore } from '../store.ts'
import { Drawer } from '../ui/Drawer.tsx'
import { useWords } from '../words.tsx'
import { CellConflict } from './CellConflict.tsx'
import { CellEditForm } from './CellEditForm.tsx'
import { CellHistory } from './CellHistory.tsx'
import { CellOthers } from './CellOthers.tsx'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { lockOf } from './locks.ts'
import type { Entry, Spot } from './table.ts'
import { useCellWords } from './use-cell-words.ts'

/** Everything of one cell: what is said there and on what it rests, two values to choose from, who wrote what when. */
export function CellDrawer({
  spot,
  model,
  desk,
  entry,
  onClose,
}: {
  readonly spot: Spot
  readonly model: EntryModel
  readonly desk: Desk
  readonly entry: Entry
  readonly onClose: () => void
}) {
  const words = useWords()
  const cellWords = useCellWords()
  const speech = useSpeech()
  useStore(desk.version)
  const { row, place, target } = spot
  const part = row.part === '' ? '' : ` – ${row.partText ?? cellWords.part(row.item, row.part)}`
  const level = target ? speech.showTarget({ ...target, unit: row.measure ?? undefined }) : ''
  const lock = lockOf(spot)
  return (
    <Drawer
      title={`${row.number} ${row.text}${part}`.trim()}
      lead={[
        cellWords.unitName(place.unit),
        String(place.year),
        level && words.entry.bar.target(level),
      ]
        .filter(Boolean)
        .join(' · ')}
      closeLabel={words.shell.close}
      onClose={onClose}
    >
      <div className="grid gap-4">
        <CellConflict spot={spot} desk={desk} />
        {lock ? (
          <p className="m-0 rounded bg-hover p-2">{words.entry.locks[lock]}</p>
        ) : (
          <CellEditForm spot={spot} model={model} desk={desk} onDone={onClose} />
        )}
        <CellOthers spot={spot} mayChoose={entry.mayAccept} />
        <CellHistory place={place} />
      </div>
    </Drawer>
  )
}
