import { Lock, NotebookPen } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { CellView } from '../grid/grid-model.ts'
import { Button } from '../ui/Button.tsx'
import { inputClass } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { CellTrouble } from './CellTrouble.tsx'
import { contentText, figureView, targetText, verdictView } from './cell-views.ts'
import { booleanText } from './content.ts'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { lockOf } from './locks.ts'
import type { Entry, Spot } from './table.ts'
import { useCellWords } from './use-cell-words.ts'
import { beforeOf } from './use-entry.ts'

interface CardProps {
  readonly spot: Spot
  readonly model: EntryModel
  readonly desk: Desk
  readonly entry: Entry
  readonly onType: (text: string | null) => void
  readonly onWrite: (text: string) => void
  readonly onOpen: () => void
}

const edges = {
  trouble: 'border-l-4 border-l-fail',
  doubt: 'border-l-4 border-l-[#d98200]',
  calm: '',
} as const

/** One indicator: what it is, what it must reach, what it was last year, and a field of the right kind. */
export function Card(props: CardProps) {
  const { spot, model, desk, onOpen } = props
  const words = useWords().entry
  const cellWords = useCellWords()
  const { row } = spot
  const view = figureView(desk, spot, cellWords, false)
  const part = row.part === '' ? '' : ` – ${row.partText ?? cellWords.part(row.item, row.part)}`
  const lock = lockOf(spot)
  const edge = view.isWrong ? 'trouble' : view.isDoubtful || view.isClash ? 'doubt' : 'calm'
  const label = `${row.number} ${row.text}${part}`
  return (
    <li
      id={spot.key}
      className={`grid gap-1.5 rounded border border-line bg-paper p-3 ${edges[edge]}`}
    >
      <p className="m-0">
        <b className="font-semibold">{row.number}</b> {row.text}
        {part}
      </p>
      <Compared {...props} />
      {lock ? (
        <p className="m-0 flex items-start gap-1.5 rounded bg-hover p-2 text-sm">
          <Lock aria-hidden size={14} className="mt-0.5 shrink-0" />
          <span>
            <b className="font-semibold">{view.text || words.noFigure}</b>. {words.locks[lock]}
          </span>
        </p>
      ) : (
        <CardField {...props} label={label} isMissing={view.isMissing ?? false} />
      )}
      <div className="grid gap-1 text-sm empty:hidden">
        <CellTrouble spot={spot} desk={desk} model={model} onOpen={onOpen} />
      </div>
      <Foot {...props} view={view} />
    </li>
  )
}

function Compared({ spot, desk, entry }: CardProps) {
  const words = useWords().entry.bar
  const cellWords = useCellWords()
  const { target, row, place } = spot
  const before = contentText(beforeOf(desk, spot.key, entry), cellWords)
  return (
    <p className="m-0 flex flex-wrap gap-x-3 text-sm text-muted">
      {target ? (
        <span>{words.target(`${targetText(target, cellWords)} ${row.measure ?? ''}`)}</span>
      ) : null}
      {before ? <span>{words.before(place.year - 1, before)}</span> : null}
    </p>
  )
}

const inks = { good: 'text-done-ink', bad: 'text-fail', muted: 'text-muted', strong: '' }

function Foot({ spot, desk, view, onOpen }: CardProps & { readonly view: CellView }) {
  const words = useWords().entry
  const verdict = verdictView(desk, spot, useCellWords())
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span className={`text-sm font-medium ${inks[verdict.tone ?? 'muted']}`}>
        {verdict.text}
        {view.isUnsent ? <span className="text-[#8a5200]"> · {words.said.unsent}</span> : null}
        {view.isReturned ? <span className="text-brand"> · {words.said.returned}</span> : null}
      </span>
      <Button look="quiet" onClick={onOpen} className="px-2">
        <NotebookPen aria-hidden size={16} />
        {words.cards.details}
      </Button>
    </div>
  )
}

function CardField({
  spot,
  desk,
  label,
  isMissing,
  onType,
  onWrite,
}: CardProps & { readonly label: string; readonly isMissing: boolean }) {
  const words = useWords().entry
  const { showValue } = useCellWords()
  const id = useId()
  const { type, scale, measure } = spot.row
  const stands = desk.contentAt(spot.key)?.text ?? ''
  const [text, setText] = useState(stands)
  useEffect(() => setText(stands), [stands])
  if (type === 'boolean' || type === 'level') {
    const choices = type === 'level' ? scale : [booleanText(true), booleanText(false)]
    return (
      <select
        aria-label={label}
        value={stands}
        onChange={(event) => onWrite(event.target.value)}
        className={`${inputClass} ${isMissing ? 'hatch' : ''}`}
      >
        <option value="">{words.cards.choose}</option>
        {choices.map((one) => (
          <option key={one} value={one}>
            {one === booleanText(true)
              ? showValue(true)
              : one === booleanText(false)
                ? showValue(false)
                : one}
          </option>
        ))}
      </select>
    )
  }
  const take = () => {
    onType(null)
    if (text !== stands) onWrite(text)
  }
  return (
    <div className="flex items-center gap-2">
      <input
        id={id}
        aria-label={label}
        inputMode="decimal"
        enterKeyHint="next"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onType(event.target.value)
        }}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        className={`${inputClass} text-right text-lg tabular-nums ${isMissing ? 'hatch' : ''}`}
      />
      {measure ? <span className="shrink-0 text-sm text-muted">{measure}</span> : null}
    </div>
  )
}
