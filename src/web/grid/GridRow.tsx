import { memo } from 'react'
import type { Span } from './GridHead.tsx'
import { rowHeight } from './geometry.ts'
import type { CellView, GridColumn, GridModel } from './grid-model.ts'

interface RowProps {
  readonly model: GridModel
  readonly row: number
  /** Only to be drawn again when the values changed. */
  readonly version: number
  readonly columns: Span
  readonly offsets: readonly number[]
}

/** One row as it is drawn: the frozen cells, a gap for what is scrolled away, the cells in sight. */
export const GridRow = memo(function GridRow({ model, row, columns, offsets }: RowProps) {
  const frozen = model.columns.slice(0, model.frozen)
  const seen = model.columns.slice(columns.from, columns.to + 1)
  const gap = (offsets[columns.from] ?? 0) - (offsets[model.frozen] ?? 0)
  const line = model.startsGroup(row) ? 'border-t border-t-line-strong' : ''
  return (
    <tr
      aria-rowindex={row + 2}
      className={`absolute left-0 box-border flex border-b border-b-line ${line}`}
      style={{ top: row * rowHeight, height: rowHeight, width: offsets.at(-1) }}
    >
      {frozen.map((column, index) => (
        <FrozenCell
          key={column.id}
          column={column}
          view={model.view({ row, column: index })}
          index={index}
          left={offsets[index] ?? 0}
          isLast={index === model.frozen - 1}
        />
      ))}
      {seen.map((column, index) => {
        const place = columns.from + index
        return (
          <BodyCell
            key={column.id}
            column={column}
            view={model.view({ row, column: place })}
            row={row}
            index={place}
            gap={index === 0 ? gap : 0}
          />
        )
      })}
    </tr>
  )
})

function FrozenCell({
  column,
  view,
  index,
  left,
  isLast,
}: {
  readonly column: GridColumn
  readonly view: CellView
  readonly index: number
  readonly left: number
  readonly isLast: boolean
}) {
  const edge = isLast ? 'border-r-2 border-r-line-strong' : 'border-r border-r-line'
  const side = column.align === 'end' ? 'text-right' : 'text-left'
  const look = `sticky z-20 box-border block shrink-0 overflow-hidden bg-paper px-2 text-sm leading-[27px] font-normal text-ellipsis whitespace-nowrap ${edge} ${side} ${toneOf(view)}`
  const place = { width: column.width, left }
  return index === 0 ? (
    <th scope="row" aria-colindex={1} title={view.title} className={look} style={place}>
      {view.text}
    </th>
  ) : (
    <td aria-colindex={index + 1} title={view.title} className={look} style={place}>
      {view.text}
    </td>
  )
}

function BodyCell({
  column,
  view,
  row,
  index,
  gap,
}: {
  readonly column: GridColumn
  readonly view: CellView
  readonly row: number
  readonly index: number
  /** Room for the columns that are scrolled away. */
  readonly gap: number
}) {
  const side = column.align === 'end' ? 'text-right' : 'text-left'
  return (
    <td
      aria-colindex={index + 1}
      data-row={row}
      data-column={index}
      title={view.title}
      className={`relative box-border block shrink-0 overflow-hidden border-r border-r-line px-2 text-sm leading-[27px] text-ellipsis whitespace-nowrap ${side} ${groundOf(view)} ${toneOf(view)}`}
      style={{ width: column.width, marginLeft: gap }}
    >
      {view.text}
      {view.said ? <span className="sr-only">, {view.said}</span> : null}
      <CellMarks view={view} />
    </td>
  )
}

/** Each mark stands beside words: in the status line, the detail bar, and `said`. */
function CellMarks({ view }: { readonly view: CellView }) {
  const line = view.isWrong ? 'bg-fail' : view.isDoubtful ? 'bg-[#d98200]' : ''
  return (
    <>
      {line ? <span aria-hidden className={`absolute inset-x-0 bottom-0 h-0.5 ${line}`} /> : null}
      {view.isUnsent ? (
        <span aria-hidden className="absolute top-1 right-0.5 size-1.5 rounded-full bg-[#d98200]" />
      ) : null}
      {view.isReturned ? (
        <span
          aria-hidden
          className="absolute top-0 left-0 size-0 border-t-8 border-r-8 border-t-brand border-r-transparent"
        />
      ) : null}
    </>
  )
}

function groundOf({ isClash, isLocked, isMissing }: CellView): string {
  if (isClash) return 'bg-part-soft inset-ring-2 inset-ring-[#a86a00]'
  if (isLocked) return 'bg-[#f3f4f6]'
  return isMissing ? 'hatch' : 'bg-paper'
}

function toneOf({ isWrong, isLocked, tone }: CellView): string {
  if (isWrong || tone === 'bad') return 'text-fail'
  if (tone === 'good') return 'text-done-ink'
  if (tone === 'strong') return 'font-semibold'
  return isLocked || tone === 'muted' ? 'text-muted' : ''
}
