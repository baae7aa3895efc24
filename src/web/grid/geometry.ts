import type { Cell, GridColumn } from './grid-model.ts'
import type { Range } from './selection.ts'

export const rowHeight = 28

/** Where each column begins, and where the last one ends, in pixels. */
export function offsetsOf(columns: readonly GridColumn[]): readonly number[] {
  const offsets = [0]
  for (const { width } of columns) offsets.push((offsets.at(-1) ?? 0) + width)
  return offsets
}

export interface Box {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** A range on the ground of the rows, the heading not counted. */
export function boxOf({ top, left, bottom, right }: Range, offsets: readonly number[]): Box {
  const start = offsets[left] ?? 0
  return {
    top: top * rowHeight,
    left: start,
    width: (offsets[right + 1] ?? start) - start,
    height: (bottom - top + 1) * rowHeight,
  }
}

/** Scrolls no further than is needed to show the cell beside the frozen columns and below the heading. */
export function scrollTo(
  element: HTMLElement,
  cell: Cell,
  offsets: readonly number[],
  edges: { readonly frozenWidth: number; readonly headHeight: number },
): void {
  const box = boxOf(
    { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column },
    offsets,
  )
  const seenTop = element.scrollTop
  const seenBottom = seenTop + element.clientHeight - edges.headHeight
  if (box.top < seenTop) element.scrollTop = box.top
  else if (box.top + box.height > seenBottom)
    element.scrollTop = seenTop + box.top + box.height - seenBottom
  const seenLeft = element.scrollLeft + edges.frozenWidth
  const seenRight = element.scrollLeft + element.clientWidth
  if (box.left < seenLeft) element.scrollLeft = box.left - edges.frozenWidth
  else if (box.left + box.width > seenRight) element.scrollLeft += box.left + box.width - seenRight
}
