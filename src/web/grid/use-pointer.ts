import {
  type MouseEvent as ReactMouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { drawnTo, fillOut } from './fill.ts'
import type { Cell } from './grid-model.ts'
import { at, inside, type Range, rangeOf, reach } from './selection.ts'
import type { GridHandle } from './use-grid.ts'

type Drag = 'select' | 'fill' | null

/** Choosing with the mouse: click, drag, Shift and click; the handle at the corner fills what it is drawn over. */
export function usePointer(grid: GridHandle) {
  const latest = useRef(grid)
  latest.current = grid
  const [drag, setDrag] = useState<Drag>(null)
  const drawn = useDrag(latest, drag, () => setDrag(null))
  const onMouseDown = (event: ReactMouseEvent) => {
    const cell = cellAt(event.nativeEvent)
    if (!cell || event.button !== 0) return
    // The focus stays in the text field: only its place moves.
    event.preventDefault()
    const now = latest.current
    if (isHandle(event.target)) {
      now.focus()
      setDrag('fill')
      return
    }
    if (now.mode !== 'ready') now.commit()
    const to = inside(cell, now.field)
    now.select(
      event.shiftKey ? reach({ ...now.selection, active: now.selection.from }, to) : at(to),
      to,
    )
    now.focus()
    setDrag('select')
  }
  return { onMouseDown, drawn }
}

/** While the button is held: the range that grows, or what the handle is drawn over. */
function useDrag(latest: RefObject<GridHandle>, drag: Drag, onEnd: () => void): Range | null {
  const [drawn, setDrawn] = useState<Range | null>(null)
  const drawing = useRef<Range | null>(null)
  const ending = useRef(onEnd)
  ending.current = onEnd
  useEffect(() => {
    if (!drag) return
    const draw = (range: Range | null) => {
      drawing.current = range
      setDrawn(range)
    }
    const move = (event: MouseEvent) => {
      const cell = cellAt(event)
      if (!cell) return
      const { selection, field, select } = latest.current
      const to = inside(cell, field)
      if (drag === 'select') select(reach({ ...selection, active: selection.from }, to), to)
      else draw(drawnTo(rangeOf(selection), to))
    }
    const end = () => {
      if (drawing.current) fill(latest.current, drawing.current)
      draw(null)
      ending.current()
    }
    window.addEventListener('mousemove', move)
    window.addEventListener('mouseup', end)
    return () => {
      window.removeEventListener('mousemove', move)
      window.removeEventListener('mouseup', end)
    }
  }, [drag, latest])
  return drawn
}

function fill(grid: GridHandle, whole: Range): void {
  const edits = fillOut(rangeOf(grid.selection), whole, (cell) => grid.model.typed(cell))
  if (edits.length > 0) grid.model.write(edits)
  grid.select({
    active: grid.selection.active,
    from: { row: whole.top, column: whole.left },
    to: { row: whole.bottom, column: whole.right },
  })
}

function isHandle(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['fillHandle'] !== undefined
}

function cellAt({ clientX, clientY }: MouseEvent): Cell | null {
  const found = document
    .elementsFromPoint(clientX, clientY)
    .find((element) => element instanceof HTMLElement && element.dataset['column'] !== undefined)
  if (!(found instanceof HTMLElement)) return null
  return { row: Number(found.dataset['row']), column: Number(found.dataset['column']) }
}
