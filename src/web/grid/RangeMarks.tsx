import { type Box, boxOf } from './geometry.ts'
import { isSingle, type Range, rangeOf } from './selection.ts'
import type { GridHandle } from './use-grid.ts'

/** What is chosen: a tint over the range, a frame around the active cell, a handle to fill with. */
export function RangeMarks({
  grid,
  drawn,
}: {
  readonly grid: GridHandle
  readonly drawn: Range | null
}) {
  const { selection, offsets, mode } = grid
  const range = rangeOf(selection)
  const { row, column } = selection.active
  const active = boxOf({ top: row, bottom: row, left: column, right: column }, offsets)
  const whole = boxOf(range, offsets)
  return (
    <tr aria-hidden className="pointer-events-none block">
      <td className="block">
        {isSingle(range) ? null : (
          <div className="absolute z-10 border border-focus bg-focus/12" style={whole} />
        )}
        <div className="absolute z-10 box-border border-2 border-focus" style={active} />
        {drawn ? (
          <div
            className="absolute z-10 border-2 border-dashed border-ink"
            style={boxOf(drawn, offsets)}
          />
        ) : null}
        {mode === 'ready' ? <Handle box={whole} /> : null}
      </td>
    </tr>
  )
}

function Handle({ box }: { readonly box: Box }) {
  return (
    <div
      data-fill-handle
      className="pointer-events-auto absolute z-10 size-2 cursor-crosshair border border-white bg-focus"
      style={{ top: box.top + box.height - 5, left: box.left + box.width - 5 }}
    />
  )
}
