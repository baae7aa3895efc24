import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { ChoiceList } from './ChoiceList.tsx'
import { boxOf } from './geometry.ts'
import type { Choice } from './grid-model.ts'
import { type Command, commandOf } from './keys.ts'
import { runCommand } from './run-command.ts'
import type { useClipboard } from './use-clipboard.ts'
import type { GridHandle } from './use-grid.ts'

/**
 * The one text field, always there, laid over the active cell and transparent until something is typed: so a composition
 * or UniKey's first key lands in it like any other.
 */
export function CellEditor({
  grid,
  clipboard,
  label,
}: {
  readonly grid: GridHandle
  readonly clipboard: ReturnType<typeof useClipboard>
  readonly label: string
}) {
  const { model, selection, mode, offsets, input } = grid
  const { row, column } = selection.active
  const box = boxOf({ top: row, bottom: row, left: column, right: column }, offsets)
  const listId = useId()
  const { choices, chosen, ...typing } = useTypedText(grid)
  const look =
    mode === 'ready'
      ? 'cursor-default text-transparent caret-transparent'
      : 'bg-paper text-ink shadow-md outline-2 outline-focus'
  const align = model.columns[column]?.align === 'end' ? 'text-right' : ''
  return (
    <tr
      aria-rowindex={row + 2}
      className="absolute z-10 block"
      style={{ top: box.top, left: box.left }}
    >
      <td aria-colindex={column + 1} className="block p-0">
        <textarea
          ref={input}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          aria-label={label}
          aria-readonly={!model.mayEdit(selection.active) || undefined}
          aria-controls={choices.length > 0 ? listId : undefined}
          readOnly={!model.mayEdit(selection.active)}
          className={`block resize-none overflow-hidden border-0 bg-transparent px-2 text-sm leading-[27px] whitespace-nowrap outline-none select-text ${align} ${look}`}
          style={{
            width: mode === 'ready' ? box.width : Math.max(box.width, 88),
            height: box.height,
          }}
          onMouseDown={(event) => mode !== 'ready' && event.stopPropagation()}
          onInput={typing.onInput}
          onCompositionStart={() => mode === 'ready' && grid.begin('typing')}
          onKeyDown={typing.onKeyDown}
          onBlur={() => mode !== 'ready' && grid.commit()}
          data-row={row}
          data-column={column}
          {...clipboard}
        />
        {choices.length > 0 ? (
          <ChoiceList
            id={listId}
            label={label}
            choices={choices}
            chosen={chosen}
            onChoose={(choice) => {
              grid.commit(choice.text)
              grid.focus()
            }}
          />
        ) : null}
      </td>
    </tr>
  )
}

const none: readonly Choice[] = []

/** The text as it grows: what can be chosen for it, and what each key does to it. */
function useTypedText(grid: GridHandle) {
  const { model, selection, mode } = grid
  const [text, setText] = useState<string | null>(null)
  const [chosen, setChosen] = useState(-1)
  const leaving = useRef(false)
  useEffect(() => {
    if (mode === 'ready') setText(null)
    setChosen(-1)
  }, [mode])
  const choices = mode === 'ready' ? none : model.choices(selection.active, text)
  const onInput = (event: FormEvent<HTMLTextAreaElement>) => {
    const { value } = event.currentTarget
    if (mode === 'ready') grid.begin('typing')
    setText(value)
    setChosen(-1)
    grid.onTyping(value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // A composition has its own keys: Enter and arrows there choose letters.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (mode === 'ready') whileReady(grid, event, leaving)
    else if (!inList(grid, event, { choices, chosen, setChosen })) whileTyping(grid, event)
  }
  return { choices, chosen, onInput, onKeyDown }
}

type KeyOfText = KeyboardEvent<HTMLTextAreaElement>

/** Keys are commands. After Escape, Tab leads out of the grid. */
function whileReady(grid: GridHandle, event: KeyOfText, leaving: RefObject<boolean>): void {
  if (event.key === 'Tab' && leaving.current) return
  const command = commandOf(event) ?? (opensList(grid, event.key) ? openList : null)
  leaving.current = command?.do === 'leave'
  if (runCommand(grid, command)) event.preventDefault()
}

const openList: Command = { do: 'choose' }

function opensList({ model, selection }: GridHandle, key: string): boolean {
  return key === ' ' && model.choices(selection.active, null).length > 0
}

/** Keys for the list under the cell. `false`: they mean what they mean while typing. */
function inList(
  grid: GridHandle,
  event: KeyOfText,
  list: {
    readonly choices: readonly Choice[]
    readonly chosen: number
    readonly setChosen: (index: number) => void
  },
): boolean {
  const picked = pick(event.key, list.choices, list.chosen)
  if (picked === null) return false
  event.preventDefault()
  if (typeof picked === 'number') list.setChosen(picked)
  else {
    grid.commit(picked.text)
    runCommand(grid, commandOf(event))
  }
  return true
}

/** Arrows walk in the list under the cell, Enter and Tab take what is marked in it. */
function pick(key: string, choices: readonly Choice[], chosen: number): Choice | number | null {
  if (choices.length === 0) return null
  if (key === 'ArrowDown') return (chosen + 1) % choices.length
  if (key === 'ArrowUp') return (chosen - 1 + choices.length) % choices.length
  return key === 'Enter' || key === 'Tab' ? (choices[chosen] ?? null) : null
}

/** Enter, Tab and (when typing) arrows take what stands there and go on; Escape drops it. */
function whileTyping(grid: GridHandle, event: KeyOfText): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    grid.cancel()
    return
  }
  const command = commandOf(event)
  const ends =
    command?.do === 'go' || (grid.mode === 'typing' && command?.do === 'move' && !command.extend)
  if (!ends || !command) return
  event.preventDefault()
  grid.commit()
  runCommand(grid, command)
}
