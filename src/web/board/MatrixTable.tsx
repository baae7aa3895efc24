import { memo, useId, useRef, useState } from 'react'
import { useSetSearch } from '../dossier.ts'
import { lookOf, pastLookOf } from '../looks.ts'
import { type Speech, useSpeech } from '../speech.ts'
import { toneClass } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { CriterionView, Matrix } from './cells.ts'
import { moveInGrid } from './move-in-grid.ts'
import { RecognitionMark } from './RecognitionMark.tsx'

interface Props {
  readonly matrix: Matrix
  readonly isPast: boolean
  readonly overdue: ReadonlySet<string>
}

/** The matrix as a grid: one stop for Tab, arrows or j/k inside, Enter opens the cell. */
export function MatrixTable({ matrix, isPast, overdue }: Props) {
  const words = useWords().board
  const speech = useSpeech()
  const setSearch = useSetSearch()
  const help = useId()
  const table = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState<readonly [number, number]>([0, 0])
  const size = [matrix.rows.length, matrix.columns.length + 1] as const
  const go = (next: readonly [number, number]) => {
    setStop(next)
    table.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus()
  }
  return (
    <div className="relative overflow-x-auto px-3 max-sm:hidden print:block print:overflow-visible">
      <p id={help} className="sr-only">
        {words.matrixHelp}
      </p>
      <div className={matrix.rows.length > 20 ? 'print-dense print:columns-2 print:gap-4' : ''}>
        <table
          ref={table}
          aria-describedby={help}
          aria-label={words.matrix(matrix.rows.length, matrix.columns.length)}
          className="w-full min-w-184 table-fixed border-separate border-spacing-0.5 text-sm print:min-w-0 print:border-spacing-px"
          onKeyDown={(event) => {
            const next = moveInGrid(event.key, stop, size)
            if (!next || event.ctrlKey || event.metaKey || event.altKey) return
            event.preventDefault()
            go(next)
          }}
          onFocus={(event) => {
            const at = (event.target as HTMLElement).dataset['at']?.split(' ').map(Number)
            if (at) setStop([at[0] ?? 0, at[1] ?? 0])
          }}
          onClick={(event) => {
            const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-open]')
            if (cell) setSearch({ o: cell.dataset['open'] })
          }}
        >
          <Head columns={matrix.columns} speech={speech} />
          <tbody>
            {matrix.rows.map((row, index) => (
              <Row
                key={row.unit.unit}
                row={row}
                columns={matrix.columns}
                index={index}
                stop={stop[0] === index ? stop[1] : -1}
                isPast={isPast}
                overdue={overdue}
                speech={speech}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Head({
  columns,
  speech,
}: {
  readonly columns: readonly string[]
  readonly speech: Speech
}) {
  const words = useWords().board
  return (
    <thead>
      <tr>
        <th scope="col" className="sticky left-0 w-36 bg-paper text-left font-medium text-muted">
          {words.unit}
        </th>
        {columns.map((id) => {
          const name = speech.find(id)
          return (
            <th
              key={id}
              scope="col"
              title={name?.text}
              className="min-w-6 text-center print:min-w-0 font-semibold"
            >
              {name?.number ?? id.split('.').at(-1)}
              <span className="sr-only">. {name?.text}</span>
            </th>
          )
        })}
        <th scope="col" className="w-14 pl-2 text-right font-medium text-muted">
          {words.met}
        </th>
        <th scope="col" className="w-22 pl-2 text-center font-medium text-muted print:hidden">
          {words.recognition}
        </th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly row: Matrix['rows'][number]
  readonly columns: readonly string[]
  readonly index: number
  /** Column of the grid's Tab stop when it is in this row, else -1. */
  readonly stop: number
  readonly isPast: boolean
  readonly overdue: ReadonlySet<string>
  readonly speech: Speech
}

const Row = memo(function Row({ row, columns, index, stop, isPast, overdue, speech }: RowProps) {
  const { unit, result, cells } = row
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className="sticky left-0 max-w-44 bg-paper p-0 text-left font-medium">
        <button
          type="button"
          data-at={`${index} 0`}
          data-open={unit.unit}
          tabIndex={stop === 0 ? 0 : -1}
          className="h-7 w-full truncate border-0 bg-transparent p-0 pr-2 text-left font-medium hover:underline print:h-auto"
        >
          {unit.name}
        </button>
      </th>
      {columns.map((id, column) => (
        <Cell
          key={id}
          criterion={cells.get(id)}
          at={`${index} ${column + 1}`}
          open={`${unit.unit}~${id}`}
          isStop={stop === column + 1}
          isPast={isPast}
          isOverdue={overdue.has(`${unit.unit}~${id}`)}
          label={`${unit.name}, ${speech.names.item(id)}`}
        />
      ))}
      <td className="pl-2 text-right font-semibold whitespace-nowrap">
        {result.counts.met}/{result.counts.required}
      </td>
      <td className="pl-2 text-center print:hidden">
        <RecognitionMark recognition={result.recognition} />
      </td>
    </tr>
  )
})

function Cell({
  criterion,
  at,
  open,
  isStop,
  isPast,
  isOverdue,
  label,
}: {
  readonly criterion: CriterionView | undefined
  readonly at: string
  readonly open: string
  readonly isStop: boolean
  readonly isPast: boolean
  readonly isOverdue: boolean
  readonly label: string
}) {
  const { board: words, looks } = useWords()
  if (!criterion) return <td />
  const look = isPast ? pastLookOf(criterion) : lookOf(criterion)
  const marks = [
    looks[look.name],
    criterion.flags.includes('unconfirmed') ? words.markUnconfirmed : '',
    isOverdue ? words.markOverdue : '',
  ].filter(Boolean)
  return (
    <td className="p-0">
      <button
        type="button"
        data-at={at}
        data-open={open}
        tabIndex={isStop ? 0 : -1}
        aria-label={`${label}: ${marks.join('; ')}`}
        title={marks.join('; ')}
        className={`relative flex h-7 w-full min-w-6 items-center justify-center rounded-sm border p-0 text-sm leading-none font-semibold hover:brightness-95 print:h-[1.35rem] print:min-w-0 ${toneClass[look.tone]}`}
      >
        {look.glyph}
        {criterion.flags.includes('unconfirmed') ? (
          <span
            aria-hidden
            className="absolute right-0.5 bottom-0.5 h-1 w-1 rounded-full bg-[#583184]"
          />
        ) : null}
        {isOverdue ? (
          <span aria-hidden className="overdue-corner absolute top-0 right-0 h-2 w-2" />
        ) : null}
      </button>
    </td>
  )
}
