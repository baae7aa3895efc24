import { Lock } from 'lucide-react'
import { memo } from 'react'
import type { GridColumn } from './grid-model.ts'
import { rangeOf } from './selection.ts'
import { type GridHandle, headHeight } from './use-grid.ts'

/** The columns that are drawn beside the frozen ones. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The heading stays in sight; the columns of the selection are marked in it. */
export function GridHead({
  grid,
  columns,
  width,
}: {
  readonly grid: GridHandle
  readonly columns: Span
  readonly width: number
}) {
  const { model, offsets, frozenWidth } = grid
  const { left, right } = rangeOf(grid.selection)
  const frozen = model.columns.slice(0, model.frozen)
  const seen = model.columns.slice(columns.from, columns.to + 1)
  const gap = (offsets[columns.from] ?? 0) - frozenWidth
  return (
    <thead className="sticky top-0 z-30 block bg-[#eef1f5]" style={{ width, height: headHeight }}>
      <tr aria-rowindex={1} className="flex h-full">
        {frozen.map((column, index) => (
          <Heading
            key={column.id}
            column={column}
            index={index}
            left={offsets[index] ?? 0}
            isLastFrozen={index === model.frozen - 1}
          />
        ))}
        {seen.map((column, index) => {
          const place = columns.from + index
          return (
            <Heading
              key={column.id}
              column={column}
              index={place}
              gap={index === 0 ? gap : 0}
              isChosen={place >= left && place <= right}
            />
          )
        })}
      </tr>
    </thead>
  )
}

// Drawn again only when its place or its mark changes, not with every scroll.
const Heading = memo(function Heading({
  column,
  index,
  left,
  gap = 0,
  isLastFrozen = false,
  isChosen = false,
}: {
  readonly column: GridColumn
  readonly index: number
  readonly left?: number
  /** Room for the columns that are scrolled away. */
  readonly gap?: number
  readonly isLastFrozen?: boolean
  readonly isChosen?: boolean
}) {
  const place = left === undefined ? 'border-r' : 'sticky z-10 border-r'
  const edge = isLastFrozen ? 'border-r-2 border-r-line-strong' : 'border-r-line'
  const ground = isChosen ? 'bg-[#d6e4fb]' : 'bg-[#eef1f5]'
  const side = column.align === 'end' ? 'items-end text-right' : 'items-start text-left'
  return (
    <th
      scope="col"
      aria-colindex={index + 1}
      title={column.hint}
      className={`box-border flex shrink-0 flex-col justify-center overflow-hidden border-b border-b-line-strong px-2 leading-tight ${place} ${edge} ${ground} ${side}`}
      style={{ width: column.width, left, marginLeft: gap }}
    >
      <span className="flex max-w-full items-center gap-1 text-sm font-semibold">
        {column.isLocked ? <Lock aria-hidden size={11} className="shrink-0 text-muted" /> : null}
        <span className="truncate">{column.title}</span>
      </span>
      {column.note ? (
        <span className="max-w-full truncate text-2xs text-muted">{column.note}</span>
      ) : null}
    </th>
  )
})
