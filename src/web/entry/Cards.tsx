import { useEffect, useRef } from 'react'
import { useChangeSearch } from '../own-search.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words.tsx'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { OnlyMissing } from './GridTools.tsx'
import { Card } from './IndicatorCard.tsx'
import { keepTyping, readTyping } from './kept-typing.ts'
import type { Entry, Spot } from './table.ts'

/** The same figures on a phone: one indicator a card, one unit and year at a time. */
export function Cards({
  model,
  desk,
  deskId,
  entry,
  begin,
  year,
  onOpen,
}: {
  readonly model: EntryModel
  readonly desk: Desk
  readonly deskId: string
  readonly entry: Entry
  readonly begin: string
  readonly year: number
  readonly onOpen: (spot: Spot) => void
}) {
  const words = useWords().entry
  const change = useChangeSearch()
  useStore(desk.version)
  const spots = cardSpots(model, year)
  const latest = useRef(model)
  latest.current = model
  useEffect(() => {
    const kept = readTyping(deskId)
    const cell = kept && latest.current.cellOf(kept.cell)
    if (!cell) return
    latest.current.write([{ ...cell, text: kept.text }])
    keepTyping(deskId, null)
  }, [deskId])
  useEffect(() => {
    if (begin) document.getElementById(begin)?.scrollIntoView({ block: 'center' })
  }, [begin])
  const missing = spots.filter(({ cell }) => model.missing().some((one) => one.row === cell.row))
  return (
    <div className="grid gap-2">
      <OnlyMissing count={missing.length} />
      {spots.length === 0 ? (
        <Notice
          title={words.noRows}
          actions={
            <Button onClick={() => change({ thieu: undefined, tc: undefined })}>
              {words.showAll}
            </Button>
          }
        >
          {words.noMissing}
        </Notice>
      ) : null}
      <ul className="m-0 grid list-none gap-2 p-0">
        {spots.map(({ spot, cell }) => (
          <Card
            key={spot.key}
            spot={spot}
            model={model}
            desk={desk}
            entry={entry}
            onType={(text) => keepTyping(deskId, text === null ? null : { cell: spot.key, text })}
            onWrite={(text) => model.write([{ ...cell, text }])}
            onOpen={() => onOpen(spot)}
          />
        ))}
      </ul>
    </div>
  )
}

function cardSpots(model: EntryModel, year: number) {
  const column = model.table.columns.findIndex(
    ({ role }) => role.kind === 'year' && role.year === year,
  )
  return Array.from({ length: model.rowCount }, (_, row) => ({ row, column })).flatMap((cell) => {
    const spot = model.spotAt(cell)
    return spot ? [{ spot, cell }] : []
  })
}
