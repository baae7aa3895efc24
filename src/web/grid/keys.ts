import type { Direction } from './selection.ts'

/** What a key means while a cell is chosen and nothing is being typed. */
export type Command =
  | { readonly do: 'move'; readonly to: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly do: 'page'; readonly to: 'up' | 'down'; readonly extend: boolean }
  | {
      readonly do: 'edge'
      readonly to: 'home' | 'end'
      readonly whole: boolean
      readonly extend: boolean
    }
  | { readonly do: 'go'; readonly to: Direction }
  | {
      readonly do:
        | 'edit'
        | 'choose'
        | 'clear'
        | 'leave'
        | 'undo'
        | 'redo'
        | 'fillDown'
        | 'fillRight'
    }
  | { readonly do: 'all' | 'row' | 'column' }

/** The parts of a keyboard event that matter. */
export interface Key {
  readonly key: string
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const plain: Readonly<Record<string, Command>> = {
  F2: { do: 'edit' },
  Delete: { do: 'clear' },
  Backspace: { do: 'clear' },
  Escape: { do: 'leave' },
}

const withControl: Readonly<Record<string, Command>> = {
  z: { do: 'undo' },
  y: { do: 'redo' },
  d: { do: 'fillDown' },
  r: { do: 'fillRight' },
  a: { do: 'all' },
  ' ': { do: 'column' },
}

/** As in Excel; `null`: a key that types, or that is none of the grid's business. */
export function commandOf(key: Key): Command | null {
  if (key.altKey) return key.key === 'ArrowDown' ? { do: 'choose' } : null
  return moveOf(key) ?? (key.ctrlKey || key.metaKey ? controlled(key) : uncontrolled(key))
}

function moveOf({ key, ctrlKey, metaKey, shiftKey: extend }: Key): Command | null {
  const far = ctrlKey || metaKey
  const arrow = arrows[key]
  if (arrow) return { do: 'move', to: arrow, far, extend }
  if (key === 'PageUp') return { do: 'page', to: 'up', extend }
  if (key === 'PageDown') return { do: 'page', to: 'down', extend }
  if (key === 'Home') return { do: 'edge', to: 'home', whole: far, extend }
  if (key === 'End') return { do: 'edge', to: 'end', whole: far, extend }
  return null
}

function controlled({ key, shiftKey }: Key): Command | null {
  if (key.toLowerCase() === 'z' && shiftKey) return { do: 'redo' }
  return shiftKey ? null : (withControl[key.toLowerCase()] ?? null)
}

function uncontrolled({ key, shiftKey }: Key): Command | null {
  if (key === 'Enter') return { do: 'go', to: shiftKey ? 'up' : 'down' }
  if (key === 'Tab') return { do: 'go', to: shiftKey ? 'left' : 'right' }
  if (key === ' ' && shiftKey) return { do: 'row' }
  return shiftKey ? null : (plain[key] ?? null)
}
