import { FileText, History, Link2, NotebookPen, StickyNote } from 'lucide-react'
import type { ReactNode } from 'react'
import { day, instant } from '../format.ts'
import { useSpeech } from '../speech.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { CellTrouble } from './CellTrouble.tsx'
import { contentText, targetText } from './cell-views.ts'
import { useChosenStore } from './chosen.ts'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { lockOf } from './locks.ts'
import type { Entry, Spot } from './table.ts'
import { useCellWords } from './use-cell-words.ts'
import { beforeOf } from './use-entry.ts'

/** Above the grid: whose cell it is, what it must reach, who wrote it, on what it rests; and what is wrong with it. */
export function CellBar({
  model,
  desk,
  entry,
  onOpen,
}: {
  readonly model: EntryModel
  readonly desk: Desk
  readonly entry: Entry
  readonly onOpen: (spot: Spot) => void
}) {
  const words = useWords().entry
  useStore(desk.version)
  const { cell } = useStore(useChosenStore())
  const spot = model.spotAt(cell)
  return (
    <div className="grid gap-y-1 border-b border-line bg-paper px-3 py-1.5">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        {spot ? <Named spot={spot} desk={desk} entry={entry} /> : <span className="flex-1" />}
        <Button look="quiet" disabled={!spot} onClick={() => spot && onOpen(spot)} className="px-2">
          <NotebookPen aria-hidden size={16} />
          {words.details}
        </Button>
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {spot ? <Below spot={spot} desk={desk} model={model} onOpen={onOpen} /> : null}
      </div>
    </div>
  )
}

function Named({
  spot,
  desk,
  entry,
}: {
  readonly spot: Spot
  readonly desk: Desk
  readonly entry: Entry
}) {
  const words = useWords().entry
  const cellWords = useCellWords()
  const { row, place, target } = spot
  const before = contentText(beforeOf(desk, spot.key, entry), cellWords)
  const part = row.part === '' ? '' : ` – ${row.partText ?? cellWords.part(row.item, row.part)}`
  return (
    <>
      <span className="rounded border border-line-strong px-1.5 text-sm whitespace-nowrap">
        {cellWords.unitName(place.unit)} · {place.year}
      </span>
      <span className="min-w-0 flex-1 truncate" title={`${row.text}${part}`}>
        <b className="font-semibold">{row.number}</b> {row.text}
        {part}
      </span>
      <span className="flex gap-x-3 text-sm whitespace-nowrap text-muted">
        {target ? (
          <span>{words.bar.target(`${targetText(target, cellWords)} ${row.measure ?? ''}`)}</span>
        ) : null}
        {before ? <span>{words.bar.before(place.year - 1, before)}</span> : null}
      </span>
    </>
  )
}

/** What is wrong comes first; else why it is locked; else where the figure comes from. */
function Below({
  spot,
  desk,
  model,
  onOpen,
}: {
  readonly spot: Spot
  readonly desk: Desk
  readonly model: EntryModel
  readonly onOpen: (spot: Spot) => void
}) {
  const words = useWords().entry
  const lock = lockOf(spot)
  return (
    <>
      <CellTrouble spot={spot} desk={desk} model={model} onOpen={onOpen} />
      {lock ? <span className="text-muted">{words.locks[lock]}</span> : null}
      <Origin spot={spot} desk={desk} />
    </>
  )
}

function Origin({ spot, desk }: { readonly spot: Spot; readonly desk: Desk }) {
  const words = useWords().entry.bar
  const speech = useSpeech()
  const content = desk.contentAt(spot.key)
  const reading = desk.storedAt(spot.key)
  if (!content) return null
  const { numerator, denominator, kind, from, to, source, evidence, note } = content
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['kind', kind === 'actual' ? null : speech.readingKinds[kind]],
    [
      'counts',
      numerator !== undefined && denominator ? words.counts(numerator, denominator) : null,
    ],
    ['period', from && to ? words.period(day(from), day(to)) : null],
    [
      'evidence',
      evidence.length > 0 ? (
        <Fact key="e" icon={Link2} text={words.evidence(evidence.length)} />
      ) : null,
    ],
    ['note', note ? <Fact key="n" icon={StickyNote} text={words.note} title={note} /> : null],
    [
      'source',
      source ? <Fact key="s" icon={FileText} text={words.source(source)} /> : words.noSource,
    ],
    [
      'by',
      reading?.by ? (
        <Fact key="b" icon={History} text={words.by(reading.by, instant(reading.at))} />
      ) : null,
    ],
  ]
  return (
    <span className="ml-auto flex min-w-0 flex-wrap items-center gap-x-3 text-muted">
      {facts.map(([name, fact]) =>
        fact ? (
          <span key={name} className="max-w-96 truncate">
            {fact}
          </span>
        ) : null,
      )}
    </span>
  )
}

function Fact({
  icon: Icon,
  text,
  title,
}: {
  readonly icon: typeof Link2
  readonly text: string
  readonly title?: string
}) {
  return (
    <span title={title} className="inline-flex max-w-full items-center gap-1">
      <Icon aria-hidden size={13} className="shrink-0" />
      <span className="truncate">{text}</span>
    </span>
  )
}
