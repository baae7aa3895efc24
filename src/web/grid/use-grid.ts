import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { offsetsOf, scrollTo } from './geometry.ts'
import type { Cell, GridModel } from './grid-model.ts'
import { at, type Field, inside, isSameCell, reach, type Selection } from './selection.ts'

/** `typing`: begun with a key, arrows end it; `editing`: begun with F2 or a double click, arrows walk in the text. */
type Mode = 'ready' | 'typing' | 'editing'

/** The grid's own state: what is chosen, what is being typed, and how to move and write. */
export interface GridHandle {
  readonly model: GridModel
  readonly field: Field
  readonly offsets: readonly number[]
  readonly frozenWidth: number
  readonly selection: Selection
  readonly mode: Mode
  readonly box: RefObject<HTMLTableElement | null>
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly select: (next: Selection, see?: Cell) => void
  readonly begin: (mode: Mode, text?: string) => void
  readonly commit: (text?: string) => void
  readonly cancel: () => void
  /** The text grew: it is kept, should the browser close now. */
  readonly onTyping: (text: string) => void
  readonly focus: () => void
}

export interface GridEvents {
  readonly onActive: (cell: Cell, selection: Selection) => void
  /** What stands in a cell that is being typed; `null`: it was taken or dropped. */
  readonly onTyping: (cell: Cell, text: string | null) => void
}

export const headHeight = 40

export function useGrid(model: GridModel, first: Cell, events: GridEvents): GridHandle {
  const field = useMemo(
    () => ({
      rowCount: model.rowCount,
      columnCount: model.columns.length,
      firstColumn: model.frozen,
    }),
    [model],
  )
  const offsets = useMemo(() => offsetsOf(model.columns), [model])
  const frozenWidth = offsets[model.frozen] ?? 0
  const [selection, setSelection] = useState(() => at(inside(first, field)))
  const begun = useRef(selection.active)
  const [mode, setMode] = useState<Mode>('ready')
  const box = useRef<HTMLTableElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const held = clamp(selection, field)
  useLayoutEffect(() => {
    if (box.current) scrollTo(box.current, begun.current, offsets, { frozenWidth, headHeight })
  }, [offsets, frozenWidth])

  const select = useCallback(
    (next: Selection, see: Cell = next.active) => {
      setSelection(next)
      begun.current = next.active
      if (box.current) scrollTo(box.current, see, offsets, { frozenWidth, headHeight })
      events.onActive(next.active, next)
    },
    [offsets, frozenWidth, events],
  )
  const focus = useCallback(() => input.current?.focus({ preventScroll: true }), [])
  const typed = useTyping({ model, active: held.active, mode, setMode, input, events })
  return {
    model,
    field,
    offsets,
    frozenWidth,
    selection: held,
    mode,
    box,
    input,
    select,
    focus,
    ...typed,
  }
}

function useTyping({
  model,
  active,
  mode,
  setMode,
  input,
  events,
}: Pick<GridHandle, 'model' | 'mode' | 'input'> & {
  readonly active: Cell
  readonly setMode: (mode: Mode) => void
  readonly events: GridEvents
}) {
  const end = () => {
    if (input.current) input.current.value = ''
    setMode('ready')
    events.onTyping(active, null)
  }
  return {
    begin: (next: Mode, text?: string) => {
      if (!model.mayEdit(active)) return
      if (text !== undefined && input.current) input.current.value = text
      setMode(next)
    },
    commit: (text?: string) => {
      const typed = text ?? (mode === 'ready' ? undefined : input.current?.value)
      if (typed !== undefined && typed !== model.typed(active))
        model.write([{ ...active, text: typed }])
      end()
    },
    cancel: end,
    onTyping: (text: string) => events.onTyping(active, text),
  }
}

/** Rows may have gone meanwhile (a filter): the selection stays within what there is. */
function clamp(selection: Selection, field: Field): Selection {
  const active = inside(selection.active, field)
  if (isSameCell(active, selection.active))
    return { active, from: inside(selection.from, field), to: inside(selection.to, field) }
  return reach(at(active), active)
}
