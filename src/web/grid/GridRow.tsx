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
export const GridRow = memo(function GridRow(props: RowProps) {
  const { model, row, version, columns, offsets } = props
  const seen = model.columns.slice(columns.from, columns.to + 1)
  const gap = (offsets[columns.from] ?? 0) - (offsets[model.frozen] ?? 0)
  const line = model.startsGroup(row) ? 'border-t border-t-line-strong' : ''
  return (
    <tr
      aria-rowindex={row + 2}
      className={`absolute left-0 box-border flex border-b border-b-line ${line}`}
      style={{ top: row * rowHeight, height: rowHeight, width: offsets.at(-1) }}
    >
      <FrozenCells model={model} row={row} version={version} offsets={offsets} />
      {seen.map((column, index) => (
        <BodyCell
          key={column.id}
          model={model}
          row={row}
          version={version}
          index={columns.from + index}
          gap={index === 0 ? gap : 0}
        />
      ))}
    </tr>
  )
})

// Cells are drawn again when the values changed, not when their row is scrolled along.
const FrozenCells = memo(function FrozenCells({ model, row, offsets }: Omit<RowProps, 'columns'>) {
  return model.columns.slice(0, model.frozen).map((column, index) => {
    const { text, title, ...view } = model.view({ row, column: index })
    const edge =
      index === model.frozen - 1 ? 'border-r-2 border-r-line-strong' : 'border-r border-r-line'
    const Tag = index === 0 ? 'th' : 'td'
    return (
      <Tag
        key={column.id}
        scope={index === 0 ? 'row' : undefined}
        aria-colindex={index + 1}
        title={title}
        className={`sticky z-20 box-border block shrink-0 overflow-hidden bg-paper px-2 text-sm leading-[27px] font-normal text-ellipsis whitespace-nowrap ${sideOf(column)} ${toneOf(view)} ${edge}`}
        style={{ width: column.width, left: offsets[index] ?? 0 }}
      >
        {text}
      </Tag>
    )
  })
})

const BodyCell = memo(function BodyCell({
  model,
  row,
  index,
  gap,
}: Omit<RowProps, 'columns' | 'offsets'> & {
  readonly index: number
  /** Room for the columns that are scrolled away. */
  readonly gap: number
}) {
  const column = model.columns[index]
  if (!column) return null
  const { width } = column
  const view = model.view({ row, column: index })
  return (
    <td
      aria-colindex={index + 1}
      data-row={row}
      data-column={index}
      title={view.title}
      className={`box-border block shrink-0 border-r border-r-line px-2 text-sm leading-[27px] whitespace-nowrap ${lookOf(view, column)}`}
      style={gap === 0 ? { width } : { width, marginLeft: gap }}
    >
      {view.text}
      {view.said ? <span className="sr-only">, {view.said}</span> : null}
    </td>
  )
})

/** Marks are drawn by the cell itself, and stand beside words: in the status line, the detail bar, and `said`. */
function lookOf(view: CellView, column: GridColumn): string {
  return `${sideOf(column)} ${groundOf(view)} ${toneOf(view)} ${underlineOf(view)} ${cutOf(view, column)}`
}

function sideOf({ align }: GridColumn): string {
  return align === 'end' ? 'text-right' : 'text-left'
}

function groundOf({ isClash, isLocked, isMissing, isUnsent, isReturned }: CellView): string {
  if (isMissing && !isClash && !isLocked) return isUnsent ? 'hatch-unsent' : 'hatch'
  const mark = isUnsent ? 'mark-unsent' : isReturned ? 'mark-returned' : ''
  if (isClash) return `bg-part-soft inset-ring-2 inset-ring-[#a86a00] ${mark}`
  return `${isLocked ? 'bg-[#f3f4f6]' : 'bg-paper'} ${mark}`
}

function underlineOf({ isWrong, isDoubtful }: CellView): string {
  if (isWrong) return 'inset-shadow-[0_-2px_0_var(--color-fail)]'
  return isDoubtful ? 'inset-shadow-[0_-2px_0_#d98200]' : ''
}

/** Letters are at most this wide; a box that cuts costs the browser a layer of its own, so only long text gets one. */
const widest = 9

function cutOf({ text }: CellView, { width }: GridColumn): string {
  return text.length * widest > width - 16 ? 'overflow-hidden text-ellipsis' : ''
}

function toneOf({ isWrong, isLocked, tone }: Omit<CellView, 'text'>): string {
  if (isWrong || tone === 'bad') return 'text-fail'
  if (tone === 'good') return 'text-done-ink'
  if (tone === 'strong') return 'font-semibold'
  return isLocked || tone === 'muted' ? 'text-muted' : ''
}
